import { isRefusal } from '../../commands/refusal.ts';
import { setStatus } from '../../orders/commands/move.ts';
import { isMade } from '../../vocabulary/stage-states.ts';
import { tellMade } from '../notices.ts';
import { whyNotActed } from '../rules.ts';
import { finishEarlier } from './finish-earlier.ts';
import { record } from './record.ts';
import { refusedBecause, stageCommand, stageStep } from './stage-command.ts';

/** Starts a stage. The first start of an approved order puts it into production. */
export const startStage = stageCommand('stages.start', stageStep, async (work, input) => {
  const { context, order, stage } = work;
  const why = whyNotActed('start', stage, order.status);
  if (why) return refusedBecause(work, why);
  const before = input.finishEarlier ? await finishEarlier(work) : { all: work.all, events: [] };
  if (isRefusal(before)) return before;
  // the truck is loaded with what everybody had forgotten to complete
  const isLast = before.events.length > 0 && order.status !== 'completed' && isMade(before.all);
  const status = isLast ? 'completed' : order.status === 'approved' ? 'in_production' : null;
  if (status) await setStatus(context, order.id, status, isLast ? { completedAt: context.now } : {});
  if (isLast) await tellMade(context, order);
  const { audit } = await record(context, order, stage, {
    kind: 'started',
    to: 'IN_PROGRESS',
    columns: { startedAt: stage.startedAt ?? context.now },
    ...(status && { orderStatus: status }),
  });
  return [...before.events, audit];
});
