import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { orderItems, orders } from '../orders/tables.ts';
import { underwayStatuses } from '../vocabulary/order-status.ts';

const underwayNames = sql.raw(`(${underwayStatuses.map((status) => `'${status}'`).join(', ')})`);
const underway = sql`${orders.status} IN ${underwayNames}`;

export interface LoadingDay {
  day: string;
  orders: number;
  /** Made, and only waiting for the truck. */
  ready: number;
  /** Pieces of all their items. */
  pieces: number;
}

const nearest = prepared((db: Db) =>
  db
    .select({
      day: sql<string>`${orders.loadingDate}::text`.as('day'),
      orders: sql<number>`count(*)::int`,
      ready: sql<number>`count(*) FILTER (WHERE ${orders.status} = 'completed')::int`,
      pieces: sql<number>`coalesce(sum((SELECT sum(i.quantity) FROM ${orderItems} i WHERE i.order_id = orders.id)), 0)::int`,
    })
    .from(orders)
    .where(
      sql`${underway} AND ${orders.loadingDate} = (SELECT min(o.loading_date) FROM ${orders} o
        WHERE o.status IN ${underwayNames} AND o.loading_date >= ${sql.placeholder('today')})`,
    )
    .groupBy(sql`1`)
    .prepare('next_loading'),
);

/** Next loading: the nearest day from today on for which something is planned that has not gone, with its load. */
export async function nextLoading(db: Db, today: string): Promise<LoadingDay | null> {
  const [row] = await nearest(db).execute({ today });
  return row ?? null;
}

const missed = prepared((db: Db) =>
  db
    .select({ n: sql<number>`count(*)::int` })
    .from(orders)
    .where(sql`${underway} AND ${orders.loadingDate} < ${sql.placeholder('today')}`)
    .prepare('missed_loading'),
);

/** How many should have been loaded on a day before this one, and are here still. */
export async function countMissed(db: Db, today: string): Promise<number> {
  const [row] = await missed(db).execute({ today });
  return row!.n;
}
