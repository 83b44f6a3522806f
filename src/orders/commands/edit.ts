/** How an order is edited, whichever of its parts: one way in, one way out. */

import { eq } from 'drizzle-orm';
import type { Content } from '../../changes/difference.ts';
import { type CommandContext, changed, isChanged, type Outcome, unchanged } from '../../commands/command.ts';
import { forbidden, invalid, type Refusal, refusal } from '../../commands/refusal.ts';
import type { Tx } from '../../db/client.ts';
import { isUniqueViolation } from '../../db/violation.ts';
import { resolveNotices } from '../../notifications/notify.ts';
import type { head } from '../head/input.ts';
import { sourceOf } from '../notices.ts';
import { isApproved, whyNotEditable } from '../rules.ts';
import { orders } from '../tables.ts';
import { type Lines, type LinesWanted, replaceLines } from './lines.ts';
import { type OrderRef, type OrderRow, orderEvent } from './locked.ts';
import { keepSearchText } from './search-text.ts';
import { tellSheets } from './sheet-changes.ts';
import { tellLines } from './told-lines.ts';

export type Head = Partial<Pick<OrderRow, keyof typeof head | 'poNumber' | 'clientId'>>;

/** What changes of an order: of its head what differs, and the lists that differ, whole. */
export interface Edit {
  head: Head;
  lines: LinesWanted;
}

export const isNothing = ({ head, lines }: Edit) => Object.keys(head).length === 0 && Object.keys(lines).length === 0;

/** What a lead of the floor may set on an order that he may not otherwise edit. */
const PRIORITY_FIELDS: ReadonlySet<string> = new Set(['priority', 'isRd', 'rdNotes']);

/** Why this actor may not edit this order, now; null where he may. */
export function whyNotEdited(context: CommandContext, order: OrderRow, { head, lines }: Edit): Refusal | null {
  const full = isApproved(order.status)
    ? context.can('orders.edit')
    : context.can('drafts.edit', { authorId: order.createdBy });
  const onlyPriority = Object.keys(lines).length === 0 && Object.keys(head).every((name) => PRIORITY_FIELDS.has(name));
  if (!full && !(onlyPriority && context.can('orders.prioritise'))) return forbidden();
  const closed = whyNotEditable(order.status);
  return closed ? refusal('conflict', closed) : null;
}

export const PO_TAKEN = invalid({ poNumber: { reason: 'po_taken' } });

type Columns = Head & { revision: number; headVersion: number };

/** False where somebody else takes the new PO at this very moment. */
async function writeHead({ tx, actor, now }: CommandContext, order: OrderRow, columns: Columns) {
  const row = { ...columns, version: order.version + 1, updatedAt: now, updatedBy: actor.id };
  const write = (inner: Tx) => inner.update(orders).set(row).where(eq(orders.id, order.id));
  if (!columns.poNumber) return write(tx).then(() => true);
  try {
    await tx.transaction(write); // a savepoint: the order stays locked, and the refusal can be told
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** What changed, as the audit trail tells it. */
async function eventOf(tx: Tx, order: OrderRow, present: Lines, { head, lines }: Edit, revision: number) {
  const old = Object.fromEntries(Object.keys(head).map((name) => [name, order[name as keyof Head]]));
  const sheets = await tellSheets(tx, present.items, lines.items ?? []);
  const told = tellLines(present, lines);
  return orderEvent(
    'UPDATE_ORDER',
    { id: order.id, poNumber: head.poNumber ?? order.poNumber },
    {
      old: { ...old, ...told.old, ...(sheets.old.length > 0 && { sheets: sheets.old }) },
      new: {
        ...head,
        ...told.new,
        ...(sheets.new.length > 0 && { sheets: sheets.new }),
        ...(revision !== order.revision && { revision }),
      },
    },
  );
}

/**
 * Writes an edit that was found right. What the shop holds already gets another revision.
 * `item`: one item alone was saved, so whoever edits the head meanwhile is not disturbed.
 */
export async function applyOrderEdit(
  context: CommandContext,
  order: OrderRow,
  present: Lines,
  edit: Edit,
  part: 'order' | 'item',
): Promise<Outcome<OrderRef>> {
  if (isNothing(edit)) return unchanged({ poNumber: order.poNumber });
  await replaceLines(context, order.id, present, edit.lines);
  const revision = isApproved(order.status) ? order.revision + 1 : order.revision;
  const headVersion = part === 'order' ? order.version + 1 : order.headVersion;
  if (!(await writeHead(context, order, { ...edit.head, revision, headVersion }))) return PO_TAKEN;
  await keepSearchText(context.tx, order.id);
  await context.happened('orderChanged', { orderId: order.id });
  const event = await eventOf(context.tx, order, present, edit, revision);
  if (edit.head.dueDate !== undefined) await resolveNotices(context, ['order_due', 'order_overdue'], sourceOf(order));
  if (revision !== order.revision) await context.happened('orderRevised', { order, revision, told: event });
  return changed({ poNumber: edit.head.poNumber ?? order.poNumber }, [event]);
}

/** The same for who edits without asking: once the shop holds the order, that is a change approved at once. */
export async function writeEdit(
  context: CommandContext,
  order: OrderRow,
  present: Lines,
  edit: Edit,
  part: 'order' | 'item',
): Promise<Outcome<OrderRef>> {
  const outcome = await applyOrderEdit(context, order, present, edit, part);
  if (isChanged(outcome) && isApproved(order.status)) {
    const to = { head: { ...order, ...edit.head }, ...present, ...edit.lines } as Content;
    await context.happened('approvedOrderEdited', { order, from: { head: order, ...present }, to });
  }
  return outcome;
}
