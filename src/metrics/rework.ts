import { and, desc, eq, exists, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared, preparedForms } from '../db/prepared.ts';
import { orderItems, orders } from '../orders/tables.ts';
import { reworks, stages } from '../production/tables.ts';
import { users } from '../users/tables.ts';
import type { ReworkReason } from '../vocabulary/rework-reasons.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import type { Period } from './period.ts';
import { type ReworkFilters, type ReworksInput, UNSAID } from './rework-input.ts';
import { ANY_PERIOD, ANY_ZONE, within } from './within.ts';

/** An order without items is told in words too. */
const onTemplate = (orderId: SQL, code: string) =>
  code === UNSAID
    ? sql`NOT EXISTS (SELECT FROM ${orderItems} i WHERE i.order_id = ${orderId}
        HAVING count(*) > 0 AND count(*) = count(i.template))`
    : sql`EXISTS (SELECT FROM ${orderItems} i WHERE i.order_id = ${orderId} AND i.template = ${code})`;

const faulty = ({ rd }: ReworkFilters) => (rd === 'with' ? undefined : eq(reworks.countsAsFault, rd === 'without'));

const ALWAYS: Period = { from: '0001-01-01', to: '9999-12-30' };

/** The cycles that are spoken of: each figure of rework counts these, and the list shows them. */
function wanted(filters: ReworkFilters, period: Partial<Period>, zone: string): SQL | undefined {
  const { station, reason, foundAt, template } = filters;
  return and(
    within(reworks.at, { ...ALWAYS, ...period }, zone),
    faulty(filters),
    station && eq(reworks.station, station),
    reason && eq(reworks.reason, reason),
    foundAt && (foundAt === UNSAID ? isNull(reworks.foundAt) : eq(reworks.foundAt, foundAt)),
    template ? onTemplate(sql`${reworks.orderId}`, template) : undefined,
  );
}

export interface ParetoBar {
  station: StationCode;
  reason: ReworkReason;
  cycles: number;
}

const bars = (db: Db, filters: ReworkFilters, period: Period, zone: string) =>
  db
    .select({ station: reworks.station, reason: reworks.reason, cycles: sql<number>`count(*)::int` })
    .from(reworks)
    .where(wanted(filters, period, zone))
    .groupBy(reworks.station, reworks.reason)
    .orderBy(sql`count(*) DESC`, reworks.station, reworks.reason);

const paretos = preparedForms<ReturnType<ReturnType<typeof bars>['prepare']>>();

/** Pareto: cycles by the station that had to repeat and the reason, most first. */
export async function pareto(db: Db, filters: ReworkFilters, period: Period, zone: string): Promise<ParetoBar[]> {
  if (Object.keys(filters).length > 1) return bars(db, filters, period, zone);
  const query = paretos(db, filters.rd, () => bars(db, filters, ANY_PERIOD, ANY_ZONE).prepare('pareto'));
  return query.execute({ ...period, zone });
}

export interface ReworkCount {
  faults: number;
  rd: number;
}

const counts = prepared((db: Db) =>
  db
    .select({
      faults: sql<number>`count(*) FILTER (WHERE ${reworks.countsAsFault})::int`,
      rd: sql<number>`count(*) FILTER (WHERE NOT ${reworks.countsAsFault})::int`,
    })
    .from(reworks)
    .where(wanted({ rd: 'with' }, ANY_PERIOD, ANY_ZONE))
    .prepare('count_reworks'),
);

/** Reworks: cycles in the period, those of R&D orders apart. */
export async function countReworks(db: Db, period: Period, zone: string): Promise<ReworkCount> {
  const [row] = await counts(db).execute({ ...period, zone });
  return row!;
}

export interface FoundAt {
  station: StationCode;
  /** Null: nobody said. */
  foundAt: StationCode | null;
  cycles: number;
}

/** Which station's fault is found where. */
export const foundWhere = (db: Db, filters: ReworkFilters, period: Period, zone: string): Promise<FoundAt[]> =>
  db
    .select({ station: reworks.station, foundAt: reworks.foundAt, cycles: sql<number>`count(*)::int` })
    .from(reworks)
    .where(wanted(filters, period, zone))
    .groupBy(reworks.station, reworks.foundAt);

export interface Yield {
  completed: number;
  /** Of these, without a cycle that counts. */
  first: number;
  /** How often the others were repeated. */
  cycles: number;
}

