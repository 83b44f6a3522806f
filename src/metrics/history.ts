/** What has been, over a period: one query a figure. */

import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { preparedRows } from '../db/prepared.ts';
import { orders } from '../orders/tables.ts';
import { addDays } from '../vocabulary/dates.ts';
import { type Period, weeksUntil } from './period.ts';
import { ANY_PERIOD, ANY_ZONE, within } from './within.ts';

const WEEKS = 12;

export interface Week {
  /** Its first day. */
  monday: string;
  completed: number;
}

const byWeek = preparedRows<{ monday: string; n: number }>(
  'throughput',
  ['monday', 'n'],
  () => sql`SELECT to_char(date_trunc('week', ${orders.completedAt} AT TIME ZONE ${ANY_ZONE}), 'YYYY-MM-DD') AS monday,
      count(*)::int AS n
    FROM ${orders} WHERE ${within(orders.completedAt, ANY_PERIOD, ANY_ZONE)} GROUP BY 1`,
);

/** Weekly throughput: orders completed in each of twelve ISO weeks, by the plant's clock; the last may still run. */
export async function throughput(db: Db, last: string, zone: string): Promise<Week[]> {
  const weeks = weeksUntil(last, WEEKS);
  const period = { from: weeks[0]!, to: addDays(weeks.at(-1)!, 6) };
  const rows = await byWeek(db).execute({ ...period, zone });
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

const ofPeriod = preparedRows<{ shipped: number; on_time: number; late: number }>(
  'on_time_loads',
  ['shipped', 'on_time', 'late'],
  () => sql`SELECT count(*)::int AS shipped,
      count(*) FILTER (WHERE ${orders.shippedOn} <= ${orders.dueDate})::int AS on_time,
      count(*) FILTER (WHERE ${orders.shippedOn} > ${orders.dueDate})::int AS late
    FROM ${orders}
    WHERE ${orders.status} = 'shipped' AND ${orders.shippedOn} BETWEEN ${ANY_PERIOD.from} AND ${ANY_PERIOD.to}`,
);

/** On-time loads: shipped on or before the due date, of what was shipped in the period with one. */
export async function onTimeLoads(db: Db, period: Period): Promise<OnTime> {
  const [row] = await ofPeriod(db).execute({ ...period });
  const { shipped, on_time: onTime, late } = row!;
  return { shipped, onTime, late, withoutDue: shipped - onTime - late };
}
