import { and, asc, desc, eq, gt, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared, preparedForms, withValues } from '../db/prepared.ts';
import { route } from '../orders/list.ts';
import { orderItems, orders } from '../orders/tables.ts';
import { users } from '../users/tables.ts';
import { REVERSAL_MS } from './rules.ts';
import type { StationCode } from './stations.ts';
import { reworkCycles, stageEvents, stages } from './tables.ts';

const QUEUE_LIMIT = 100;
const COMING_LIMIT = 20;

const job = {
  poNumber: orders.poNumber,
  client: orders.client,
  title: orders.title,
  status: orders.status,
  priority: orders.priority,
  dueDate: orders.dueDate,
  loadingDate: orders.loadingDate,
  isRd: orders.isRd,
  manualBadges: orders.manualBadges,
  /** All its stages: one that is stuck elsewhere is told here too. */
  route: route.as('route'),
  rdNotes: orders.rdNotes,
  notes: orders.notes,
  statusReason: orders.statusReason,
  station: stages.station,
  state: stages.state,
  applies: stages.applies,
  cycles: stages.cycles,
  blockedReason: stages.blockedReason,
  /** "3 × Letters 1200 × 400", an item a line. */
  items: sql<string | null>`(SELECT string_agg(i.quantity || ' × ' || i.name
      || coalesce(' ' || i.width_mm || ' × ' || i.height_mm || ' mm', ''), E'\n' ORDER BY i.position)
    FROM ${orderItems} i WHERE i.order_id = ${orders.id})`.as('items'),
};

const jobs = (db: Db) => db.select(job).from(stages).innerJoin(orders, eq(orders.id, stages.orderId));

/** Orders whose open stages are somebody’s work. */
export const inWork = or(
  inArray(orders.status, ['approved', 'in_production', 'on_hold']),
  and(eq(orders.status, 'completed'), eq(stages.station, 'LOGISTICS')),
);
const here = (station: StationCode, states: SQL) =>
  and(eq(stages.station, station), sql`${stages.applies} AND ${stages.state} <> 'COMPLETED'`, states, inWork);
const byUrgency = [desc(orders.priorityRank), asc(orders.dueKey), asc(orders.id)] as const;

/** What waits, runs or is stuck at a station: running first, then by priority and due date. */
const queue = (db: Db, station: StationCode) =>
  jobs(db)
    .where(here(station, ne(stages.state, 'NOT_STARTED')))
    .orderBy(sql`CASE ${stages.state} WHEN 'IN_PROGRESS' THEN 0 ELSE 1 END`, ...byUrgency)
    .limit(QUEUE_LIMIT);

/** What has not arrived yet, but may be begun. */
const coming = (db: Db, station: StationCode) =>
  jobs(db)
    .where(here(station, eq(stages.state, 'NOT_STARTED')))
    .orderBy(...byUrgency)
    .limit(COMING_LIMIT + 1);

const build = (db: Db, station: StationCode) => ({
  queued: withValues(queue(db, station)).prepare('station_queue'),
  later: withValues(coming(db, station)).prepare('station_coming'),
});
const built = preparedForms<ReturnType<typeof build>>();

export async function stationWork(db: Db, station: StationCode) {
  const work = built(db, station, () => build(db, station));
  const [ready, later] = await Promise.all([work.queued.execute(), work.later.execute()]);
  return { ready, coming: later.slice(0, COMING_LIMIT), hasMore: later.length > COMING_LIMIT };
}
export type Job = Awaited<ReturnType<typeof stationWork>>['ready'][number];

const latestSteps = (db: Db, where: SQL) =>
  db
    .selectDistinctOn([stageEvents.orderId, stageEvents.station], {
      poNumber: orders.poNumber,
      station: stageEvents.station,
      kind: stageEvents.kind,
      userId: stageEvents.userId,
      at: stageEvents.at,
      status: orders.status,
    })
    .from(stageEvents)
    .innerJoin(orders, eq(orders.id, stageEvents.orderId))
    .where(and(gt(stageEvents.at, sql.placeholder('since')), where))
    .orderBy(stageEvents.orderId, stageEvents.station, desc(stageEvents.id))
    .prepare('latest_steps');

const latestOfOrder = prepared((db: Db) => latestSteps(db, eq(stageEvents.orderId, sql.placeholder('orderId'))));
const latestAtStation = prepared((db: Db) => latestSteps(db, eq(stageEvents.station, sql.placeholder('station'))));

/** What this user did within the last minute, with an order or at a station, and may still take back. */
export async function reversible(
  db: Db,
  userId: number,
  now: Date,
  where: { orderId: number } | { station: StationCode },
) {
  const query = 'orderId' in where ? latestOfOrder(db) : latestAtStation(db);
  const rows = await query.execute({ since: new Date(now.getTime() - REVERSAL_MS).toISOString(), ...where });
  return rows.filter((row) => row.userId === userId && (row.kind === 'started' || row.kind === 'completed'));
}

const cycles = prepared((db: Db) =>
  db
    .select({
      station: reworkCycles.station,
      index: reworkCycles.index,
      reason: reworkCycles.reason,
      note: reworkCycles.note,
      foundAt: reworkCycles.foundAt,
      countsAsFault: reworkCycles.countsAsFault,
      by: users.displayName,
      at: reworkCycles.at,
    })
    .from(reworkCycles)
    .innerJoin(users, eq(users.id, reworkCycles.userId))
    .where(eq(reworkCycles.orderId, sql.placeholder('orderId')))
    .orderBy(reworkCycles.id)
    .prepare('cycles_of_order'),
);

/** Every repetition of an order's stages, oldest first. */
export const cyclesOf = (db: Db, orderId: number) => cycles(db).execute({ orderId });
export type Cycle = Awaited<ReturnType<typeof cyclesOf>>[number];

/** Everything that happened to the stages of an order, oldest first. */
export async function eventsOf(db: Db, orderId: number) {
  return db
    .select({ event: stageEvents, by: users.displayName })
    .from(stageEvents)
    .innerJoin(users, eq(users.id, stageEvents.userId))
    .where(eq(stageEvents.orderId, orderId))
    .orderBy(stageEvents.id);
}
