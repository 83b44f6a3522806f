import { inArray } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { isVisible, type Viewer } from '../rules.ts';
import { orders } from '../tables.ts';

/** Those of the orders with these numbers that the viewer may see. */
export async function visibleAmong(db: Db, viewer: Viewer, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: orders.id, status: orders.status, createdBy: orders.createdBy, submittedAt: orders.submittedAt })
    .from(orders)
    .where(inArray(orders.id, [...ids]));
  return rows.filter((row) => isVisible(row, viewer)).map((row) => row.id);
}
