/** Decisions about changes, without a database. */

import { type Refusal, refusal } from '../commands/refusal.ts';
import { isApproved, whyNotEditable } from '../orders/rules.ts';
import type { Status } from '../vocabulary/order-status.ts';

/** Changes are proposed to what the shop holds: a draft is edited, and a closed order stays as it is. */
export function whyNotChangeable(status: Status): Refusal | null {
  const closed = whyNotEditable(status);
  if (closed) return refusal('conflict', closed);
  return isApproved(status) ? null : refusal('conflict', 'edit_the_draft');
}
