import { and, asc, desc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared, preparedForms, withValues } from '../db/prepared.ts';
import { route } from '../orders/find/list.ts';
import { orderItems, orders } from '../orders/tables.ts';
import { users } from '../users/tables.ts';
import type { StageEventKind } from '../vocabulary/stage-states.ts';
import { type StationCode, stationCodes, stationOrder } from '../vocabulary/stations.ts';
import { assignee } from './assignee.ts';
import { REVERSAL_MS } from './rules.ts';
import { reworks, stageEvents, stages, workSpells } from './tables.ts';

const QUEUE_LIMIT = 100;
const COMING_LIMIT = 20;

export type JobItem = Pick<typeof orderItems.$inferSelect, 'quantity' | 'name' | 'widthMm' | 'heightMm' | 'template'>;

const job = {
  orderId: orders.id,
  poNumber: orders.poNumber,
  client: orders.client,
  title: orders.title,
  status: orders.status,
  priority: orders.priority,
  dueDate: orders.dueDate,
  loadingDate: orders.loadingDate,
  isRd: orders.isRd,
  revision: orders.revision,
  manualBadges: orders.manualBadges,
  /** All its stages: one that is stuck elsewhere is told here too, and what is coming says where it is. */
  route: route.as('route'),
  rdNotes: orders.rdNotes,
  notes: orders.notes,
  statusReason: orders.statusReason,
  station: stages.station,
  state: stages.state,
  applies: stages.applies,
  progress: stages.progress,
  startedAt: stages.startedAt,
  cycles: stages.cycles,
  blockedReason: stages.blockedReason,
  missingMaterial: stages.missingMaterial,
  assigneeId: stages.assigneeId,
  assignee: assignee.as('assignee'),
  items: sql<JobItem[] | null>`(SELECT json_agg(json_build_object('quantity', i.quantity, 'name', i.name,
      'widthMm', i.width_mm, 'heightMm', i.height_mm, 'template', i.template) ORDER BY i.position)
    FROM ${orderItems} i WHERE i.order_id = ${orders.id})`.as('items'),
  hasSheets: sql<boolean>`EXISTS (SELECT 1 FROM ${orderItems} i
    WHERE i.order_id = ${orders.id} AND i.template IS NOT NULL)`.as('has_sheets'),
};

const jobs = (db: Db) => db.select(job).from(stages).innerJoin(orders, eq(orders.id, stages.orderId));

/** Orders whose open stages are somebody’s work. */
export const inWork = or(
  inArray(orders.status, ['approved', 'in_production', 'on_hold']),
  and(eq(orders.status, 'completed'), eq(stages.station, 'LOGISTICS')),
);
const here = (station: StationCode, states: SQL) =>
  and(eq(stages.station, station), sql`${stages.applies} AND ${stages.state} <> 'COMPLETED'`, states, inWork);
const byUrgency = [desc(orders.priorityRank), asc(orders.dueKey), asc(orders.loadingKey), asc(orders.id)] as const;

/** What can be worked at comes before what is stuck. */
const byState = sql`CASE WHEN ${stages.state} = 'BLOCKED' OR ${orders.status} = 'on_hold' THEN 2
  WHEN ${stages.state} = 'IN_PROGRESS' THEN 0 ELSE 1 END`;

/** What waits, runs or is stuck at a station: running first, then by priority, due date and loading. */
const queue = (db: Db, station: StationCode) =>
  jobs(db)
    .where(here(station, ne(stages.state, 'NOT_STARTED')))
    .orderBy(byState, ...byUrgency)
    .limit(QUEUE_LIMIT);

/** Is the station before at work on it? */
function isNear(station: StationCode): SQL {
  const before = sql.raw(`'{${stationCodes.slice(0, stationOrder(station)).join()}}'::text[]`);
  return sql`coalesce((SELECT p.state IN ('IN_PROGRESS', 'REWORK') FROM stages p
    WHERE p.order_id = ${orders.id} AND p.applies AND p.station = ANY(${before})
    ORDER BY array_position(${before}, p.station) DESC LIMIT 1), false)`;
}

/** What has not arrived yet, but may be begun: first what the station before is at work on. */
const coming = (db: Db, station: StationCode) =>
  jobs(db)
    .where(here(station, eq(stages.state, 'NOT_STARTED')))
    .orderBy(desc(isNear(station)), ...byUrgency)
    .limit(COMING_LIMIT + 1);

const parts = { queue, coming };
const build = (db: Db, part: keyof typeof parts, station: StationCode) =>
  withValues(parts[part](db, station)).prepare('station_jobs');
const built = preparedForms<ReturnType<typeof build>>();
const jobsIn = (db: Db, part: keyof typeof parts, station: StationCode) =>
  built(db, `${part} ${station}`, () => build(db, part, station)).execute();

