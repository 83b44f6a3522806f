/** What a wall display tells: who is at work on what, what is stuck and why, what is loaded next. No client, no address. */
import { and, asc, desc, eq, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { route } from '../orders/find/list.ts';
import { readRoute } from '../orders/find/route.ts';
import { orders } from '../orders/tables.ts';
import { stationLoads } from '../production/loads.ts';
import { inWork } from '../production/queries.ts';
import { stages } from '../production/tables.ts';
import { pausedSince, workersOf } from '../production/times/spells.ts';
import { underwayStatuses } from '../vocabulary/order-status.ts';

const JOBS = 8;
const STUCK = 3;
const LINES = 4;

const facts = {
  poNumber: orders.poNumber,
  title: orders.title,
  status: orders.status,
  priority: orders.priority,
  dueDate: orders.dueDate,
  isRd: orders.isRd,
  manualBadges: orders.manualBadges,
  route: route.as('route'),
};

const urgency = [desc(orders.priorityRank), asc(orders.dueKey), asc(orders.id)] as const;
const total = sql<number>`(count(*) OVER ())::int`;

/** What is begun, the most urgent first; where that is little, what could be begun. */
const jobs = (db: Db) =>
  db
    .select({
      ...facts,
      station: stages.station,
      state: stages.state,
      cycles: stages.cycles,
      people: workersOf(stages.orderId, stages.station).as('people'),
      pausedSince: pausedSince(stages.orderId, stages.station).as('paused_since'),
    })
    .from(stages)
    .innerJoin(orders, eq(orders.id, stages.orderId))
    .where(
      and(
        sql`${stages.applies} AND ${stages.state} IN ('QUEUED', 'IN_PROGRESS', 'REWORK')`,
        ne(orders.status, 'on_hold'),
        inWork,
      ),
    )
    .orderBy(sql`${stages.state} = 'QUEUED'`, ...urgency)
    .limit(JOBS);

const stuck = (db: Db) =>
  db
    .select({
      poNumber: orders.poNumber,
      title: orders.title,
      station: stages.station,
      blockedReason: stages.blockedReason,
      missingMaterial: stages.missingMaterial,
      since: sql`(SELECT max(e.at) FROM stage_events e WHERE e.order_id = ${stages.orderId}
        AND e.station = ${stages.station} AND e.to_state = 'BLOCKED')`
        .mapWith((at: string): Date | null => new Date(at))
        .as('since'),
      total,
    })
    .from(stages)
    .innerJoin(orders, eq(orders.id, stages.orderId))
    .where(and(sql`${stages.applies} AND ${stages.state} = 'BLOCKED'`, inWork))
    .orderBy(...urgency)
    .limit(STUCK);

const underway = inArray(orders.status, [...underwayStatuses]);

const lines = (db: Db, where: SQL | undefined) =>
  db
    .select({ ...facts, loadingDate: orders.loadingDate, total })
    .from(orders)
    .where(and(underway, where))
    .orderBy(sql`${orders.status} = 'completed'`, asc(orders.dueKey), asc(orders.id))
    .limit(LINES);

/** The nearest day for which something is planned that has not gone: first what is not ready for it. */
async function nextLoading(db: Db, today: string) {
  const nearest = sql`(SELECT min(o.loading_date) FROM orders o WHERE o.loading_date >= ${today}
    AND o.status IN (${sql.raw(underwayStatuses.map((status) => `'${status}'`).join())}))`;
  const found = await lines(db, eq(orders.loadingDate, nearest));
  return { day: found[0]?.loadingDate ?? null, total: found[0]?.total ?? 0, orders: found.map(standing) };
}

/** The first station that it has still to pass, and how it stands there. */
function standing<O extends { route: string | null }>(order: O) {
  const open = readRoute(order.route).find(({ station, state }) => state !== 'COMPLETED' && station !== 'LOGISTICS');
  return { ...order, open };
}

export async function shownOnWall(db: Db, today: string) {
  const [stations, running, blocked, overdue, loading] = await Promise.all([
    stationLoads(db),
    jobs(db),
    stuck(db),
    lines(db, lt(orders.dueKey, today)),
    nextLoading(db, today),
  ]);
  return { stations, jobs: running, blocked, overdue: overdue.map(standing), loading };
}
export type Shown = Awaited<ReturnType<typeof shownOnWall>>;
