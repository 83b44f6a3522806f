/** Decisions about stages, without a database. */

import type { ReasonKey } from '../commands/refusal.ts';
import type { Status } from '../vocabulary/order-status.ts';
import type { StageEventKind, StageFacts, StageState } from '../vocabulary/stage-states.ts';
import { type StationCode, stationOrder } from '../vocabulary/stations.ts';

/** A step may be taken back for a minute, by the one who took it. */
export const REVERSAL_MS = 60_000;

export type StageAct = 'start' | 'completion' | 'blockage' | 'resumption' | 'reversal';

const from: Record<Exclude<StageAct, 'reversal'>, readonly StageState[]> = {
  start: ['NOT_STARTED', 'QUEUED', 'REWORK'],
  completion: ['IN_PROGRESS', 'REWORK'],
  blockage: ['NOT_STARTED', 'QUEUED', 'IN_PROGRESS', 'REWORK'],
  resumption: ['BLOCKED'],
};

const refusalOf: Record<StageState, ReasonKey> = {
  NOT_STARTED: 'stage_not_started',
  QUEUED: 'stage_not_started',
  IN_PROGRESS: 'stage_already_started',
  BLOCKED: 'stage_blocked',
  REWORK: 'stage_in_rework',
  COMPLETED: 'stage_already_completed',
};

/** May this act be done to this stage of an order in this state? The reason why not, or null. */
export function whyNotActed(act: Exclude<StageAct, 'reversal'>, stage: StageFacts, status: Status): ReasonKey | null {
  if (!stage.applies) return 'stage_not_needed';
  const order = whyOrderStops(act, stage.station, status);
  if (order) return order;
  if (from[act].includes(stage.state)) return null;
  return act === 'resumption' ? 'stage_not_blocked' : refusalOf[stage.state];
}

function whyOrderStops(act: StageAct, station: StationCode, status: Status): ReasonKey | null {
  if (status === 'approved' || status === 'in_production') return null;
  if (status === 'on_hold')
    return act === 'start' || act === 'completion' || act === 'reversal' ? 'order_on_hold' : null;
  // what is finished but for its loading
  if (status === 'completed' && (station === 'LOGISTICS' || act === 'reversal')) return null;
  return 'order_not_in_work';
}

/** Can somebody be at work on it now? */
export const whyNotWorkedAt = (stage: StageFacts, status: Status): ReasonKey | null =>
  whyNotActed('completion', stage, status) ?? (stage.state === 'IN_PROGRESS' ? null : 'stage_in_rework');

/** Can it still be made somebody's? */
export function whyNotAssignable(stage: StageFacts, status: Status): ReasonKey | null {
  if (!stage.applies) return 'stage_not_needed';
  if (stage.state === 'COMPLETED') return 'stage_already_completed';
  return whyOrderStops('blockage', stage.station, status);
}

/** What a scan can do to a stage, in the order in which it is thought of. */
export const scanActs = ['start', 'continuation', 'completion', 'resumption'] as const;
export type ScanAct = (typeof scanActs)[number];

/** The step that a stage would take next. What is paused is gone on with: nobody has finished it. */
export const nextAct = (stage: StageFacts, status: Status, isWorkedAt: boolean): ScanAct | null =>
  scanActs.find((act) =>
    act === 'continuation'
      ? !isWorkedAt && whyNotWorkedAt(stage, status) === null
      : whyNotActed(act, stage, status) === null,
  ) ?? null;

const REPEATABLE: readonly StageState[] = ['IN_PROGRESS', 'BLOCKED', 'COMPLETED'];

/**
 * May this stage be sent back to be repeated? What was blocked before it began has nothing to repeat, and a shipped
 * order only comes back as a complaint.
 */
