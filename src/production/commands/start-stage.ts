import { setStatus } from '../../orders/commands/move.ts';
import { whyNot } from '../rules.ts';
import { record } from './record.ts';
import { refusedBecause, stageAddress, stageCommand } from './stage-command.ts';

/** Starts a stage. The first start of an approved order puts it into production. */
export const startStage = stageCommand('stages.start', stageAddress, async (work) => {
  const { context, order, stage } = work;
  const why = whyNot('start', stage, order.status);
  if (why) return refusedBecause(work, why);
  const isFirst = order.status === 'approved';
  if (isFirst) await setStatus(context, order.id, 'in_production');
  const { audit } = await record(context, order, stage, {
    kind: 'started',
    to: 'IN_PROGRESS',
    columns: { startedAt: stage.startedAt ?? context.now },
    ...(isFirst && { orderStatus: 'in_production' }),
  });
  return [audit];
});
