import { eq } from 'drizzle-orm';
import type { AuditAction, AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { Status } from '../../vocabulary/order-status.ts';
import { resolveDecided } from '../notices.ts';
import { orders } from '../tables.ts';
import { type OrderRow, orderEvent } from './locked.ts';

type Columns = Partial<typeof orders.$inferInsert>;

/** Sets an order's state, with what belongs to it, and gives the audit event. The head's version stays: no word of it changed. */
export async function move(
  context: CommandContext,
  order: OrderRow,
  status: Status,
  action: AuditAction,
  columns: Columns = {},
  details: Record<string, unknown> = {},
): Promise<AuditEvent> {
  await setStatus(context, order.id, status, columns);
  return orderEvent(action, order, { old: { status: order.status }, new: { status, ...details } });
}

/** For the stages, whose own audit event tells what happened. */
export async function setStatus(context: CommandContext, orderId: number, status: Status, columns: Columns = {}) {
  await context.tx
    .update(orders)
    .set({ statusReason: null, ...columns, status })
    .where(eq(orders.id, orderId))
    .prepare('set_order_status')
    .execute();
  if (status === 'on_hold' || status === 'cancelled') await context.happened('orderStopped', { orderId });
  await resolveDecided(context, orderId, status);
  await context.happened('orderChanged', { orderId });
}
