import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { AuditEvent } from '../../audit/actions.ts';
import { type Refusal, refusal } from '../../commands/refusal.ts';
import { orderEvent } from '../../orders/commands/locked.ts';
import { setStatus } from '../../orders/commands/move.ts';
import type { Status } from '../../vocabulary/order-status.ts';
import { untellMade, untellQueued } from '../notices.ts';
import { whyNotReversible } from '../rules.ts';
import { stageEvents, stationLog } from '../tables.ts';
import { announceStation } from '../touched.ts';
import { blockedBy } from './block-stage.ts';
import { lastEvent, record, type StageEventRow, type StageRow } from './record.ts';
import { atWorkOn, closeSpells } from './spells.ts';
import { type StageWork, stageCommand, stageInAddress } from './stage-command.ts';

/** A stage, and the latest that happened to it. */
interface Step {
  stage: StageRow;
  event: StageEventRow;
}

/** Takes back a step: a new fact that undoes the last one, and what followed from it. */
export const reverseStage = stageCommand(
  'stages.reverse',
  stageInAddress,
  async (work): Promise<AuditEvent[] | Refusal> => {
    const { context, order, stage } = work;
    const last = (await lastEvent(context.tx, order.id, stage.station))?.event;
    if (await hasJustGoneOn(work, last)) return stopAgain(work);
    const why = whyNotReversible(last, stage.station, order.status, context.actor.id, context.now);
    if (why || !last) return refusal('conflict', why ?? 'nothing_to_reverse');
    const step = { stage, event: last };
    const steps = [step, ...(await takenAlong(work, last))];
    const orderStatus = statusAfter(work, step, steps);
    if (orderStatus) await setStatus(context, order.id, orderStatus, { completedAt: null });
    const audit = await takeBack(work, step, orderStatus);
    if (orderStatus && order.status === 'completed') await untellMade(context, order, last.at);
    const events = [audit, ...(await unqueue(work, last))];
    for (const other of steps.slice(1)) events.push(await takeBack(work, other));
    return events;
  },
  { permission: 'stages.change', audits: ['STAGE_CHANGED', 'WORK_PAUSED'] },
);

/** Was it the latest that this actor did here to go on with it? */
async function hasJustGoneOn({ context, order, stage }: StageWork, last: StageEventRow | undefined): Promise<boolean> {
  const { tx, actor, now } = context;
  const own = (await atWorkOn(tx, stage)).find(({ userId }) => userId === actor.id);
  if (!own || (last && own.since <= last.at)) return false;
  const continued = { kind: 'continued', userId: actor.id, at: own.since } as const;
  return whyNotReversible(continued, stage.station, order.status, actor.id, now) === null;
}

/** Counts as never having gone on with it. */
async function stopAgain({ context, order, stage }: StageWork): Promise<AuditEvent[]> {
  await closeSpells(context, stage, 'reversal', context.actor.id);
  announceStation(context, stage.station);
  return [orderEvent('WORK_PAUSED', order, { new: { station: stage.station } })];
}

/** What had been forgotten before it, and was completed by the same press. */
async function takenAlong({ context, order, all }: StageWork, last: StageEventRow): Promise<Step[]> {
  if (last.forgotten) return [];
  const { tx, actor } = context;
  const along = await tx
    .select()
    .from(stageEvents)
    .where(
      and(
        eq(stageEvents.orderId, order.id),
        eq(stageEvents.forgotten, true),
        eq(stageEvents.userId, actor.id),
        eq(stageEvents.at, last.at),
      ),
    )
    .orderBy(desc(stageEvents.id));
  const steps: Step[] = [];
  for (const event of along) {
    const stage = all.find(({ station }) => station === event.station)!;
    const isLatest = (await lastEvent(tx, order.id, stage.station))?.event.id === event.id;
    if (isLatest) steps.push({ stage, event });
  }
  return steps;
}

