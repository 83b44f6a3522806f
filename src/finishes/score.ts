/** How far the expected finishes came true: those that were made at approval, against the days on which the orders were made. */

import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { lastDays, mondayOf } from '../metrics/period.ts';
import { within } from '../metrics/within.ts';
import { orders } from '../orders/tables.ts';
import type { WorkedDays } from '../plant/calendar.ts';
import { workedDays } from '../plant/queries.ts';
import { dayIn, isoWeek } from '../vocabulary/dates.ts';
import type { PastPromise } from './range.ts';
import { SCORED_DAYS } from './rules.ts';
import { expectedFinishes } from './tables.ts';

/** An order that was made, and what had been expected of it. */
export interface Made extends PastPromise {
  dueDate: string | null;
}

export interface Share {
  kept: number;
  of: number;
}

interface Kept {
  promise: Share;
  due: Share;
}

export interface Score extends Kept {
  /** Worked days by which half of them, and nine of ten, were off at most; null where there are none. */
  medianError: number | null;
  ninetiethError: number | null;
  /** By the Monday of the week in which they were made, the latest first. */
  weeks: readonly (Kept & { monday: string; week: number })[];
}

function keptOf(made: readonly Made[]): Kept {
  const due = made.filter(({ dueDate }) => dueDate !== null);
  return {
    promise: { kept: made.filter(({ madeOn, expectedOn }) => madeOn <= expectedOn).length, of: made.length },
    due: { kept: due.filter(({ madeOn, dueDate }) => madeOn <= dueDate!).length, of: due.length },
  };
}

/** The smallest value that so many of all are not above. */
const percentile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;

export function scoreOf(made: readonly Made[], calendar: WorkedDays): Score {
  const errors = made
    .map(({ expectedOn, madeOn }) => Math.abs(calendar.workedDaysBetween(expectedOn, madeOn)))
    .sort((a, b) => a - b);
  const weeks = new Map<string, Made[]>();
  for (const one of made) weeks.set(mondayOf(one.madeOn), [...(weeks.get(mondayOf(one.madeOn)) ?? []), one]);
  return {
    ...keptOf(made),
    medianError: percentile(errors, 0.5),
    ninetiethError: percentile(errors, 0.9),
    weeks: [...weeks]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([monday, list]) => ({ monday, week: isoWeek(monday), ...keptOf(list) })),
  };
}

interface Day {
  today: string;
  zone: string;
}

/** The latest expected finish of each order that was made in these days; null where it had none. */
const madeLately = (db: Db, { today, zone }: Day) =>
  db
    .selectDistinctOn([orders.id], {
      completedAt: orders.completedAt,
      promisedAt: expectedFinishes.at,
      expectedOn: expectedFinishes.expectedOn,
      dueDate: expectedFinishes.dueDate,
    })
    .from(orders)
    .leftJoin(expectedFinishes, eq(expectedFinishes.orderId, orders.id))
    .where(
      and(within(orders.completedAt, lastDays(today, SCORED_DAYS + 1), zone), sql`${orders.status} <> 'cancelled'`),
    )
    .orderBy(orders.id, desc(expectedFinishes.revision));

/** What was made in the last 90 days. */
export async function madeOrders(db: Db, day: Day) {
  const rows = await madeLately(db, day);
  const made = rows.flatMap(({ completedAt, promisedAt, expectedOn, dueDate }): Made[] => {
    if (expectedOn === null) return [];
    const [madeOn, promisedOn] = [dayIn(day.zone, completedAt!), dayIn(day.zone, promisedAt!)];
    return [{ madeOn, promisedOn, expectedOn, dueDate }];
  });
  return { made, unpromised: rows.length - made.length };
}
export interface ScoreNow extends Score {
  /** Orders that were made without a expected finish. */
  unpromised: number;
}

export async function readScore(db: Db, day: Day): Promise<ScoreNow> {
  const [{ made, unpromised }, calendar] = await Promise.all([madeOrders(db, day), workedDays(db)]);
  return { ...scoreOf(made, calendar), unpromised };
}
