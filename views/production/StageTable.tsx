import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import type { TimedStage } from '../../src/production/times/order-times.ts';
import { type StationCode, stationName } from '../../src/vocabulary/stations.ts';
import { blockedBecause } from './blocked.ts';
import { durationInWords } from './duration.ts';
import { State } from './RouteStrip.tsx';
import { isAtHand, PrimaryAct, primaryAct, StageMenu, type StageProps } from './StageMenu.tsx';

/** How long it has waited, stood still or rested until now; nothing while somebody is at it. */
export function sayIdle(ui: Ui, { state }: StageDetail, timed: TimedStage | undefined): string {
  const { stages } = ui.t.orderPage;
  if (!timed || !isAtHand({ state })) return '';
  const time = durationInWords(ui, (ui.minute.getTime() - timed.since.getTime()) / 60_000);
  if (time === '') return '';
  if (state === 'BLOCKED') return stages.stands({ time });
  if (state !== 'IN_PROGRESS') return stages.waits({ time });
  return timed.atWork.length === 0 ? stages.rests({ time }) : '';
}

function What({ ui, stage }: StageProps) {
  const { state, progress, cycles } = stage;
  return (
    <td class="what" data-h={ui.t.orderPage.stages.state()}>
      <State ui={ui} state={state} />
      {cycles > 0 && <b> {ui.t.production.cycles({ n: cycles })}</b>}
      {progress > 0 && progress < 100 && <span class="num"> {progress} %</span>}
      {stage.blockedReason && <span class="reason">{blockedBecause(ui, stage)}</span>}
    </td>
  );
}

/** Who is at it, whose it is, and who was. */
function People({ ui, stage, timed }: StageProps) {
  const { times } = ui.t;
  const working = new Set(timed?.atWork.map(({ username }) => username));
  const people = (timed?.people ?? []).map(({ username, displayName }) =>
    working.has(username) ? <b>{displayName}</b> : displayName,
  );
  return (
    <td class="people" data-h={times.people()}>
      {people.map((person, i) => (i > 0 ? <>, {person}</> : person))}
      {stage.assignee && stage.state !== 'COMPLETED' && (
        <small>
          {times.assignee()}: {stage.assignee.displayName}
        </small>
      )}
    </td>
  );
}

/** For how long it lies, or what it took in person-minutes; by the clock where people worked at the same time. */
function Spent({ ui, stage, timed }: StageProps) {
  const { stages } = ui.t.orderPage;
  const [touch, byClock, waiting, blocked] = [timed?.touch, timed?.elapsed, timed?.waiting, timed?.blocked].map(
    (minutes) => durationInWords(ui, minutes ?? 0),
  );
  const isOver = stage.state === 'COMPLETED';
  const idle = sayIdle(ui, stage, timed);
  const rest = [
    idle && touch && stages.worked({ time: touch }),
    touch !== byClock && ui.t.times.byClock({ time: byClock! }),
    isOver && waiting && stages.waited({ time: waiting }),
    isOver && blocked && stages.stood({ time: blocked }),
  ].filter(Boolean);
  return (
    <td class="spent num" data-h={stages.spent()}>
      {idle || touch}
      {rest.length > 0 && (
        <small>
          {rest.map((part, i) => (
            <>
              {i > 0 && ', '}
              <span class="num">{part}</span>
            </>
          ))}
        </small>
      )}
    </td>
  );
}

const rowClass = (stage: StageDetail) =>
  stage.state === 'COMPLETED' ? 'done' : isAtHand(stage) ? `now ${stage.state.toLowerCase()}` : undefined;

function Row(props: StageProps) {
  const { ui, order, stage, timed } = props;
  const { station } = stage;
  const act = primaryAct(props);
  const since = timed && ui.format.moment(timed.since);
  return (
    <tr class={rowClass(stage)}>
      <th scope="row">{stationName(station, ui.locale)}</th>
      <What {...props} />
      <People {...props} />
      <td class="since" data-h={ui.t.orderPage.stages.since()}>
        {since}
      </td>
      <Spent {...props} />
      <td class="act">
        {act && (
          <PrimaryAct
            {...{ ui, station, act }}
            po={order.poNumber}
            {...(act !== 'reversal' && { id: `act-${order.poNumber}-${station}` })}
          />
        )}
      </td>
      <td class="rest">
        <StageMenu {...props} taken={act} />
      </td>
    </tr>
  );
}

interface Props {
  ui: Ui;
  order: OrderDetail;
  /** In the order of the work. */
  stages: readonly StageDetail[];
  /** Stations whose last step this reader may still take back. */
  reversible: readonly StationCode[];
  times: readonly TimedStage[];
}

/** All that is to be known of the stages, and what may be done: a row each, with its one act. */
export function StageTable({ ui, order, stages, reversible, times }: Props) {
  const words = ui.t.orderPage.stages;
  const first = stages.find((stage) => isAtHand(stage) && ui.can('stages.change', { station: stage.station }));
  return (
    <table class="stages">
      <thead>
        <tr>
          <th scope="col">{words.stage()}</th>
          <th scope="col">{words.state()}</th>
          <th scope="col">{ui.t.times.people()}</th>
          <th scope="col">{words.since()}</th>
          <th scope="col" class="num">
            {words.spent()}
          </th>
          <th scope="col" colspan={2} class="no-print">
            <span class="visually-hidden">{words.acts()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <Row
            {...{ ui, order, stage }}
            timed={times.find(({ station }) => station === stage.station)}
            isReversible={reversible.includes(stage.station)}
            hasShortcut={stage === first}
          />
        ))}
      </tbody>
    </table>
  );
}
