import type { z } from 'zod';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { invalid, isRefusal, type Reason, type Refusal } from '../../commands/refusal.ts';
import { applyOrderEdit } from '../../orders/commands/edit.ts';
import { linesOf } from '../../orders/commands/lines.ts';
import { orderEvent } from '../../orders/commands/locked.ts';
import { type Plan, planEdit } from '../../orders/commands/update-order.ts';
import { whyOutdated } from '../../users/outdated.ts';
import { changeApproval } from '../input.ts';
import { tellDecided } from '../notices.ts';
import { whyNotChangeable } from '../rules.ts';
import { goneLines, lostValues, wantedBy } from '../wanted.ts';
import { type ChangeRef, close, type Locked, lockOpen } from './locked.ts';
import { sides } from './propose.ts';

const isAny = (fields: Record<string, Reason>) => Object.keys(fields).length > 0;

/** The proposal as an edit of the order as it is now; refused where a value of it no longer holds. */
async function planOf(context: CommandContext, { order, change }: Locked): Promise<Plan | Refusal> {
  const closed = whyNotChangeable(order.status);
  if (closed) return closed;
  const present = await linesOf(context.tx, order.id);
  const gone = goneLines({ head: order, ...present }, change.proposed);
  if (isAny(gone)) return invalid(gone);
  const { edit, pathOf } = wantedBy(present, change.proposed);
  const plan = await planEdit(context, order, { ...edit, po: order.poNumber, version: order.version }, () => null);
  if (isRefusal(plan)) {
    const fields = Object.entries(plan.fields ?? {}).map(([field, reason]) => [pathOf(field), reason]);
    return plan.fields ? plan.withFields(Object.fromEntries(fields)) : plan;
  }
  const lost = lostValues(...sides(order, plan), change.proposed);
  return isAny(lost) ? invalid(lost) : plan;
}

/** Everything that was proposed, at once, and with it another revision of the order. */
export const approveChange = command<z.infer<typeof changeApproval>, ChangeRef>({
  name: 'changes.approve',
  permission: ['changes.decide'],
  input: changeApproval,
  audits: ['UPDATE_ORDER', 'APPROVE_CHANGE', 'CLIENT_CREATED'],
  async run(context, { id, version }) {
    const locked = await lockOpen(context, id);
    if (isRefusal(locked)) return locked;
    const { order, change } = locked;
    const outdated = await whyOutdated(context, order, version, 'changed_meanwhile');
    if (outdated) return outdated;
    const plan = await planOf(context, locked);
    if (isRefusal(plan)) return plan;
    const outcome = await applyOrderEdit(context, order, plan.present, plan.edit, 'order');
    if (isRefusal(outcome)) return outcome;
    await close(context, change, 'approved');
    await tellDecided(context, order, change, 'change_approved');
    const edits = outcome.done === 'changed' ? [...plan.events, ...outcome.events] : [];
    const decision = orderEvent('APPROVE_CHANGE', order, { new: { change: id, changeTitle: change.title } });
    return changed({ id, poNumber: order.poNumber }, [...edits, decision]);
  },
});
