/** The acts that only move an order from one state to another, most of them with a reason. */

import { eq } from 'drizzle-orm';
import type { AuditAction } from '../../audit/actions.ts';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { forbidden, isRefusal, refusal } from '../../commands/refusal.ts';
import type { Status } from '../../vocabulary/order-status.ts';
import type { Permission } from '../../vocabulary/permissions.ts';
import { onlyPo, poAndReason, poAndWord } from '../head/input.ts';
import { tellAuthor, tellThoseAtWork } from '../notices.ts';
import { type Transition, whyNotMoved } from '../rules.ts';
import { orderItems, orders } from '../tables.ts';
import { lockOrder, type OrderRef, type OrderRow, orderEvent } from './locked.ts';
import { move } from './move.ts';

interface Decision {
  name: string;
  permission: Permission;
  transition: Transition;
  to: Status;
  action: AuditAction;
  /** Who hears of it. */
  tell?(context: CommandContext, order: OrderRow, reason?: string): Promise<void>;
}

const decide = <I extends { po: string; reason?: string }>(
  decision: Decision,
  input: typeof onlyPo | typeof poAndReason | typeof poAndWord,
) =>
  command<I, OrderRef>({
    name: decision.name,
    permission: [decision.permission],
    input: input as never,
    audits: [decision.action],
    async run(context, { po, reason }) {
      const order = await lockOrder(context, po);
      if (isRefusal(order)) return order;
      if (!context.can(decision.permission, { authorId: order.createdBy })) return forbidden();
      const state = whyNotMoved(decision.transition, order.status);
      if (state) return refusal('conflict', state, { status: order.status });
      const columns = reason ? { statusReason: reason } : {};
      const event = await move(context, order, decision.to, decision.action, columns, reason ? { reason } : {});
      await decision.tell?.(context, order, reason);
      return changed({ poNumber: order.poNumber }, [event]);
    },
  });

type Plain = { po: string };
type WithReason = { po: string; reason: string };

export const rejectOrder = decide<WithReason>(
  {
    name: 'orders.reject',
    permission: 'orders.approve',
    transition: 'rejection',
    to: 'rejected',
    action: 'REJECT_ORDER',
    tell: (context, order, reason) => tellAuthor(context, order, 'order_rejected', reason),
  },
  poAndReason,
);

/** With a word about what is to be put right, where there is something. */
export const reopenOrder = decide<Plain & { reason?: string }>(
  {
    name: 'orders.reopen',
    permission: 'orders.reopen',
    transition: 'reopening',
    to: 'draft',
    action: 'REOPEN_ORDER',
    tell: (context, order, reason) => tellAuthor(context, order, 'order_reopened', reason),
  },
  poAndWord,
);

export const holdOrder = decide<WithReason>(
  {
    name: 'orders.hold',
    permission: 'orders.hold',
    transition: 'hold',
    to: 'on_hold',
    action: 'HOLD_ORDER',
    tell: (context, order, reason) => tellThoseAtWork(context, order, 'order_held', reason),
  },
  poAndReason,
);

export const resumeOrder = decide<Plain>(
  {
    name: 'orders.resume',
    permission: 'orders.hold',
    transition: 'resumption',
    to: 'in_production',
    action: 'RESUME_ORDER',
    tell: (context, order) => tellThoseAtWork(context, order, 'order_resumed'),
  },
  onlyPo,
);

export const cancelOrder = decide<WithReason>(
  {
    name: 'orders.cancel',
    permission: 'orders.cancel',
    transition: 'cancellation',
    to: 'cancelled',
    action: 'CANCEL_ORDER',
    tell: (context, order, reason) => tellThoseAtWork(context, order, 'order_cancelled', reason),
  },
  poAndReason,
);

/** Only a draft that was never submitted can vanish; what others have seen is cancelled. */
export const deleteDraft = command<Plain, OrderRef>({
  name: 'orders.delete',
  permission: ['drafts.delete'],
  input: onlyPo,
  audits: ['DELETE_DRAFT'],
  async run(context, { po }) {
    const order = await lockOrder(context, po);
    if (isRefusal(order)) return order;
    if (!context.can('drafts.delete', { authorId: order.createdBy })) return forbidden();
    if (whyNotMoved('deletion', order.status) || order.submittedAt) return refusal('conflict', 'submitted_before');
    await context.tx.delete(orderItems).where(eq(orderItems.orderId, order.id));
    await context.tx.delete(orders).where(eq(orders.id, order.id));
    const event = orderEvent('DELETE_DRAFT', order, { old: { client: order.client, title: order.title } });
    return changed({ poNumber: order.poNumber }, [event]);
  },
});
