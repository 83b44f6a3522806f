import { and, eq, gt } from 'drizzle-orm';
import type { AuditEvent } from '../../audit/actions.ts';
import { type Refusal, refusal } from '../../commands/refusal.ts';
import { setStatus } from '../../orders/commands/move.ts';
import type { Status } from '../../orders/status.ts';
import { untellMade, untellQueued } from '../../orders/told.ts';
import { whyNotReversible } from '../rules.ts';
import { stageEvents } from '../tables.ts';
import { lastEvent, record, type StageEventRow, type StageRow } from './record.ts';
import { type StageWork, stageAddress, stageCommand } from './stage-command.ts';

/** Takes back a start or a completion: a new fact that undoes the last one, and what followed from it. */
export const reverseStage = stageCommand(
  'stages.reverse',
  stageAddress,
  async (work): Promise<AuditEvent[] | Refusal> => {
    const { context, order, stage } = work;
    const last = (await lastEvent(context.tx, order.id, stage.station))?.event;
    const why = whyNotReversible(last, stage.station, order.status, context.actor.id, context.now);
    if (why || !last) return refusal('conflict', why ?? 'nothing_to_reverse');
    const orderStatus = statusAfter(work, last);
    if (orderStatus) await setStatus(context, order.id, orderStatus, { completedAt: null });
    const { audit } = await record(context, order, stage, {
      kind: 'reversed',
      to: last.fromState,
      reverses: last.id,
      columns: columnsBefore(stage, last),
      ...(orderStatus && { orderStatus }),
    });
    if (orderStatus === 'in_production') await untellMade(context, order, last.at);
    return [audit, ...(await unqueue(work, last))];
  },
);

const isFrom = (stage: StageRow, last: StageEventRow) => stage.startedAt?.getTime() === last.at.getTime();

function columnsBefore(stage: StageRow, last: StageEventRow) {
  if (last.kind === 'completed') {
    const { fromState } = last;
    const neverStarted = fromState === 'NOT_STARTED' || fromState === 'QUEUED';
    return { progress: 0, finishedAt: null, ...(neverStarted && isFrom(stage, last) && { startedAt: null }) };
  }
  return isFrom(stage, last) ? { startedAt: null } : {};
}

/** The order's state, where the act that is taken back had changed it. */
function statusAfter({ order, stage, all }: StageWork, last: StageEventRow): Status | null {
  if (last.kind === 'completed') {
    // an order is made without its loading, unless the loading was the last that was left of it
    const isUndone = stage.station !== 'LOGISTICS' || order.completedAt?.getTime() === last.at.getTime();
    return order.status === 'completed' && isUndone ? 'in_production' : null;
  }
  const isOnlyStart = all.every(
    (s) => s.startedAt === null || (s === stage && s.startedAt.getTime() === last.at.getTime()),
  );
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
