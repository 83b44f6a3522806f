/** The items of an order, one at a time: each is saved under its own version, so that several people can fill in theirs. */

import type { z } from 'zod';
import { type CommandContext, command, type Outcome } from '../../commands/command.ts';
import { invalid, isRefusal, notFound, type Reason, type Refusal } from '../../commands/refusal.ts';
import { whyOutdated } from '../../users/outdated.ts';
import {
  type ItemEdit,
  type ItemInput,
  itemCopy,
  itemEdit,
  itemMove,
  type NewItem,
  newItem,
  oneItem,
} from '../head/input.ts';
import { itemHeadOf } from '../items/item.ts';
import { copiedSheet, sheetsOf } from '../items/sheets.ts';
import { isApproved, missingForSubmission } from '../rules.ts';
import { whyNotEdited, writeEdit } from './edit.ts';
import { changedLines, type Lines, linesOf } from './lines.ts';
import { type ItemRow, itemsOf, lockOrder, type OrderRow } from './locked.ts';
import { resolveItems } from './resolve-items.ts';

/** The item that was acted on, and the order it belongs to. */
export interface ItemRef {
  poNumber: string;
  id: number;
}

const kept = ({ id }: ItemRow): ItemInput => ({ id });

/** Errors of the item in this place as its own. */
const ownErrors = (errors: Record<string, Reason>, place: number): Record<string, Reason> =>
  Object.fromEntries(
    Object.entries(errors).map(([path, reason]) => [
      path.startsWith(`${place}.`) ? path.slice(`${place}.`.length) : path,
      reason,
    ]),
  );

interface Plan {
  items: ItemInput[];
  /** Where the item stands in them. */
  place: number;
  /** Does the list itself change, or only what one item says? */
  part: 'order' | 'item';
}

/** Locks the order, asks what is to become of its items, and writes that, as any other edit. */
async function editItems(
  context: CommandContext,
  po: string,
  planOf: (present: ItemRow[], order: OrderRow) => Promise<Plan | Refusal>,
): Promise<Outcome<ItemRef>> {
  const order = await lockOrder(context, po);
  if (isRefusal(order)) return order;
  const present = await linesOf(context.tx, order.id);
  const notAllowed = whyNotEdited(context, order, { head: {}, lines: { items: [] } });
  if (notAllowed) return notAllowed;
  const plan = await planOf(present.items, order);
  if (isRefusal(plan)) return plan;
  const { items, errors } = await resolveItems(context, order, plan.items, present.items, isApproved(order.status));
  if (Object.keys(errors).length > 0) return invalid(ownErrors(errors, plan.place));
  const missing = isApproved(order.status) ? missingForSubmission({ ...order, items }) : {};
  if (Object.keys(missing).length > 0) return invalid(missing);
  return writeItems(context, order, present, { ...plan, items }, plan);
}

async function writeItems(
  context: CommandContext,
  order: OrderRow,
  present: Lines,
  { items }: { items: Parameters<typeof changedLines>[1]['items'] },
  { place, part }: Plan,
): Promise<Outcome<ItemRef>> {
  const outcome = await writeEdit(context, order, present, { head: {}, lines: changedLines(present, { items }) }, part);
  if (isRefusal(outcome)) return outcome;
  const id = items?.[place]?.id ?? (await itemsOf(context.tx, order.id))[place]?.id ?? 0;
  return { ...outcome, value: { poNumber: order.poNumber, id } };
}

const permission = ['drafts.edit', 'orders.edit'] as const;
const audits = ['UPDATE_ORDER'] as const;
const placeOf = (items: readonly ItemRow[], id: number) => items.findIndex((item) => item.id === id);

export const addItem = command<NewItem, ItemRef>({
  name: 'orders.items.add',
  permission,
  input: newItem,
  audits,
  run: (context, { po, ...item }) =>
    editItems(context, po, async (present) => ({
      items: [...present.map(kept), item],
      place: present.length,
      part: 'order',
    })),
});

export const saveItem = command<ItemEdit, ItemRef>({
  name: 'orders.items.save',
  permission,
  input: itemEdit,
  audits,
  run: (context, { po, ...item }) =>
    editItems(context, po, async (present) => {
      const place = placeOf(present, item.id);
      if (place < 0) return notFound();
      const outdated = await whyOutdated(context, present[place]!, item.itemVersion, 'item_changed_meanwhile');
      if (outdated) return outdated;
      return { items: present.map((row, i) => (i === place ? item : kept(row))), place, part: 'item' };
    }),
});

const COPY = ' (Copy)';

/** "Letters (Copy)", cut so that it fits. */
const copyName = (name: string) => `${name.slice(0, 100 - COPY.length)}${COPY}`;

/** The item to be copied: one of this order, or of another that the actor may see. */
async function sourceOf(context: CommandContext, present: ItemRow[], po: string | undefined, id: number) {
  if (!po) return present.find((item) => item.id === id);
  const other = await lockOrder(context, po);
  return isRefusal(other) ? undefined : (await itemsOf(context.tx, other.id)).find((item) => item.id === id);
}

/** The same item once more: beside the one it is copied from, or at the end where that is another order's. */
export const copyItem = command<z.infer<typeof itemCopy>, ItemRef>({
  name: 'orders.items.copy',
  permission,
  input: itemCopy,
  audits,
  run: (context, { po, id, from }) =>
    editItems(context, po, async (present, order) => {
      const isOther = from !== undefined && from.toUpperCase() !== order.poNumber;
      const source = await sourceOf(context, present, isOther ? from : undefined, id);
      if (!source) return notFound();
      const name = isOther ? source.name : copyName(source.name);
      const [sheet] = await sheetsOf(context.tx, [source]);
      const copy: ItemInput = { ...itemHeadOf(source), name, ...(sheet && copiedSheet(sheet)) };
      const place = isOther ? present.length : placeOf(present, id) + 1;
      return { items: present.map(kept).toSpliced(place, 0, copy), place, part: 'order' };
    }),
});

export const moveItem = command<z.infer<typeof itemMove>, ItemRef>({
  name: 'orders.items.move',
  permission,
  input: itemMove,
  audits,
  run: (context, { po, id, position }) =>
    editItems(context, po, async (present) => {
      const from = placeOf(present, id);
      if (from < 0) return notFound();
      const place = Math.min(position, present.length) - 1;
      const items = present.map(kept);
      return { items: items.toSpliced(from, 1).toSpliced(place, 0, items[from]!), place, part: 'order' };
    }),
});

export const removeItem = command<z.infer<typeof oneItem>, ItemRef>({
  name: 'orders.items.remove',
  permission,
  input: oneItem,
  audits,
  run: (context, { po, id }) =>
    editItems(context, po, async (present) => {
      const place = placeOf(present, id);
      if (place < 0) return notFound();
      return { items: present.filter((item) => item.id !== id).map(kept), place, part: 'order' };
    }),
});

export const itemCommands = [addItem, saveItem, copyItem, moveItem, removeItem];
