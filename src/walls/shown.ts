/** What a wall display tells: how busy the stations are, what is late, and what is loaded today. No client, no address. */
import { and, asc, eq, inArray, lt, lte, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { orders } from '../orders/tables.ts';
import { stationLoads } from '../production/loads.ts';
import { inWork } from '../production/queries.ts';
import { stages } from '../production/tables.ts';

const URGENT = 3;
const LINES = 8;

/** The most urgent at each station that can be worked on there. */
async function mostUrgent(db: Db) {
  const open = db
    .select({
      station: stages.station,
      state: stages.state,
      poNumber: orders.poNumber,
      status: orders.status,
      dueDate: orders.dueDate,
      place: sql<number>`row_number() OVER (PARTITION BY ${stages.station}
        ORDER BY ${orders.priorityRank} DESC, ${orders.dueKey}, ${orders.id})`.as('place'),
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
    .as('open');
  return db.select().from(open).where(lte(open.place, URGENT)).orderBy(open.station, open.place);
}

const lines = (db: Db, where: SQL | undefined) =>
  db
    .select({
      poNumber: orders.poNumber,
      title: orders.title,
      status: orders.status,
      dueDate: orders.dueDate,
      total: sql<number>`(count(*) OVER ())::int`,
    })
    .from(orders)
    .where(where)
    .orderBy(asc(orders.dueKey), asc(orders.id))
    .limit(LINES);

export async function shownOnWall(db: Db, today: string) {
  const [loads, urgent, overdue, loading] = await Promise.all([
    stationLoads(db),
    mostUrgent(db),
    lines(
      db,
      and(inArray(orders.status, ['approved', 'in_production', 'on_hold', 'completed']), lt(orders.dueKey, today)),
    ),
    lines(
      db,
      and(
        inArray(orders.status, ['approved', 'in_production', 'on_hold', 'completed', 'shipped']),
        eq(orders.loadingDate, today),
      ),
    ),
  ]);
  const stations = loads.map((load) => ({ ...load, urgent: urgent.filter(({ station }) => station === load.station) }));
  return { stations, overdue, loading };
}
export type Shown = Awaited<ReturnType<typeof shownOnWall>>;