export function whyNotRepeatable(
  stage: StageFacts & { hasStarted: boolean },
  status: Status,
  isComplaint: boolean,
): ReasonKey | null {
  if (!stage.applies) return 'stage_not_needed';
  if (!stage.hasStarted) return 'stage_not_started';
  if (status === 'shipped') return isComplaint ? null : 'order_not_in_work';
  if (status !== 'in_production' && status !== 'completed' && status !== 'on_hold') return 'order_not_in_work';
  return REPEATABLE.includes(stage.state) ? null : refusalOf[stage.state];
}

/** The stages that have to be passed again: those after it, or the loading alone where the order was made already. */
export function reopenedBy<S extends StageFacts>(
  stages: readonly S[],
  station: StationCode,
  status: Status,
  following: boolean,
): S[] {
  const wasMade = status === 'completed' || status === 'shipped';
  return stages.filter(
    (s) =>
      s.applies &&
      stationOrder(s.station) > stationOrder(station) &&
      (following || (wasMade && s.station === 'LOGISTICS')) &&
      (s.state === 'COMPLETED' || s.state === 'QUEUED' || s.state === 'IN_PROGRESS'),
  );
}

/** What may be taken back: what happened to a stage, or that somebody went on with it. */
export interface LastEvent {
  kind: StageEventKind | 'continued';
  userId: number;
  at: Date;
}

const REVERSIBLE: readonly LastEvent['kind'][] = ['started', 'completed', 'blocked', 'resumed', 'continued'];

/** May the last thing that happened to a stage be taken back by this user? */
export function whyNotReversible(
  last: LastEvent | undefined,
  station: StationCode,
  status: Status,
  userId: number,
  now: Date,
): ReasonKey | null {
  const order = whyOrderStops('reversal', station, status);
  if (order) return order;
  if (!last || !REVERSIBLE.includes(last.kind)) return 'nothing_to_reverse';
  if (last.userId !== userId) return 'reversal_not_own';
  return now.getTime() - last.at.getTime() > REVERSAL_MS ? 'reversal_too_late' : null;
}

/** The station to which a completed one hands on: the next that applies. */
export function nextStation<S extends StageFacts>(stages: readonly S[], station: StationCode): S | undefined {
  return stages
    .filter((s) => s.applies && stationOrder(s.station) > stationOrder(station))
    .sort((a, b) => stationOrder(a.station) - stationOrder(b.station))[0];
}

/** Has the station before it handed on? The first one never waits for another. */
export function hasItsTurn(stages: readonly StageFacts[], station: StationCode): boolean {
  const before = stages
    .filter((s) => s.applies && stationOrder(s.station) < stationOrder(station))
    .sort((a, b) => stationOrder(b.station) - stationOrder(a.station))[0];
  return before === undefined || before.state === 'COMPLETED';
}

/** The stages before this one that are not done yet. */
export const openBefore = <S extends StageFacts>(stages: readonly S[], station: StationCode): S[] =>
  stages
    .filter((s) => s.applies && s.state !== 'COMPLETED' && stationOrder(s.station) < stationOrder(station))
    .sort((a, b) => stationOrder(a.station) - stationOrder(b.station));

/** The stages to which the work goes on from this one. */
export const stagesAfter = <S extends StageFacts>(stages: readonly S[], station: StationCode): S[] =>
  stages.filter((s) => s.applies && stationOrder(s.station) > stationOrder(station));

/** Can it be asked that this stage be closed? */
export const whyNotReminded = (stage: StageFacts, status: Status): ReasonKey | null => whyNotAssignable(stage, status);

export const firstStation = <S extends StageFacts>(stages: readonly S[]): S | undefined =>
  stages.filter((s) => s.applies).sort((a, b) => stationOrder(a.station) - stationOrder(b.station))[0];

/** Replays what happened to one stage. The stored state must equal this. */
export function replay(events: readonly { fromState: StageState; toState: StageState }[]): StageState {
  return events.reduce<StageState>((state, event) => {
    if (event.fromState !== state) throw new Error(`an event leads from ${event.fromState}, but the stage is ${state}`);
    return event.toState;
  }, 'NOT_STARTED');
}
