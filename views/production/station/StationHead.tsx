import { readRoute } from '../../../src/orders/find/route.ts';
import { nextStation } from '../../../src/production/rules.ts';
import { stationName } from '../../../src/vocabulary/stations.ts';
import { ActForm } from '../../shared/ActForm.tsx';
import { AsOf } from '../../shared/live.tsx';
import { MessageCell } from '../MessageCell.tsx';
import type { StationView } from './view.ts';

const steps = {
  started: 'stageStart',
  completed: 'stageCompletion',
  blocked: 'stageBlockage',
  resumed: 'stageResumption',
  continued: 'stageContinuation',
} as const;

/** What the reader did last, in words, with where it has gone on. */
function lastInWords({ ui, station, last, laidOut }: StationView): string {
  const { po, kind } = { po: last!.poNumber, kind: last!.kind };
  const done = laidOut.cards.find(({ job, isHeld }) => isHeld && job.poNumber === po);
  const next = done && nextStation(readRoute(done.job.route), station);
  if (next) return ui.t.production.handedOn({ po, station: stationName(next.station, ui.locale) });
  const say = ui.t.shell.flash[steps[kind as keyof typeof steps]];
  return say({ po, station: stationName(station, ui.locale) });
}

/** The message of an act, with what takes it back, at a place of its own: empty or full, nothing moves. */
function Message(view: StationView) {
  const { ui, station, last, message, address } = view;
  const isOfLast = last && (!message || (message.tone === 'good' && message.text.startsWith(`${last.poNumber}:`)));
  const told = isOfLast ? ({ tone: 'good', text: lastInWords(view) } as const) : message;
  return (
    <MessageCell
      ui={ui}
      message={told}
      undo={isOfLast ? `/orders/${last.poNumber}/stages/${station}/reversal` : undefined}
      target="#station"
      returnTo={address}
    />
  );
}

/** Stops one's own work at the station for a while; where nothing runs, its place stays. */
function PauseMine({ ui, station, laidOut, address }: StationView) {
  if (!ui.can('stages.change', { station })) return null;
  const n = laidOut.cards.filter(({ people }) => people.some(({ userId }) => ui.isSelf(userId))).length;
  return (
    <ActForm ui={ui} action={`/stations/${station}/pause`} target="#station" returnTo={address}>
      <button type="submit" class="btn" disabled={n === 0}>
        <span aria-hidden="true">‖</span> {ui.t.times.pauseMine({ n })}
      </button>
    </ActForm>
  );
}

export const StationHead = (view: StationView) => {
  const { ui, station, laidOut } = view;
  const n = laidOut.cards.filter(({ isHeld }) => !isHeld).length + laidOut.waiting.length;
  return (
    <header class="station-line">
      <div>
        <h1 tabindex={-1}>
          {stationName(station, ui.locale)} · {ui.t.production.toDo({ n })}
        </h1>
        <AsOf ui={ui} />
      </div>
      <Message {...view} />
      <PauseMine {...view} />
    </header>
  );
};
