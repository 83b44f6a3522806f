import type { AuditEvent } from '../../audit/actions.ts';
import { isRefusal } from '../../commands/refusal.ts';
import { setStatus } from '../../orders/commands/move.ts';
import { isMade } from '../../vocabulary/stage-states.ts';
import { tellMade, tellQueued } from '../notices.ts';
import { nextStation, whyNotActed } from '../rules.ts';
import { finishEarlier } from './finish-earlier.ts';
import { record } from './record.ts';
import { refusedBecause, type StageWork, stageCommand, stageStep } from './stage-command.ts';

/** Completes a stage, queues the next, and completes the order when only its loading is left. */
export const completeStage = stageCommand('stages.complete', stageStep, async (work, input) => {
  const { context, order, stage } = work;
  const why = whyNotActed('completion', stage, order.status);
  if (why) return refusedBecause(work, why);
  const before = input.finishEarlier ? await finishEarlier(work) : { all: work.all, events: [] };
  if (isRefusal(before)) return before;
  const { all } = before;
  const isLast =
    order.status === 'in_production' && isMade(all.map((s) => (s === stage ? { ...s, state: 'COMPLETED' } : s)));
  const { eventId, audit } = await record(context, order, stage, {
    kind: 'completed',
    to: 'COMPLETED',
    columns: { progress: 100, finishedAt: context.now },
    ...(isLast && { orderStatus: 'completed' }),
  });
  if (isLast) await setStatus(context, order.id, 'completed', { completedAt: context.now });
  if (isLast) await tellMade(context, order);
  return [...before.events, audit, ...(await queueNext({ ...work, all }, eventId, isLast))];
});

/** The last completion also queues the loading, should an earlier one not have done so. */
async function queueNext({ context, order, stage, all }: StageWork, causedBy: number, isLast: boolean) {
  const next = isLast ? all.find((s) => s.applies && s.station === 'LOGISTICS') : nextStation(all, stage.station);
  if (next?.state !== 'NOT_STARTED') return [] satisfies AuditEvent[];
  const { audit } = await record(context, order, next, { kind: 'queued', to: 'QUEUED', causedBy });
  if (!isLast) await tellQueued(context, order, next.station);
  return [audit];
}
