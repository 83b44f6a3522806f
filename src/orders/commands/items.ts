import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import type { ItemInput } from '../input.ts';
import { orderItems } from '../tables.ts';
import type { ItemRow } from './locked.ts';

const fieldsOf = ({ name, quantity, signType, widthMm, heightMm, notes }: ItemInput | ItemRow) => ({
  name,
  quantity,
  signType,
  widthMm,
  heightMm,
  notes,
});

const same = (a: ItemInput | ItemRow, b: ItemInput | ItemRow) =>
  JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));

export async function insertItems(tx: Tx, orderId: number, items: readonly ItemInput[], from = 1): Promise<void> {
  if (items.length === 0) return;
  await tx.insert(orderItems).values(items.map((item, i) => ({ orderId, position: from + i, ...fieldsOf(item) })));
}

/** The place of the first item that claims the number of no item of this order, or -1. */
export const strangerAmong = (items: readonly ItemInput[], present: readonly ItemRow[]) => {
  const ids = new Set(present.map((item) => item.id));
  return items.findIndex((item) => item.id !== undefined && !ids.delete(item.id));
};

export function itemsDiffer(present: readonly ItemRow[], items: readonly ItemInput[]): boolean {
  return (
    present.length !== items.length ||
    items.some((item, i) => (item.id !== undefined && item.id !== present[i]!.id) || !same(item, present[i]!))
  );
}

/** Makes the order's items these, in this order; one that is named by its number keeps it. */
export async function replaceItems(tx: Tx, orderId: number, present: readonly ItemRow[], items: readonly ItemInput[]) {
  const kept = new Set(items.map((item) => item.id));
  const gone = present.filter((item) => !kept.has(item.id)).map((item) => item.id);
  if (gone.length > 0) await tx.delete(orderItems).where(inArray(orderItems.id, gone));
  for (const [i, item] of items.entries()) {
    const values = { position: i + 1, ...fieldsOf(item) };
    if (item.id === undefined) await tx.insert(orderItems).values({ orderId, ...values });
    else await tx.update(orderItems).set(values).where(eq(orderItems.id, item.id));
  }
}

/** Items as the audit trail tells them: "3 × Letters". */
export const itemNames = (items: readonly (ItemInput | ItemRow)[]) =>
  items.map((item) => `${item.quantity} × ${item.name}`);
