/** What is stuck on the floor, and what is next at each station. */

import { and, eq, lte, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { orders } from '../orders/tables.ts';
import { inWork } from '../production/queries.ts';
import { stages } from '../production/tables.ts';
import { stageSpans } from '../production/times/spans.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import type { ParetoBar } from './rework.ts';

const stuck = prepared((db: Db) =>
  db
    .select({
      station: stages.station,
      poNumber: orders.poNumber,
      title: orders.title,
      reason: sql<string>`${stages.blockedReason}`,
      missing: stages.missingMaterial,
      since: sql<string>`(SELECT s.began FROM ${stageSpans} AS s WHERE s.order_id = ${stages.orderId}
        AND s.station = ${stages.station} AND s.to_state = 'BLOCKED' AND s.ended IS NULL)`.as('since'),
    })
    .from(stages)
    .innerJoin(orders, eq(orders.id, stages.orderId))
    .where(and(sql`${stages.applies} AND ${stages.state} = 'BLOCKED'`, inWork))
    .orderBy(sql`since`)
    .prepare('blocked_work'),
);

/** Blocked work, what has stood longest first, with how long. */
export async function blockedWork(db: Db, now: Date) {
  const rows = await stuck(db).execute();
  return rows.map(({ since, ...row }) => ({ ...row, seconds: (now.getTime() - new Date(since).getTime()) / 1000 }));
}
export type Blocked = Awaited<ReturnType<typeof blockedWork>>[number];

const JOBS = 3;

const first = prepared((db: Db) => {
  const open = db
    .select({
      station: stages.station,
      state: stages.state,
      poNumber: orders.poNumber,
      title: orders.title,
      client: orders.client,
      status: orders.status,
      dueDate: orders.dueDate,
      place: sql<number>`row_number() OVER (PARTITION BY ${stages.station} ORDER BY ${stages.state} <> 'IN_PROGRESS',
        ${orders.priorityRank} DESC, ${orders.dueKey}, ${orders.loadingKey}, ${orders.id})`.as('place'),
    })
    .from(stages)
    .innerJoin(orders, eq(orders.id, stages.orderId))
    .where(
      and(
        sql`${stages.applies} AND ${stages.state} IN ('QUEUED', 'IN_PROGRESS', 'REWORK') AND ${orders.status} <> 'on_hold'`,
        inWork,
      ),
    )
    .as('open');
  return db.select().from(open).where(lte(open.place, JOBS)).orderBy(open.station, open.place).prepare('first_jobs');
});

/** The first jobs of each station in the order of its page: what runs, then by urgency. */
export const firstJobs = (db: Db) => first(db).execute();
export type FirstJob = Awaited<ReturnType<typeof firstJobs>>[number];

const WATCHED = 3;

/** Rework watch: the three stations with the most repeats. */
export function reworkWatch(bars: readonly ParetoBar[]): { station: StationCode; cycles: number }[] {
  const sums = new Map<StationCode, number>();
  for (const { station, cycles } of bars) sums.set(station, (sums.get(station) ?? 0) + cycles);
  return [...sums]
    .map(([station, cycles]) => ({ station, cycles }))
    .sort((a, b) => b.cycles - a.cycles)
    .slice(0, WATCHED);
}
