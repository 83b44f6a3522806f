import type { AuditEvent } from '../../audit/actions.ts';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { forbidden, invalid, isRefusal, type Refusal, refusal } from '../../commands/refusal.ts';
import { whyOutdated } from '../../users/outdated.ts';
import { poAndVersion } from '../head/input.ts';
import { tellSubmitted } from '../notices.ts';
import { missingForSubmission, whyNotMoved } from '../rules.ts';
import { itemsOf, lockOrder, type OrderRef, type OrderRow } from './locked.ts';
import { move } from './move.ts';
import { incompleteSheets, under } from './resolve-items.ts';

/** What keeps a draft from being submitted, field by field. */
export async function whyIncomplete(context: CommandContext, order: OrderRow): Promise<Refusal | null> {
  const items = await itemsOf(context.tx, order.id);
  const sheets = under('items', await incompleteSheets(context, order, items));
  const missing = { ...missingForSubmission({ ...order, items }), ...sheets };
  return Object.keys(missing).length > 0 ? invalid(missing) : null;
}

export const markSubmitted = (context: CommandContext, order: OrderRow): Promise<AuditEvent> =>
  move(context, order, 'pending', 'SUBMIT_ORDER', { submittedBy: context.actor.id, submittedAt: context.now });

export const submitOrder = command<{ po: string; version?: number | undefined }, OrderRef>({
  name: 'orders.submit',
  permission: ['drafts.edit'],
  input: poAndVersion,
  audits: ['SUBMIT_ORDER'],
  async run(context, input) {
    const order = await lockOrder(context, input.po);
    if (isRefusal(order)) return order;
    if (!context.can('drafts.edit', { authorId: order.createdBy })) return forbidden();
    const state = whyNotMoved('submission', order.status);
    if (state) return refusal('conflict', state, { status: order.status });
    const why =
      (await whyOutdated(context, order, input.version, 'changed_meanwhile')) ?? (await whyIncomplete(context, order));
    if (why) return why;
    const event = await markSubmitted(context, order);
    await tellSubmitted(context, order);
    return changed({ poNumber: order.poNumber }, [event]);
  },
});
