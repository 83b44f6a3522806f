import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { orderItems, orders, searchWords } from '../tables.ts';

const itemNames = sql`(SELECT string_agg(i.name, ' ' ORDER BY i.position) FROM ${orderItems} i
  WHERE i.order_id = ${orders.id})`;

const searchText = sql<string>`search_form(concat_ws(' ', ${orders.poNumber}, ${orders.reference}, ${orders.client},
  ${orders.title}, ${itemNames}))`;

/** Writes down by what words an order is found. Called by whatever changed its head or its items. */
export async function keepSearchText(tx: Tx, orderId: number): Promise<void> {
  const [row] = await tx
    .update(orders)
    .set({ searchText })
    .where(eq(orders.id, orderId))
    .returning({ text: orders.searchText })
    .prepare('keep_search_text')
    .execute();
  // in one order, so that two who write the same words do not wait for each other in turn
  const words = [...new Set(row!.text.match(/[a-z]{4,40}/g))].sort();
  if (words.length === 0) return;
  await tx
    .insert(searchWords)
    .values(words.map((word) => ({ word })))
    .onConflictDoNothing();
}
