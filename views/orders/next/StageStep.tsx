import type { Ui } from '../../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../../src/orders/queries.ts';
import type { Cycle } from '../../../src/production/queries.ts';
import type { TimedStage } from '../../../src/production/times/order-times.ts';
import type { Assignee } from '../../../src/vocabulary/assignee.ts';
import { reworkReasonLabel } from '../../../src/vocabulary/rework-reasons.ts';
import { stationName } from '../../../src/vocabulary/stations.ts';
import { blockedBecause } from '../../production/blocked.ts';
import { durationInWords } from '../../production/duration.ts';
import { PrimaryAct, primaryAct } from '../../production/StageMenu.tsx';
import { ActForm } from '../../shared/ActForm.tsx';

export interface StageStepProps {
  ui: Ui;
  order: OrderDetail;
  stage: StageDetail;
  timed: TimedStage | undefined;
  /** Whose it could be; nobody, where that is not asked for now. */
  crew: readonly Assignee[];
  cycles: readonly Cycle[];
}

/** "CNC: rework has been waiting for 2 d 2 h – nobody is assigned". */
export function sayStage({ ui, stage, timed }: StageStepProps): string {
  const { next } = ui.t.orderPage;
  const station = stationName(stage.station, ui.locale);
  const minutes = timed ? (ui.minute.getTime() - timed.since.getTime()) / 60_000 : 0;
  const of = { station, time: durationInWords(ui, minutes) || next.moment() };
  const waiting = (what: string) => (stage.assignee ? what : next.nobodys({ what }));
  switch (stage.state) {
    case 'REWORK':
      return waiting(next.rework(of));
    case 'BLOCKED':
      return next.blocked(of);
    case 'QUEUED':
      return waiting(next.queued(of));
    case 'IN_PROGRESS':
      return timed && timed.atWork.length > 0 ? next.working(of) : next.paused(of);
    default:
      return next.coming(of);
  }
}

/** Why it came to this: what was found and by whom, or what is missing. */
function Cause({ ui, stage, timed, cycles }: StageStepProps) {
  const cycle = stage.state === 'REWORK' && cycles.findLast(({ station }) => station === stage.station);
  if (cycle) {
    const { rework } = ui.t;
    const found = cycle.foundAt && rework.toldFound({ station: stationName(cycle.foundAt, ui.locale) });
    const what = [reworkReasonLabel(cycle.reason, ui.locale), cycle.note].filter(Boolean).join(' — ');
    return (
      <p>
        {what} <small>{[cycle.by, found].filter(Boolean).join(', ')}</small>
      </p>
    );
  }
  if (stage.blockedReason || stage.missingMaterial) return <p class="reason">{blockedBecause(ui, stage)}</p>;
  const names = timed?.atWork.map(({ displayName }) => displayName) ?? [];
  const whose = stage.assignee && `${ui.t.times.assignee()}: ${stage.assignee.displayName}`;
  const said = names.join(', ') || whose;
  return said ? <p>{said}</p> : null;
}

/** The one thing to choose: who does it. Who did it last time stands first. */
function Assignment({ ui, order, stage, timed, crew }: StageStepProps) {
  const { next } = ui.t.orderPage;
  const station = stationName(stage.station, ui.locale);
  const before = timed?.people.findLast(({ username }) => crew.some((one) => one.username === username));
  const others = crew.filter(({ username }) => username !== before?.username);
  return (
    <ActForm ui={ui} action={`/orders/${order.poNumber}/stages/${stage.station}/assignment`} target="#order">
      <div class="field">
        <label for="next-who">{next.who()}</label>
        <select id="next-who" name="assignee" required>
          {before ? (
            <option value={before.username}>{next.before({ name: before.displayName })}</option>
          ) : (
            <option value="">{next.choose()}</option>
          )}
          {others.map(({ username, displayName }) => (
            <option value={username}>{displayName}</option>
          ))}
        </select>
      </div>
      <button type="submit" class="btn first" id="next-act">
        {next.assign({ station })}
      </button>
    </ActForm>
  );
}

/** The cause, and what this reader can do about it with one press. */
export function StageStep(props: StageStepProps) {
  const { ui, order, stage, timed, crew } = props;
  const act = primaryAct({ ui, order, stage, timed, isReversible: false });
  const isSomebodyElses =
    act === 'completion' &&
    timed?.atWork.every(({ username }) => !ui.isSelf(username)) &&
    stage.state === 'IN_PROGRESS';
  return (
    <>
      <Cause {...props} />
      {crew.length > 0 && <Assignment {...props} />}
      {crew.length === 0 && act && act !== 'assignment' && !isSomebodyElses && (
        <PrimaryAct {...{ ui, act }} po={order.poNumber} station={stage.station} id="next-act" first />
      )}
    </>
  );
}
