import { eq } from 'drizzle-orm';
import type { AuditEvent } from '../../audit/actions.ts';
import { addressed, including } from '../../clients/commands/addressed.ts';
import { type CommandContext, command } from '../../commands/command.ts';
import { invalid, isRefusal, type Refusal } from '../../commands/refusal.ts';
import { whyOutdated } from '../../users/outdated.ts';
import { knownClients } from '../find/known-clients.ts';
import { head, type OrderEdit, orderEdit } from '../head/input.ts';
import { isApproved, missingForSubmission } from '../rules.ts';
import { orders } from '../tables.ts';
import { type Edit, type Head, PO_TAKEN, whyNotEdited, writeEdit } from './edit.ts';
import { changedLines, type Lines, linesOf, strangerAmong } from './lines.ts';
import { lockOrder, type OrderRef, type OrderRow } from './locked.ts';
import { type Resolved, resolveItems, under } from './resolve-items.ts';

function changedHead(order: OrderRow, input: OrderEdit & { clientId?: number }): Head {
  const names = [...Object.keys(head), 'poNumber', 'clientId'] as (keyof Head)[];
  const changes = names.filter((name) => input[name] !== undefined && input[name] !== order[name]);
  return Object.fromEntries(changes.map((name) => [name, input[name]]));
}

async function whyPoNotFree(context: CommandContext, order: OrderRow, po: string): Promise<Refusal | null> {
  if (order.submittedAt) return invalid({ poNumber: { reason: 'po_fixed' } });
  const [other] = await context.tx.select({ id: orders.id }).from(orders).where(eq(orders.poNumber, po));
  return other ? PO_TAKEN : null;
}

/**
 * Items that were saved by themselves meanwhile disturb nobody who edits the head. A list of items that would put an
 * older word in their place does.
 */
async function whyStale(context: CommandContext, order: OrderRow, input: OrderEdit, present: Lines, { lines }: Edit) {
  for (const wanted of input.items ?? []) {
    const row = present.items.find(({ id }) => id === wanted.id);
    const outdated = row && (await whyOutdated(context, row, wanted.itemVersion, 'item_changed_meanwhile'));
    if (outdated) return outdated;
  }
  const isKnown = lines.items?.every(
    ({ id }) => id === undefined || input.items?.find((one) => one.id === id)?.itemVersion,
  );
  const isHeadFresh = input.version >= order.headVersion && input.version <= order.version;
  const isFresh = isHeadFresh && (!lines.items || isKnown);
  return isFresh ? null : whyOutdated(context, order, input.version, 'changed_meanwhile');
}

async function whyWrong(
  context: CommandContext,
  order: OrderRow,
  present: Lines,
  edit: Edit,
  errors: Resolved['errors'],
) {
  if (Object.keys(errors).length > 0) return invalid(under('items', errors));
  if (edit.head.poNumber) {
    const taken = await whyPoNotFree(context, order, edit.head.poNumber);
    if (taken) return taken;
  }
  if (!isApproved(order.status)) return null;
  const missing = missingForSubmission({ ...order, ...edit.head, items: edit.lines.items ?? present.items });
  return Object.keys(missing).length > 0 ? invalid(missing) : null;
}

/** What an edit comes to. */
export interface Plan {
  present: Lines;
  edit: Edit;
  /** Of a client who is made on the way. */
  events: AuditEvent[];
}

/** Judges an edit as a whole. `whyNot`: why this actor may not make it. */
export async function planEdit(
  context: CommandContext,
  order: OrderRow,
  input: OrderEdit,
  whyNot: (edit: Edit) => Refusal | null,
): Promise<Plan | Refusal> {
  const present = await linesOf(context.tx, order.id);
  const { said, events, wrong } = await addressed(context, input, order, knownClients(context));
  const changes = changedHead(order, said);
  const dates = { ...order, ...changes };
  const resolved = await resolveItems(context, dates, input.items ?? [], present.items, isApproved(order.status));
  const isSound = Object.keys(resolved.errors).length === 0;
  // lines with errors are a change all the same: who may not edit is told so first
  const wanted = { materials: input.materials, ...(input.items && { items: isSound ? resolved.items : [] }) };
  const edit: Edit = { head: changes, lines: changedLines(present, wanted) };
  const stranger = strangerAmong(present, input);
  const why =
    whyNot(edit) ??
    (await whyStale(context, order, input, present, edit)) ??
    wrong ??
    (stranger ? invalid({ [stranger]: { reason: 'not_an_option' } }) : null) ??
    (await whyWrong(context, order, present, edit, resolved.errors));
  return why ?? { present, edit, events };
}

export const updateOrder = command<OrderEdit, OrderRef>({
  name: 'orders.update',
  permission: ['drafts.edit', 'orders.edit', 'orders.prioritise'],
  input: orderEdit,
  audits: ['UPDATE_ORDER', 'CLIENT_CREATED'],
  async run(context, input) {
    const order = await lockOrder(context, input.po);
    if (isRefusal(order)) return order;
    const plan = await planEdit(context, order, input, (edit) => whyNotEdited(context, order, edit));
    if (isRefusal(plan)) return plan;
    return including(await writeEdit(context, order, plan.present, plan.edit, 'order'), plan.events);
  },
});
