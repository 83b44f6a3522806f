/** The jobs of the orders that were made last, and how long people were at work on them. */
import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { orders } from '../orders/tables.ts';
import { stages, workSpells } from '../production/tables.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import { itemsTold } from './extent.ts';
import type { DoneJob } from './learned.ts';
import { sizeOf } from './size.ts';

/** Older ones tell how it used to be. */
const LAST_ORDERS = 400;

const ofOrder = eq(sql`w.order_id`, orders.id);

/**
 * Spells of work hold neither nights nor blocked time. Left out is what was repeated, what nobody ended himself (the end
 * of the shift has, or a later stage), and where a clock ran longer than anybody works.
 */
const measured = sql<{ station: StationCode; minutes: number }[] | null>`(
  SELECT json_agg(json_build_object('station', job.station, 'minutes', job.minutes)) FROM (
    SELECT w.station, sum(extract(epoch FROM w.ended_at - w.started_at)) / 60 AS minutes
    FROM ${workSpells} w JOIN ${stages} s ON s.order_id = w.order_id AND s.station = w.station AND s.cycles = 0
    WHERE ${ofOrder} AND w.ended_at IS NOT NULL AND w.ending <> 'reversal'
    GROUP BY w.station
    HAVING bool_or(w.ending = 'completion') AND max(w.ended_at - w.started_at) <= interval '12 hours') AS job)`;

export async function doneJobs(reader: Reader): Promise<DoneJob[]> {
  const rows = await reader
    .select({ items: itemsTold, jobs: measured })
    .from(orders)
    .where(and(isNotNull(orders.completedAt), inArray(orders.status, ['completed', 'shipped'])))
    .orderBy(desc(orders.id))
    .limit(LAST_ORDERS);
  return rows.flatMap(({ items, jobs }) =>
    (jobs ?? []).map((job) => ({ ...job, template: items.template, size: sizeOf(items) })),
  );
}