export async function stationWork(db: Db, station: StationCode) {
  const [here, later] = await Promise.all([jobsIn(db, 'queue', station), jobsIn(db, 'coming', station)]);
  const isStuck = (job: (typeof here)[number]) => job.state === 'BLOCKED' || job.status === 'on_hold';
  const open = here.filter((job) => !isStuck(job));
  return {
    running: open.filter((job) => job.state === 'IN_PROGRESS'),
    ready: open.filter((job) => job.state !== 'IN_PROGRESS'),
    stuck: here.filter(isStuck),
    coming: later.slice(0, COMING_LIMIT),
    hasMore: later.length > COMING_LIMIT,
  };
}
export type StationWork = Awaited<ReturnType<typeof stationWork>>;
export type Job = StationWork['ready'][number];

/** Was somebody at work on it until it was done? */
const wasAtIt = (userId: number) => sql<boolean>`EXISTS (SELECT 1 FROM ${workSpells} w WHERE w.order_id = ${orders.id}
  AND w.station = ${stages.station} AND w.user_id = ${userId} AND w.ending = 'completion'
  AND w.ended_at = ${stages.finishedAt})`;

/** A job that somebody has just done at a station, by its PO; his own, where he was at work on it himself. */
export async function jobDone(
  db: Db,
  station: StationCode,
  { poNumber, userId }: { poNumber: string; userId: number },
) {
  const [row] = await db
    .select({ ...job, isOwn: wasAtIt(userId).as('is_own') })
    .from(stages)
    .innerJoin(orders, eq(orders.id, stages.orderId))
    .where(and(eq(stages.station, station), eq(orders.poNumber, poNumber)));
  return row;
}

const latestSteps = (db: Db, where: SQL) =>
  db
    .selectDistinctOn([stageEvents.orderId, stageEvents.station], {
      id: stageEvents.id,
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

/** What somebody is at work on since a moment ago: begun, or gone on with. */
const freshSpells = (db: Db, where: SQL) =>
  db
    .select({
      poNumber: orders.poNumber,
      station: workSpells.station,
      userId: workSpells.userId,
      at: workSpells.startedAt,
      status: orders.status,
    })
    .from(workSpells)
    .innerJoin(orders, eq(orders.id, workSpells.orderId))
    .where(and(isNull(workSpells.endedAt), gt(workSpells.startedAt, sql.placeholder('since')), where))
    .prepare('fresh_spells');

const goneOnWith = prepared((db: Db) => freshSpells(db, eq(workSpells.orderId, sql.placeholder('orderId'))));

const goneOnAt = prepared((db: Db) => freshSpells(db, eq(workSpells.station, sql.placeholder('station'))));
const everywhere = sql`= ANY(${sql.raw(`'{${stationCodes.join()}}'::text[]`)})`;
const latestAnywhere = prepared((db: Db) => latestSteps(db, sql`${stageEvents.station} ${everywhere}`));
const goneOnAnywhere = prepared((db: Db) => freshSpells(db, sql`${workSpells.station} ${everywhere}`));

/** With an order, at a station, or anywhere. */
export type Where = { orderId: number } | { station: StationCode } | { anywhere: true };

const stepsAt = (where: Where) =>
  'orderId' in where
    ? [latestOfOrder, goneOnWith]
    : 'station' in where
      ? [latestAtStation, goneOnAt]
      : [latestAnywhere, goneOnAnywhere];

const STEPS: readonly StageEventKind[] = ['started', 'completed', 'blocked', 'resumed'];

/** What was done last within the last minute, and may still be taken back by who did it. */
export async function lately(db: Db, now: Date, where: Where) {
  const [latest, goneOn] = stepsAt(where) as [typeof latestOfOrder, typeof goneOnWith];
  const asked = { since: new Date(now.getTime() - REVERSAL_MS).toISOString(), ...where };
  const [events, spells] = await Promise.all([latest(db).execute(asked), goneOn(db).execute(asked)]);
  const continued = spells.filter(({ poNumber, station, at }) =>
    events.every((event) => event.poNumber !== poNumber || event.station !== station || event.at < at),
  );
  const isOver = ({ poNumber, station, userId }: (typeof events)[number]) =>
    continued.some((one) => one.poNumber === poNumber && one.station === station && one.userId === userId);
  return [
    ...events.filter((row) => STEPS.includes(row.kind) && !isOver(row)),
    ...continued.map((spell) => ({ ...spell, id: 0, kind: 'continued' as const })),
  ];
}

const cycles = prepared((db: Db) =>
  db
    .select({
      id: reworks.id,
      station: reworks.station,
      index: reworks.index,
      reason: reworks.reason,
      note: reworks.note,
      foundAt: reworks.foundAt,
      materialAgain: reworks.materialAgain,
      countsAsFault: reworks.countsAsFault,
      by: users.displayName,
      at: reworks.at,
    })
    .from(reworks)
    .innerJoin(users, eq(users.id, reworks.userId))
    .where(eq(reworks.orderId, sql.placeholder('orderId')))
    .orderBy(reworks.id)
    .prepare('cycles_of_order'),
);

/** Every repetition of an order's stages, oldest first. */
export const reworksOf = (db: Db, orderId: number) => cycles(db).execute({ orderId });
export type Cycle = Awaited<ReturnType<typeof reworksOf>>[number];
