import type { Ui } from '../../src/http/ui.ts';
import { stageChangesAddress } from '../../src/metrics/addresses.ts';
import type { EventsInput } from '../../src/metrics/events-input.ts';
import type { Period } from '../../src/metrics/period.ts';
import type { StageChange } from '../../src/metrics/traceability.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { State } from '../production/RouteStrip.tsx';
import { asQuery, Evidence, OrderCell, sayDays } from './Evidence.tsx';

interface View {
  ui: Ui;
  input: EventsInput;
  period: Period;
  changes: readonly StageChange[];
  next: string | null;
}

const Row = ({ ui, change }: { ui: Ui; change: StageChange }) => {
  const { events, rework, station } = ui.t.figures;
  return (
    <tr>
      <OrderCell ui={ui} order={change} />
      <td data-h={station()}>{stationName(change.station, ui.locale)}</td>
      <td data-h={events.change()}>
        <span>
          <State ui={ui} state={change.fromState} /> → <State ui={ui} state={change.toState} />
        </span>
      </td>
      <td data-h={events.who()}>
        <span>
          {change.by} <small>{ui.format.moment(change.at)}</small>
        </span>
      </td>
      <td data-h={rework.note()} class="lines">
        {change.note ?? ui.t.shell.none()}
      </td>
    </tr>
  );
};

/** The changes of stages of which the traceability tells. */
export const StageChangesPage = ({ ui, input, period, changes, next }: View) => {
  const { events, rework, station } = ui.t.figures;
  const query = asQuery({ ...input, ...period });
  const noted = input.noted === undefined ? undefined : input.noted ? events.noted() : events.bare();
  return (
    <Evidence
      ui={ui}
      title={events.changes()}
      back="/dashboard"
      said={[sayDays(ui, period.from, period.to), input.station && stationName(input.station, ui.locale), noted]}
      clear={['/stage-changes', events.all()]}
      heads={[rework.order(), station(), events.change(), events.who(), rework.note()]}
      rows={changes.map((change) => <Row ui={ui} change={change} />)}
      none={events.noneChanges()}
      count={events.onPage({ n: changes.length })}
      first={input.after ? stageChangesAddress({ ...query, after: '' }) : undefined}
      next={next ? stageChangesAddress({ ...query, after: next }) : undefined}
    />
  );
};
