/** Decisions about an order, without a database. Each gives the reason why not, or null. */

import type { Reason, ReasonKey } from '../commands/refusal.ts';
import { draftStatuses, type Status } from '../vocabulary/order-status.ts';
import type { Actor, Permission, Subject } from '../vocabulary/permissions.ts';
import { isBlank } from '../vocabulary/texts.ts';

export interface Viewer {
  actor: Actor;
  can(permission: Permission, subject?: Subject): boolean;
}

interface Owned {
  status: Status;
  createdBy: number;
  submittedAt: Date | null;
}

/**
 * Drafts and rejected orders are the office's and their author's, a draft that was cancelled before anybody else saw it
 * among them; the others are for all who may view orders.
 */
export function isVisible(order: Owned, viewer: Viewer): boolean {
  const isDraft = (draftStatuses as readonly Status[]).includes(order.status);
  const wasDraft = order.status === 'cancelled' && order.submittedAt === null;
  if (!isDraft && !wasDraft) return viewer.can('orders.view');
  return order.createdBy === viewer.actor.id || viewer.can('drafts.view', { authorId: order.createdBy });
}

export type Transition =
  | 'submission'
  | 'approval'
  | 'rejection'
  | 'reopening'
  | 'hold'
  | 'resumption'
  | 'cancellation'
  | 'shipment'
  | 'deletion';

/** From which states each act leads on (§2.2.1). Completion and production follow from the stages. */
const from: Record<Transition, readonly Status[]> = {
  submission: ['draft'],
  approval: ['draft', 'pending'],
  rejection: ['pending'],
  reopening: ['pending', 'rejected'],
  hold: ['in_production'],
  resumption: ['on_hold'],
  cancellation: ['draft', 'pending', 'approved', 'in_production', 'on_hold'],
  shipment: ['completed'],
  deletion: ['draft'],
};

export function whyNotMoved(transition: Transition, status: Status): ReasonKey | null {
  return from[transition].includes(status) ? null : 'order_state';
}

const EDITABLE: readonly Status[] = ['draft', 'approved', 'in_production', 'on_hold', 'completed'];

export function whyNotEditable(status: Status): ReasonKey | null {
  if (EDITABLE.includes(status)) return null;
  return status === 'pending' || status === 'rejected' ? 'reopen_first' : 'order_closed';
}

/** Once approved, an edit makes a new revision of what the shop holds. */
export const isApproved = (status: Status) => status !== 'draft' && status !== 'pending' && status !== 'rejected';

/** May the sheet that goes with the work be printed? */
export function whyNotPrintable(status: Status): ReasonKey | null {
  if (status === 'cancelled') return 'traveller_cancelled';
  return isApproved(status) ? null : 'traveller_too_early';
}

interface Submittable {
  title: string;
  dueDate: string | null;
  deliveryAddress: string;
  items: readonly unknown[];
}

/** What an order lacks to be submitted, by field. */
export function missingForSubmission(order: Submittable): Record<string, Reason> {
  const missing: Record<string, Reason> = {};
  if (isBlank(order.title)) missing.title = { reason: 'required' };
  if (!order.dueDate) missing.dueDate = { reason: 'required' };
  if (isBlank(order.deliveryAddress)) missing.deliveryAddress = { reason: 'required' };
  if (order.items.length === 0) missing.items = { reason: 'item_required' };
  return missing;
}

interface Dated {
  status: Status;
  dueDate: string | null;
  loadingDate: string | null;
}

export const isOverdue = (order: Pick<Dated, 'status' | 'dueDate'>, today: string) =>
  order.dueDate !== null && order.dueDate < today && order.status !== 'shipped' && order.status !== 'cancelled';

/** What the office should know, though it does not stop it. */
export function warnings(order: Dated, today: string): ReasonKey[] {
  const found: ReasonKey[] = [];
  if (order.status === 'draft' && order.dueDate && order.dueDate < today) found.push('due_in_past');
  if (order.dueDate && order.loadingDate && order.loadingDate > order.dueDate) found.push('loading_after_due');
  return found;
}
