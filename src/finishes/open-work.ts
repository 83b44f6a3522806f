/** What the schedule is made of: the open stages of every order, and what the stations get done. */
import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Reader } from '../db/client.ts';
import { orderItems, orderMaterials, orders } from '../orders/tables.ts';
import { capacityRows, workedDays } from '../plant/queries.ts';
import { stages, workSpells } from '../production/tables.ts';
import type { StageState } from '../vocabulary/stage-states.ts';
import { type StationCode, stationOrder } from '../vocabulary/stations.ts';
import { doneJobs } from './done-jobs.ts';
import { durationOf, MATERIAL_DAYS, type OrderKind, workLeft } from './durations.ts';
import { itemsTold } from './extent.ts';
import { LearnedDurations } from './learned.ts';
import { type Capacities, DAY } from './measure.ts';
import type { Facts, OpenOrder, OpenStage } from './schedule.ts';
import { sizeOf } from './size.ts';

interface StageNow {
  station: StationCode;
  state: StageState;
  progress: number;
  /** Minutes that people were at work on it; nought where it is to be repeated. */
  worked: number;
  waitsForMaterial: boolean;
}

const ofOrder = { items: eq(orderItems.orderId, orders.id), materials: eq(orderMaterials.orderId, orders.id) };

/** Facts of an order that its duration follows from. A value is asked as text: its keys and systems are ours. */
const kindColumns = {
  isRd: orders.isRd,
  items: itemsTold.as('items'),
  isLineMilled: sql<boolean>`EXISTS (SELECT FROM ${orderItems} WHERE ${ofOrder.items}
    AND ${orderItems.values}::text LIKE '%"LINE\\_FREEZER.%')`.as('is_line_milled'),
  hasCustomColour: sql<boolean>`(EXISTS (SELECT FROM ${orderItems} WHERE ${ofOrder.items}
      AND ${orderItems.values}::text ~ '"system": "(RAL_DESIGN|PANTONE|HEX|OTHER)"')
    OR EXISTS (SELECT FROM ${orderMaterials} WHERE ${ofOrder.materials}
      AND ${orderMaterials.colourSystem} IN ('PANTONE', 'HEX', 'OTHER')))`.as('has_custom_colour'),
};

const workedAt = sql`coalesce((SELECT sum(extract(epoch FROM w.ended_at - w.started_at)) / 60 FROM ${workSpells} w
  WHERE w.order_id = ${stages.orderId} AND w.station = ${stages.station} AND w.ending <> 'reversal'), 0)`;

const columns = {
  id: orders.id,
  poNumber: orders.poNumber,
  client: orders.client,
  title: orders.title,
  status: orders.status,
  priority: orders.priority,
  priorityRank: orders.priorityRank,
  dueDate: orders.dueDate,
  dueKey: orders.dueKey,
  loadingKey: orders.loadingKey,
  revision: orders.revision,
  ...kindColumns,
  /** Those that apply; null before the approval. */
  stages: sql<
    StageNow[] | null
  >`(SELECT json_agg(json_build_object('station', ${stages.station}, 'state', ${stages.state},
      'progress', ${stages.progress}, 'waitsForMaterial', ${stages.missingMaterial} IS NOT NULL,
      'worked', CASE WHEN ${stages.state} <> 'COMPLETED' AND ${stages.cycles} = 0 THEN ${workedAt} ELSE 0 END))
    FROM ${stages} WHERE ${stages.orderId} = ${orders.id} AND ${stages.applies})`.as('stages'),
};

const select = (reader: Reader, where: SQL | undefined) => reader.select(columns).from(orders).where(where);

const hasOpen = (station: SQL) => sql`EXISTS (SELECT FROM ${stages}
  WHERE ${stages.orderId} = ${orders.id} AND ${stages.applies} AND ${stages.state} <> 'COMPLETED' AND ${station})`;

/** Those in work, and those that are only to be loaded. */
const inWork = or(
  inArray(orders.status, ['approved', 'in_production', 'on_hold']),
  and(eq(orders.status, 'completed'), hasOpen(sql`${stages.station} = 'LOGISTICS'`)),
);

export type WorkRow = Awaited<ReturnType<typeof select>>[number];

const kindOf = ({ isRd, items, isLineMilled, hasCustomColour, stages: all }: WorkRow): OrderKind => ({
  isRd,
  profiles: items.profiles,
  template: items.template,
  size: sizeOf(items),
  isLineMilled,
  hasCustomColour,
  route: (all ?? []).map(({ station }) => station),
});

function stuckFor({ state, waitsForMaterial }: StageNow, isHeld: boolean): number {
  if (state === 'BLOCKED' && waitsForMaterial) return MATERIAL_DAYS * DAY;
  return state === 'BLOCKED' || isHeld ? DAY : 0;
}

/** An order as the schedule knows it: only what is still to be done. */
function openOrder(row: WorkRow, learned: LearnedDurations): OpenOrder {
  const { id, priorityRank, dueKey, loadingKey } = row;
  const kind = kindOf(row);
  const isHeld = row.status === 'on_hold';
  const open = (row.stages ?? [])
    .filter(({ state }) => state !== 'COMPLETED')
    .sort((a, b) => stationOrder(a.station) - stationOrder(b.station))
    .map((stage): OpenStage => {
      const { station, state, progress, worked } = stage;
      const isClientRework = state === 'REWORK' && row.revision > 1;
      return {
        station,
        ...workLeft(durationOf(kind, station, learned), { progress, worked, isClientRework }),
        isRunning: state === 'IN_PROGRESS' && !isHeld,
        stuckFor: stuckFor(stage, isHeld),
      };
    });
  return { id, priorityRank, dueKey, loadingKey, stages: open };
}

/** An order that is no work yet, as it would be with these stations. */
export async function asIfApproved(
  db: Db,
  orderId: number,
  stations: readonly StationCode[],
  learned: LearnedDurations,
): Promise<OpenOrder> {
  const [row] = await select(db, eq(orders.id, orderId));
  const untouched = { state: 'NOT_STARTED', progress: 0, worked: 0, waitsForMaterial: false } as const;
  const route = stations.map((station): StageNow => ({ station, ...untouched }));
  return openOrder({ ...row!, status: 'approved', stages: route }, learned);
}

function capacitiesOf(rows: Awaited<ReturnType<typeof capacityRows>>): Capacities {
  const limits = rows.map(({ station, minutesPerDay, jobsPerDay }) => [
    station,
    minutesPerDay === null ? { jobsPerDay: jobsPerDay! } : { minutesPerDay },
  ]);
  return Object.fromEntries(limits);
}

/** Everything that is open now, as the schedule needs it, and as people call it. */
export interface OpenWork extends Facts {
  rows: readonly WorkRow[];
  learned: LearnedDurations;
}

export async function openWork(reader: Reader, asOf: string): Promise<OpenWork> {
  const [calendar, capacities, rows, done] = await Promise.all([
    workedDays(reader),
    capacityRows(reader),
    select(reader, inWork),
    doneJobs(reader),
  ]);
  const learned = new LearnedDurations(done);
  const orderFacts = rows.map((row) => openOrder(row, learned));
  return { calendar, asOf, capacities: capacitiesOf(capacities), orders: orderFacts, rows, learned };
}
