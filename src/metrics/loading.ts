import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { orderItems, orders } from '../orders/tables.ts';
import { underwayStatuses } from '../vocabulary/order-status.ts';

const underway = sql`${orders.status} IN (${sql.raw(underwayStatuses.map((status) => `'${status}'`).join(', '))})`;

export interface LoadingDay {
  day: string;
  orders: number;
  /** Made, and only waiting for the truck. */
  ready: number;
  /** Pieces of all their items. */
  pieces: number;
}

/** Next loading: the nearest day from today on for which something is planned that has not gone, with its load. */
export async function nextLoading(db: Db, today: string): Promise<LoadingDay | null> {
  const [row] = await db.execute<{ day: string; orders: number; ready: number; pieces: number }>(sql`
    SELECT ${orders.loadingDate}::text AS day, count(*)::int AS orders,
      count(*) FILTER (WHERE ${orders.status} = 'completed')::int AS ready,
      coalesce(sum((SELECT sum(i.quantity) FROM ${orderItems} i WHERE i.order_id = ${orders.id})), 0)::int AS pieces
    FROM ${orders}
    WHERE ${underway} AND ${orders.loadingDate} = (
      SELECT min(${orders.loadingDate}) FROM ${orders} WHERE ${underway} AND ${orders.loadingDate} >= ${today})
    GROUP BY 1`);
  return row ?? null;
}

/** How many should have been loaded on a day before this one, and are here still. */
export async function countMissed(db: Db, today: string): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    SELECT count(*)::int AS n FROM ${orders} WHERE ${underway} AND ${orders.loadingDate} < ${today}`);
  return row!.n;
}