const counted = ({ rd }: ReworkFilters) => {
  const isFault = sql.raw({ with: 'true, false', without: 'true', only: 'false' }[rd]);
  // names in full: of columns of one table alone the query builder tells but their own
  const cycles = sql`(SELECT count(*) FROM rework_cycles c WHERE c.order_id = stages.order_id
    AND c.station = stages.station AND c.counts_as_fault IN (${isFault}))`;
  return {
    completed: sql<number>`count(*)::int`,
    first: sql<number>`count(*) FILTER (WHERE ${cycles} = 0)::int`,
    cycles: sql<number>`sum(${cycles})::int`,
  };
};

/** What R&D orders try out is neither a fault nor a success at the first pass. */
const ofKind = (rd: ReworkFilters['rd']) =>
  rd === 'with' ? undefined : sql`(SELECT o.is_rd FROM ${orders} o WHERE o.id = ${stages.orderId}) = ${rd === 'only'}`;

const completedStages = ({ station, template, rd }: ReworkFilters, period: Period, zone: string) =>
  and(
    sql`${stages.applies} AND ${stages.state} = 'COMPLETED'`,
    within(stages.finishedAt, period, zone),
    ofKind(rd),
    station && eq(stages.station, station),
    template ? onTemplate(sql`${stages.orderId}`, template) : undefined,
  );

/** The cycles of stages that were completed in a period: those that its first-pass yield speaks of. */
const ofCompleted = (db: Db, filters: ReworkFilters, period: Period, zone: string) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(stages)
      .where(
        and(
          eq(stages.orderId, reworks.orderId),
          eq(stages.station, reworks.station),
          completedStages(filters, period, zone),
        ),
      ),
  );

const yields = preparedForms<ReturnType<ReturnType<typeof months>['prepare']>>();

/** First-pass yield: of the stages completed in the period, how many had no cycle before. By month and station. */
export function yieldByMonth(db: Db, filters: ReworkFilters, period: Period, zone: string) {
  if (Object.keys(filters).length > 1) return months(db, filters, period, zone);
  const query = yields(db, filters.rd, () => months(db, filters, ANY_PERIOD, ANY_ZONE).prepare('yield_by_month'));
  return query.execute({ ...period, zone });
}

function months(db: Db, filters: ReworkFilters, period: Period, zone: string) {
  const month = sql<string>`to_char(${stages.finishedAt} AT TIME ZONE ${zone}, 'YYYY-MM')`.as('month');
  return db
    .select({ month, station: stages.station, ...counted(filters) })
    .from(stages)
    .where(completedStages(filters, period, zone))
    .groupBy(sql`1`, stages.station)
    .orderBy(sql`1`, stages.station);
}

/** The same by template: an order with two of them counts for both. Null: told in words alone. */
export function yieldByTemplate(db: Db, filters: ReworkFilters, period: Period, zone: string) {
  const used = sql`(SELECT DISTINCT i.order_id, i.template FROM ${orderItems} i) AS used`;
  return db
    .select({ template: sql<string | null>`used.template`.as('template'), ...counted(filters) })
    .from(stages)
    .leftJoin(used, sql`used.order_id = ${stages.orderId}`)
    .where(completedStages(filters, period, zone))
    .groupBy(sql`used.template`)
    .orderBy(sql`used.template NULLS LAST`);
}

const cycle = {
  id: reworks.id,
  poNumber: orders.poNumber,
  title: orders.title,
  station: reworks.station,
  index: reworks.index,
  reason: reworks.reason,
  note: reworks.note,
  foundAt: reworks.foundAt,
  countsAsFault: reworks.countsAsFault,
  by: users.displayName,
  at: reworks.at,
};

/** A page of the cycles that a figure counts, latest first. */
export async function listReworks(db: Db, input: ReworksInput, zone: string) {
  const { from, to, madeFrom, madeTo, limit, after, ...filters } = input;
  const made = (madeFrom || madeTo) && {
    ...ALWAYS,
    ...(madeFrom && { from: madeFrom }),
    ...(madeTo && { to: madeTo }),
  };
  const rows = await db
    .select(cycle)
    .from(reworks)
    .innerJoin(orders, eq(orders.id, reworks.orderId))
    .innerJoin(users, eq(users.id, reworks.userId))
    .where(
      and(
        wanted(filters, { ...(from && { from }), ...(to && { to }) }, zone),
        made ? ofCompleted(db, filters, made, zone) : undefined,
        after === undefined ? undefined : lt(reworks.id, after),
      ),
    )
    .orderBy(desc(reworks.id))
    .limit(limit + 1);
  return { cycles: rows.slice(0, limit), next: rows.length > limit ? String(rows[limit - 1]!.id) : null };
}
export type ListedRework = Awaited<ReturnType<typeof listReworks>>['cycles'][number];