async function takeBack(work: StageWork, { stage, event }: Step, orderStatus: Status | null = null) {
  const { context, order } = work;
  const { audit } = await record(context, order, stage, {
    kind: 'reversed',
    to: event.fromState,
    reverses: event.id,
    ...(event.kind === 'resumed'
      ? await blockedBefore(work)
      : { columns: await columnsBefore(work, { stage, event }) }),
    ...(orderStatus && { orderStatus }),
  });
  return audit;
}

/** It waits again for what it had waited for. */
async function blockedBefore(work: StageWork) {
  const { reason, missingMaterial } = await blockedBy(work);
  return {
    ...(reason !== null && { reason }),
    ...(missingMaterial !== null && { missingMaterial }),
    columns: { blockedReason: reason },
  };
}

/** Had the stage never been begun before? */
const hadBegunIt = ({ stage, event: { kind, fromState, at } }: Step) =>
  (kind === 'started' || fromState === 'NOT_STARTED' || fromState === 'QUEUED') &&
  stage.startedAt?.getTime() === at.getTime();

async function columnsBefore(work: StageWork, step: Step) {
  if (step.event.kind === 'blocked') return {};
  const wasDone = step.event.kind === 'completed';
  return {
    progress: wasDone ? await progressOf(work, step.stage) : 0,
    ...(wasDone && { finishedAt: null }),
    ...(hadBegunIt(step) && { startedAt: null }),
  };
}

/** How far the stage was said to be, since it had to be done again if it had. */
async function progressOf({ context, order }: StageWork, { station }: StageRow): Promise<number> {
  const { tx } = context;
  const again = tx
    .select({ at: sql`max(${stageEvents.at})` })
    .from(stageEvents)
    .where(
      and(
        eq(stageEvents.orderId, order.id),
        eq(stageEvents.station, station),
        inArray(stageEvents.kind, ['reworked', 'reopened']),
      ),
    );
  const [said] = await tx
    .select({ progress: stationLog.progress })
    .from(stationLog)
    .where(
      and(
        eq(stationLog.orderId, order.id),
        eq(stationLog.station, station),
        eq(stationLog.kind, 'progress'),
        gt(stationLog.at, sql`coalesce((${again}), '-infinity')`),
      ),
    )
    .orderBy(desc(stationLog.id))
    .limit(1);
  return said?.progress ?? 0;
}

/** The order's state, where the act that is taken back had changed it. */
function statusAfter({ order, all }: StageWork, { stage, event }: Step, steps: readonly Step[]): Status | null {
  const madeByIt = order.completedAt?.getTime() === event.at.getTime();
  if (event.kind === 'completed') {
    // an order is made without its loading, unless the loading was the last that was left of it
    return order.status === 'completed' && (stage.station !== 'LOGISTICS' || madeByIt) ? 'in_production' : null;
  }
  if (event.kind === 'resumed' || event.kind === 'blocked') return null;
  const isOnlyStart = all.every(
    (s) => s.startedAt === null || steps.some((step) => step.stage === s && hadBegunIt(step)),
  );
  if (order.status === 'completed' && madeByIt) return isOnlyStart ? 'approved' : 'in_production';
  return order.status === 'in_production' && isOnlyStart ? 'approved' : null;
}

/** The next station leaves the queue again, unless something has happened there meanwhile. */
async function unqueue({ context, order, all }: StageWork, last: StageEventRow): Promise<AuditEvent[]> {
  const [queued] = await context.tx
    .select()
    .from(stageEvents)
    .where(and(eq(stageEvents.orderId, order.id), eq(stageEvents.causedBy, last.id), gt(stageEvents.id, last.id)));
  const next = queued && all.find((s) => s.station === queued.station);
  if (!queued || next?.state !== 'QUEUED') return [];
  if ((await lastEvent(context.tx, order.id, next.station))?.event.id !== queued.id) return [];
  const { audit } = await record(context, order, next, { kind: 'reversed', to: 'NOT_STARTED', reverses: queued.id });
  await untellQueued(context, order, next.station, last.at);
  return [audit];
}
