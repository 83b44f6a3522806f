import { sql } from 'drizzle-orm';
import type { AuditEvent } from '../../audit/actions.ts';
import { addressed } from '../../clients/commands/addressed.ts';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { invalid, isRefusal, type Refusal } from '../../commands/refusal.ts';
import type { Tx } from '../../db/client.ts';
import { type NewOrder, newOrder } from '../head/input.ts';
import { orders } from '../tables.ts';
import { insertLines } from './lines.ts';
import { type OrderRef, type OrderRow, orderEvent } from './locked.ts';
import { resolveItems, under } from './resolve-items.ts';
import { keepSearchText } from './search-text.ts';

/** PO-YY and the next of the sequence, padded to four digits and never cut. */
async function proposePo(tx: Tx, today: string): Promise<string> {
  const [row] = await tx.execute<{ n: string }>(sql`SELECT nextval('po_sequence') AS n`);
  return `PO-${today.slice(2, 4)}${String(row!.n).padStart(4, '0')}`;
}

async function insertOrder(context: CommandContext, po: string, input: NewOrder): Promise<OrderRow | undefined> {
  const { items: _, materials: __, poNumber: ___, ...head } = input;
  const { actor, now } = context;
  const [row] = await context.tx
    .insert(orders)
    .values({ ...head, poNumber: po, createdBy: actor.id, updatedBy: actor.id, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: orders.poNumber })
    .returning();
  return row;
}

/** A typed PO is taken as it is; a proposed one steps over those that the office has typed before. */
async function insertUnderFreePo(context: CommandContext, input: NewOrder): Promise<OrderRow | undefined> {
  if (input.poNumber) return insertOrder(context, input.poNumber, input);
  for (;;) {
    const row = await insertOrder(context, await proposePo(context.tx, context.today), input);
    if (row) return row;
  }
}

/** What came of it: the order with the events that tell of it, or why not. */
export type Made = { order: OrderRow; events: AuditEvent[] } | Refusal;

/** Writes one order, for whichever command asks: whoever refuses what is wrong has written nothing. */
export async function makeOrder(context: CommandContext, input: NewOrder): Promise<Made> {
  const { said, events, wrong } = await addressed(context, input);
  if (wrong) return wrong;
  const order = await insertUnderFreePo(context, said);
  if (!order) return invalid({ poNumber: { reason: 'po_taken' } });
  const { items, errors } = await resolveItems(context, input, input.items ?? []);
  if (Object.keys(errors).length > 0) return invalid(under('items', errors));
  await insertLines(context, order.id, { ...input, items });
  await keepSearchText(context.tx, order.id);
  const event = orderEvent('CREATE_ORDER', order, { new: { client: order.client, title: order.title } });
  return { order, events: [...events, event] };
}

export const createOrder = command<NewOrder, OrderRef>({
  name: 'orders.create',
  permission: ['orders.create'],
  input: newOrder,
  audits: ['CREATE_ORDER', 'CLIENT_CREATED'],
  async run(context, input) {
    const made = await makeOrder(context, input);
    return isRefusal(made) ? made : changed({ poNumber: made.order.poNumber }, made.events);
  },
});
