import { TransactionRollbackError } from 'drizzle-orm';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { isRefusal, type Refusal, refusal } from '../../commands/refusal.ts';
import { lockOrder, type OrderRow, orderEvent } from '../../orders/commands/locked.ts';
import { under } from '../../orders/commands/resolve-items.ts';
import { type Plan, planEdit } from '../../orders/commands/update-order.ts';
import { type Content, type Difference, differenceOf, isEmpty } from '../difference.ts';
import { type Proposal, proposal } from '../input.ts';
import { tellOpened } from '../notices.ts';
import { whyNotChangeable } from '../rules.ts';
import { changeRequests } from '../tables.ts';
import type { ChangeRef } from './locked.ts';

/** What a piece of work comes to, and nothing of it done. */
async function imagined<T>(context: CommandContext, work: (context: CommandContext) => Promise<T>): Promise<T> {
  let value: T | undefined;
  try {
    await context.tx.transaction(async (tx) => {
      value = await work({ ...context, tx });
      tx.rollback();
    });
  } catch (error) {
    if (!(error instanceof TransactionRollbackError)) throw error;
  }
  return value!;
}

/** An order as it is, and as an edit makes it. */
export function sides(order: OrderRow, { present, edit }: Plan): [from: Content, to: Content] {
  const to = { head: { ...order, ...edit.head }, ...present, ...edit.lines } as Content;
  return [{ head: order, ...present }, to];
}

const inChanges = (found: Refusal): Refusal =>
  found.fields ? found.withFields(under('changes', found.fields)) : found;

async function differenceBy(context: CommandContext, order: OrderRow, input: Proposal): Promise<Difference | Refusal> {
  const closed = whyNotChangeable(order.status);
  if (closed) return closed;
  const asked = { ...input.changes, po: input.po, version: input.version ?? order.version };
  const plan = await imagined(context, (inner) => planEdit(inner, order, asked, () => null));
  if (isRefusal(plan)) return inChanges(plan);
  const difference = differenceOf(...sides(order, plan));
  return isEmpty(difference) ? refusal('invalid', 'nothing_proposed') : difference;
}

/** Judged as an edit of the order would be; kept is only what differs, with what stands there now. */
export const proposeChange = command<Proposal, ChangeRef>({
  name: 'changes.propose',
  permission: ['changes.propose'],
  input: proposal,
  audits: ['CR_OPENED'],
  async run(context, input) {
    const order = await lockOrder(context, input.po);
    if (isRefusal(order)) return order;
    const difference = await differenceBy(context, order, input);
    if (isRefusal(difference)) return difference;
    const { title, message } = input;
    const [change] = await context.tx
      .insert(changeRequests)
      .values({
        ...{ orderId: order.id, title, message, baseVersion: order.version },
        before: difference.before,
        proposed: difference.proposed,
        createdBy: context.actor.id,
        createdAt: context.now,
      })
      .returning();
    await tellOpened(context, order, change!);
    const { id } = change!;
    return changed({ id, poNumber: order.poNumber }, [
      orderEvent('CR_OPENED', order, { new: { change: id, changeTitle: title } }),
    ]);
  },
});
