import { eq } from 'drizzle-orm';
import type { AuditAction, AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import { notFound, type Refusal } from '../../commands/refusal.ts';
import type { Reader } from '../../db/client.ts';
import { users } from '../../users/tables.ts';
import { isVisible } from '../rules.ts';
import { orderItems, orders } from '../tables.ts';

export type OrderRow = typeof orders.$inferSelect;
export type ItemRow = typeof orderItems.$inferSelect;

/**
 * Locks the order, so that whatever is done to it and its stages happens one after another.
 * What one may not see does not exist.
 */
export async function lockOrder(context: CommandContext, po: string): Promise<OrderRow | Refusal> {
  const [order] = await context.tx
    .select()
    .from(orders)
    .where(eq(orders.poNumber, po.toUpperCase()))
    .for('update')
    .prepare('lock_order')
    .execute();
  return order && isVisible(order, context) ? order : notFound();
}

export async function itemsOf(reader: Reader, orderId: number): Promise<ItemRow[]> {
  return reader
    .select()
    .from(orderItems)
    .where(eq(orderItems.orderId, orderId))
    .orderBy(orderItems.position)
    .prepare('items_of_order')
    .execute();
}

export async function displayNameIn(reader: Reader, userId: number): Promise<string> {
  const [user] = await reader.select({ name: users.displayName }).from(users).where(eq(users.id, userId));
  return user?.name ?? '?';
}

export const orderEvent = (
  action: AuditAction,
  order: Pick<OrderRow, 'id' | 'poNumber'>,
  values: Pick<AuditEvent, 'old' | 'new'> = {},
): AuditEvent => ({ action, entityType: 'order', entityId: order.poNumber, entityKey: order.id, ...values });

/** What every act on an order gives back: enough to find it again. */
export interface OrderRef {
  poNumber: string;
}
