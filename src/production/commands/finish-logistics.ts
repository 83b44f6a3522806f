import type { AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import { type Refusal, refusal } from '../../commands/refusal.ts';
import type { OrderHappenings } from '../../orders/happenings.ts';
import { record, stagesOf } from './record.ts';

/** What has been shipped is through the last station, whether or not somebody pressed its buttons. */
export async function finishLogistics(
  context: CommandContext,
  { order }: OrderHappenings['orderShipped'],
): Promise<AuditEvent[] | Refusal> {
  const stage = (await stagesOf(context.tx, order.id)).find((s) => s.applies && s.station === 'LOGISTICS');
  if (!stage || stage.state === 'COMPLETED') return [];
  if (stage.state === 'BLOCKED') return refusal('conflict', 'stage_blocked');
  const { audit } = await record(context, order, stage, {
    kind: 'completed',
    to: 'COMPLETED',
    columns: { progress: 100, startedAt: stage.startedAt ?? context.now, finishedAt: context.now },
  });
  return [audit];
}
