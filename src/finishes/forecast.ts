/** The schedule of all open orders, made anew when anything has changed, and kept until then. */
import { max } from 'drizzle-orm';
import { auditLog } from '../audit/tables.ts';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { stationsOf } from '../orders/items/sheets.ts';
import type { OrderDetail } from '../orders/queries.ts';
import type { WorkedDays } from '../plant/calendar.ts';
import type { Priority, Status } from '../vocabulary/order-status.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import type { LearnedDurations } from './learned.ts';
import { asIfApproved, openWork } from './open-work.ts';
import { type FinishRange, rangeOf, type Spread, spreadOf } from './range.ts';
import { latenessOf } from './rules.ts';
import { type Facts, type PlannedOrder, Schedule } from './schedule.ts';
import { madeOrders } from './score.ts';

export interface ExpectedOrder extends PlannedOrder, FinishRange {
  poNumber: string;
  client: string;
  title: string;
  status: Status;
  priority: Priority;
  dueDate: string | null;
  /** Worked days between the due date and the expected one: below nought, to spare. Null where there is none of either. */
  daysLate: number | null;
  /** Only to be loaded yet: no finish is foretold, but the loading is work of its station. */
  isMade: boolean;
  /** It is on hold, or one of its stages is blocked. */
  isStuck: boolean;
  waitsForMaterial: boolean;
}

export interface Forecast {
  facts: Facts;
  learned: LearnedDurations;
  /** How far what was foretold has been off. */
  spread: Spread;
  schedule: Schedule;
  /** Orders that are still to be made, the latest first, and after them those that are only to be loaded. */
  orders: readonly ExpectedOrder[];
}

export const daysLate = (calendar: WorkedDays, dueDate: string | null, expectedOn: string | null): number | null =>
  dueDate === null || expectedOn === null ? null : calendar.workedDaysBetween(dueDate, expectedOn);

const ranks = { late: 2e6, may_be_late: 0, in_time: 0 };

/** What is late comes first, then by days; what has no due date can hardly be late. */
function latestFirst(order: ExpectedOrder): number {
  const lateness = latenessOf(order);
  if (order.isMade || lateness === null) return -1e6;
  return ranks[lateness] + (order.daysLate ?? 1e6);
}

/** What a forecast is made for. */
export interface ForecastDay {
  today: string;
  zone: string;
}

async function compute(db: Db, day: ForecastDay): Promise<Forecast> {
  const [{ rows, learned, ...facts }, { made }] = await Promise.all([openWork(db, day.today), madeOrders(db, day)]);
  const spread = spreadOf(made, facts.calendar);
  const schedule = new Schedule(facts);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const orders = schedule.orders.map((planned): ExpectedOrder => {
    const { poNumber, client, title, status, priority, dueDate, stages } = byId.get(planned.id)!;
    const blocked = stages?.filter(({ state }) => state === 'BLOCKED') ?? [];
    const isMade = status === 'completed';
    return {
      ...planned,
      ...rangeOf(schedule, planned.expectedOn, spread),
      ...{ poNumber, client, title, status, priority, dueDate, isMade },
      daysLate: isMade ? null : daysLate(facts.calendar, dueDate, planned.expectedOn),
      isStuck: status === 'on_hold' || blocked.length > 0,
      waitsForMaterial: blocked.some(({ waitsForMaterial }) => waitsForMaterial),
    };
  });
  orders.sort((a, b) => latestFirst(b) - latestFirst(a) || a.id - b.id);
  return { facts, learned, spread, schedule, orders };
}

const lastChange = prepared((db: Db) =>
  db
    .select({ id: max(auditLog.id) })
    .from(auditLog)
    .prepare('last_change'),
);

interface Kept {
  /** What day it was made for, and where. */
  day: string;
  heard: number;
  /** The last entry of the trail. */
  change: number;
  madeAt: number;
  forecast: Promise<Forecast>;
}

const kept = new WeakMap<Db, Kept>();
/** A change that nobody announced to this process may go unnoticed for so long. */
const KEPT_MS = 30_000;

/** Topics of what is no work: no forecast hangs on them. */
const IDLE = /^(?:sessions|(?:user|client|preset|material|template|terminal|wall)s?(?::.+)?)$/;
let heard = 0;

/** What was foretold is forgotten with whatever changes, in whichever order changes were told and committed. */
export const forecasts = {
  changed(topics: readonly string[]): void {
    if (!topics.every((topic) => IDLE.test(topic))) heard++;
  },
  clear(): void {
    heard++;
  },
};

/**
 * The forecast as of now. Every change leaves a row in the trail, whichever process makes it: as long as the last one
 * is the same, so is the forecast.
 * @param isCurrent whoever asks knows of no change of which this process has not heard: the trail need not be asked
 */
export async function forecastOf(db: Db, day: ForecastDay, isCurrent = false): Promise<Forecast> {
  const before = heard;
  const known = kept.get(db);
  const isUsable = known?.day === `${day.today} ${day.zone}` && known.heard === before;
  const usable = isUsable && performance.now() - known.madeAt < KEPT_MS ? known : undefined;
  if (usable && isCurrent) return usable.forecast;
  const [last] = await lastChange(db).execute();
  const change = last?.id ?? 0;
  if (usable?.change === change) return usable.forecast;
  const forecast = compute(db, day);
  const fresh = { day: `${day.today} ${day.zone}`, heard: before, change, madeAt: performance.now(), forecast };
  kept.set(db, fresh);
  forecast.catch(() => kept.get(db) === fresh && kept.delete(db));
  return forecast;
}

/** When an order would be made that was approved today. */
export async function earliestOf(
  db: Db,
  order: OrderDetail,
  day: ForecastDay,
  chosen?: readonly StationCode[],
): Promise<PlannedOrder & FinishRange> {
  const [{ facts, learned, spread }, stations] = await Promise.all([
    forecastOf(db, day),
    chosen ?? stationsOf(db, order.items),
  ]);
  const wanted = await asIfApproved(db, order.id, stations, learned);
  const schedule = new Schedule({ ...facts, orders: [...facts.orders, wanted] });
  const planned = schedule.orders.find(({ id }) => id === order.id)!;
  return { ...planned, ...rangeOf(schedule, planned.expectedOn, spread) };
}
