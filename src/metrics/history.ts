/** What has been, over a period: one query a figure. */

import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { orders } from '../orders/tables.ts';
import { addDays } from '../vocabulary/dates.ts';
import { type Period, weeksUntil } from './period.ts';
import { within } from './within.ts';

const WEEKS = 12;

export interface Week {
  /** Its first day. */
  monday: string;
  completed: number;
}

/** Weekly throughput: orders completed in each of twelve ISO weeks, by the plant's clock; the last may still run. */
export async function throughput(db: Db, last: string, zone: string): Promise<Week[]> {
  const weeks = weeksUntil(last, WEEKS);
  const period = { from: weeks[0]!, to: addDays(weeks.at(-1)!, 6) };
  const rows = await db.execute<{ monday: string; n: number }>(sql`
    SELECT to_char(date_trunc('week', ${orders.completedAt} AT TIME ZONE ${zone}), 'YYYY-MM-DD') AS monday,
      count(*)::int AS n
    FROM ${orders} WHERE ${within(orders.completedAt, period, zone)} GROUP BY 1`);
  const counted = new Map(rows.map(({ monday, n }) => [monday, n]));
  return weeks.map((monday) => ({ monday, completed: counted.get(monday) ?? 0 }));
}

export interface OnTime {
  shipped: number;
  onTime: number;
  late: number;
  /** Shipped without a due date: neither in time nor late, and no part of the share. */
  withoutDue: number;
}

/** On-time loads: shipped on or before the due date, of what was shipped in the period with one. */
export async function onTimeLoads(db: Db, { from, to }: Period): Promise<OnTime> {
  const [row] = await db.execute<{ shipped: number; on_time: number; late: number }>(sql`
    SELECT count(*)::int AS shipped,
      count(*) FILTER (WHERE ${orders.shippedOn} <= ${orders.dueDate})::int AS on_time,
      count(*) FILTER (WHERE ${orders.shippedOn} > ${orders.dueDate})::int AS late
    FROM ${orders}
    WHERE ${orders.status} = 'shipped' AND ${orders.shippedOn} BETWEEN ${from} AND ${to}`);
  const { shipped, on_time: onTime, late } = row!;
  return { shipped, onTime, late, withoutDue: shipped - onTime - late };
}
