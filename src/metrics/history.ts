/** What has been, over a period: one query a figure. */

import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { addDays } from '../i18n/format.ts';
import { orders } from '../orders/tables.ts';
import type { StationCode } from '../production/stations.ts';
import { stageEvents, stationLog } from '../production/tables.ts';
import { edges, type Moment, type Period, weeksUntil, within } from './period.ts';

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

export interface BlockedTime {
  station: StationCode;
  blockages: number;
  seconds: number;
}

/**
 * Blocker hours: how long stages stood blocked within the period, by the clock on the wall, nights included. What is
 * blocked still counts until now; what was blocked when its order was shipped or cancelled, until then.
 */
export async function blockedTime(db: Db, period: Period, moment: Moment): Promise<BlockedTime[]> {
  const { begin, end } = edges(period, moment);
  const rows = await db.execute<{ station: StationCode; blockages: number; seconds: number }>(sql`
    SELECT station, count(*)::int AS blockages,
      round(sum(extract(epoch FROM least(ended, ${end}) - greatest(began, ${begin}))))::int AS seconds
    FROM (
      SELECT e.station, e.at AS began, coalesce(
          (SELECT n.at FROM ${stageEvents} n WHERE n.order_id = e.order_id AND n.station = e.station AND n.id > e.id
            ORDER BY n.id LIMIT 1),
          CASE o.status WHEN 'shipped' THEN o.shipped_at WHEN 'cancelled' THEN o.updated_at END,
          ${end}) AS ended
      FROM ${stageEvents} e JOIN ${orders} o ON o.id = e.order_id
      WHERE e.to_state = 'BLOCKED' AND e.at < ${end}
    ) AS spans
    WHERE ended > ${begin} GROUP BY station ORDER BY seconds DESC, station`);
  return [...rows];
}

export interface Traceability {
  changes: number;
  /** Of these, how many say who did it: the database takes no other. */
  withAuthor: number;
  /** … and why: a reason, or a word in the station log before the stage changed again. */
  withNote: number;
}

/** Traceability: of the changes of stages made by hand in the period, how many have an author and a note. */
export async function traceability(db: Db, period: Period, zone: string): Promise<Traceability> {
  const [row] = await db.execute<{ changes: number; with_author: number; with_note: number }>(sql`
    SELECT count(*)::int AS changes, count(e.user_id)::int AS with_author,
      count(*) FILTER (WHERE e.reason <> '' OR EXISTS (
        SELECT FROM ${stationLog} l WHERE l.order_id = e.order_id AND l.station = e.station AND l.at >= e.at
          AND l.at < coalesce((SELECT n.at FROM ${stageEvents} n WHERE n.order_id = e.order_id
            AND n.station = e.station AND n.id > e.id ORDER BY n.id LIMIT 1), 'infinity')))::int AS with_note
    FROM ${stageEvents} e
    WHERE e.caused_by IS NULL AND ${within(sql.raw('e.at'), period, zone)}`);
  return { changes: row!.changes, withAuthor: row!.with_author, withNote: row!.with_note };
}
