import { eq } from 'drizzle-orm';
import { type CommandContext, changed, command, refused, unchanged } from '../../commands/command.ts';
import { forbidden, invalid, type Refusal, refusal } from '../../commands/refusal.ts';
import type { Tx } from '../../db/client.ts';
import { isUniqueViolation } from '../../db/violation.ts';
import { announceOpenStations } from '../../production/touched.ts';
import { head, type OrderEdit, orderEdit } from '../input.ts';
import { isApproved, missingForSubmission, whyNotEditable } from '../rules.ts';
import { orders } from '../tables.ts';
import { changedLines, type Lines, linesOf, replaceLines, strangerAmong, tellLines } from './lines.ts';
import { auditOf, isRefusal, lockOrder, type OrderRef, type OrderRow, whyOutdated } from './locked.ts';
import { keepSearchText } from './search-text.ts';

type Head = Partial<Pick<OrderRow, keyof typeof head | 'poNumber'>>;

/** What a lead of the floor may set on an order that he may not otherwise edit. */
const PRIORITY_FIELDS: ReadonlySet<string> = new Set(['priority', 'isRd', 'rdNotes']);

function changedHead(order: OrderRow, input: OrderEdit): Head {
  const names = [...Object.keys(head), 'poNumber'] as (keyof Head)[];
  const changes = names.filter((name) => input[name] !== undefined && input[name] !== order[name]);
  return Object.fromEntries(changes.map((name) => [name, input[name]]));
}

function whyNotAllowed(context: CommandContext, order: OrderRow, changes: Head, hasLines: boolean): Refusal | null {
  const full = isApproved(order.status)
    ? context.can('orders.edit')
    : context.can('drafts.edit', { authorId: order.createdBy });
  if (full) return null;
  const onlyPriority = !hasLines && Object.keys(changes).every((name) => PRIORITY_FIELDS.has(name));
  return onlyPriority && context.can('orders.prioritise') ? null : forbidden();
}

const PO_TAKEN = invalid({ poNumber: { reason: 'po_taken' } });

async function whyPoNotFree(context: CommandContext, order: OrderRow, po: string): Promise<Refusal | null> {
  if (order.submittedAt) return invalid({ poNumber: { reason: 'po_fixed' } });
  const [other] = await context.tx.select({ id: orders.id }).from(orders).where(eq(orders.poNumber, po));
  return other ? PO_TAKEN : null;
}

async function whyNot(
  context: CommandContext,
  order: OrderRow,
  input: OrderEdit,
  present: Lines,
  changes: Head,
): Promise<Refusal | null> {
  const stranger = strangerAmong(present, input);
  if (stranger) return invalid({ [stranger]: { reason: 'not_an_option' } });
  if (changes.poNumber) {
    const taken = await whyPoNotFree(context, order, changes.poNumber);
    if (taken) return taken;
  }
  if (!isApproved(order.status)) return null;
  const missing = missingForSubmission({ ...order, ...changes, items: input.items ?? present.items });
  return Object.keys(missing).length > 0 ? invalid(missing) : null;
}

/** False where somebody else takes the new PO at this very moment. */
async function writeHead({ tx, actor, now }: CommandContext, order: OrderRow, changes: Head & { revision: number }) {
  const columns = { ...changes, version: order.version + 1, updatedAt: now, updatedBy: actor.id };
  const write = (inner: Tx) => inner.update(orders).set(columns).where(eq(orders.id, order.id));
  if (!changes.poNumber) return write(tx).then(() => true);
  try {
    await tx.transaction(write); // a savepoint: the order stays locked, and the refusal can be told
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

export const updateOrder = command<OrderEdit, OrderRef>({
  name: 'orders.update',
  permission: ['drafts.edit', 'orders.edit', 'orders.prioritise'],
  input: orderEdit,
  audits: ['UPDATE_ORDER'],
  async run(context, input) {
    const order = await lockOrder(context, input.po);
    if (isRefusal(order)) return refused(order);
    const present = await linesOf(context.tx, order.id);
    const changes = changedHead(order, input);
    const lines = changedLines(present, input);
    const hasLines = Object.keys(lines).length > 0;

    const notAllowed = whyNotAllowed(context, order, changes, hasLines);
    if (notAllowed) return refused(notAllowed);
    const closed = whyNotEditable(order.status);
    if (closed) return refused(refusal('conflict', closed));
    const outdated = await whyOutdated(context, order, input.version);
    if (outdated) return refused(outdated);
    const wrong = await whyNot(context, order, input, present, changes);
    if (wrong) return refused(wrong);

    if (Object.keys(changes).length === 0 && !hasLines) return unchanged({ poNumber: order.poNumber });
    await replaceLines(context.tx, order.id, present, lines);
    const old = Object.fromEntries(Object.keys(changes).map((name) => [name, order[name as keyof Head]]));
    const revision = isApproved(order.status) ? order.revision + 1 : order.revision;
    if (!(await writeHead(context, order, { ...changes, revision }))) return refused(PO_TAKEN);
    await keepSearchText(context.tx, order.id);
    await announceOpenStations(context, order.id);
    const poNumber = changes.poNumber ?? order.poNumber;
    const event = auditOf(
      'UPDATE_ORDER',
      { id: order.id, poNumber },
      {
        old: { ...old, ...tellLines(present, lines) },
        new: {
          ...changes,
          ...tellLines(lines, lines),
          ...(revision !== order.revision && { revision }),
        },
      },
    );
    return changed({ poNumber }, [event]);
  },
});
