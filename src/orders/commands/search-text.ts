import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/client.ts';
import { orderItems, orders, searchWords } from '../tables.ts';

const itemNames = sql`(SELECT string_agg(i.name, ' ' ORDER BY i.position) FROM ${orderItems} i
  WHERE i.order_id = ${orders.id})`;

const searchText = sql<string>`search_form(concat_ws(' ', ${orders.poNumber}, ${orders.reference}, ${orders.client},
  ${orders.title}, ${itemNames}))`;

/** Writes down by what words orders are found. Called by whatever changed their heads or their items. */
export async function keepSearchTexts(tx: Tx, orderIds: readonly number[]): Promise<void> {
  if (orderIds.length === 0) return;
  const rows = await tx
    .update(orders)
    .set({ searchText })
    .where(sql`${orders.id} = ANY(${`{${orderIds.join()}}`}::int[])`)
    .returning({ text: orders.searchText })
    .prepare('keep_search_text')
    .execute();
  // in one order, so that two who write the same words do not wait for each other in turn
  const words = [...new Set(rows.flatMap((row) => row.text.match(/[a-z]{4,40}/g) ?? []))].sort();
  if (words.length === 0) return;
  await tx
    .insert(searchWords)
    .values(words.map((word) => ({ word })))
    .onConflictDoNothing();
}

export const keepSearchText = (tx: Tx, orderId: number): Promise<void> => keepSearchTexts(tx, [orderId]);
