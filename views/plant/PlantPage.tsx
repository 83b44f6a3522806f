import type { Ui } from '../../src/http/ui.ts';
import type { Shift, SpecialDay } from '../../src/plant/calendar.ts';
import type { CapacityRow } from '../../src/plant/queries.ts';
import type { Refused } from '../../src/plant/routes.tsx';
import { CapacityTable } from './CapacityTable.tsx';
import { Days } from './Days.tsx';
import { Week } from './Week.tsx';

interface Props {
  ui: Ui;
  shifts: readonly Shift[];
  days: readonly SpecialDay[];
  capacities: readonly CapacityRow[];
  /** The form that was refused, with what was typed. */
  refused: Refused | undefined;
}

/** When the workshop works, and what its stations get done. */
export const PlantPage = ({ ui, shifts, days, capacities, refused }: Props) => (
  <>
    <h1>{ui.t.plant.title()}</h1>
    <p>
      {ui.t.plant.text()} <a href="/promise">{ui.t.promise.title()}</a>
    </p>
    <div class="panels plant">
      <Week ui={ui} shifts={shifts} refused={refused} />
      <CapacityTable ui={ui} capacities={capacities} refused={refused} />
      <Days ui={ui} days={days} refused={refused} />
    </div>
  </>
);
