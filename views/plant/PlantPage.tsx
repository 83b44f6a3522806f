import type { Ui } from '../../src/http/ui.ts';
import type { Shift, SpecialDay } from '../../src/plant/calendar.ts';
import type { Drafts } from '../../src/plant/form.ts';
import type { CapacityRow } from '../../src/plant/queries.ts';
import { CapacityTable } from './CapacityTable.tsx';
import { Days } from './Days.tsx';
import { Week } from './Week.tsx';

interface Props {
  ui: Ui;
  shifts: readonly Shift[];
  days: readonly SpecialDay[];
  capacities: readonly CapacityRow[];
  drafts: Drafts;
}

/** When the workshop works, and what its stations get done. */
export const PlantPage = ({ ui, shifts, days, capacities, drafts }: Props) => (
  <>
    <h1>{ui.t.plant.title()}</h1>
    <p>
      {ui.t.plant.text()} <a href="/expected-finishes">{ui.t.finish.title()}</a>
    </p>
    <div class="panels plant">
      <Week ui={ui} shifts={shifts} draft={drafts.week} />
      <CapacityTable ui={ui} capacities={capacities} draft={drafts.capacities} />
      <Days ui={ui} days={days} drafts={drafts} />
    </div>
  </>
);
