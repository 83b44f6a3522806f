import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { isApproved, whyNotEditable, whyNotMoved } from '../../src/orders/rules.ts';

/** What this reader may do with the order now. The approver's own order waits for somebody else. */
export function possibleActs(ui: Ui, order: OrderDetail) {
  const subject = { authorId: order.createdBy };
  const isOpen = (act: Parameters<typeof whyNotMoved>[0]) => whyNotMoved(act, order.status) === null;
  const isOwn = ui.isSelf(order.status === 'draft' ? order.createdBy : order.submittedBy);
  return {
    submit: isOpen('submission') && ui.can('drafts.edit', subject),
    approve: isOpen('approval') && ui.can('orders.approve') && (order.status === 'pending' || !isOwn),
    isOwn,
    reject: isOpen('rejection') && ui.can('orders.approve'),
    reopen: isOpen('reopening') && ui.can('orders.reopen', subject),
    hold: isOpen('hold') && ui.can('orders.hold'),
    resume: isOpen('resumption') && ui.can('orders.hold'),
    cancel: isOpen('cancellation') && ui.can('orders.cancel'),
    delete: isOpen('deletion') && !order.submittedAt && ui.can('drafts.delete', subject),
    ship: isOpen('shipment') && ui.can('orders.ship'),
  };
}

export function mayEdit(ui: Ui, order: OrderDetail): boolean {
  if (whyNotEditable(order.status)) return false;
  if (!isApproved(order.status)) return ui.can('drafts.edit', { authorId: order.createdBy });
  return ui.can('orders.edit') || ui.can('orders.prioritise');
}

export const mayEditItems = (ui: Ui, order: OrderDetail) =>
  mayEdit(ui, order) && (!isApproved(order.status) || ui.can('orders.edit'));
