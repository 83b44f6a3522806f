/** How far the expected finishes came true: those that were made at approval, against the days on which the orders were made. */

import { and, desc, eq, gte, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { mondayOf } from '../metrics/period.ts';
import { orders } from '../orders/tables.ts';
import type { WorkedDays } from '../plant/calendar.ts';
import { workedDays } from '../plant/queries.ts';
import { dayIn, isoWeek } from '../vocabulary/dates.ts';
import { SCORED_DAYS } from './rules.ts';
import { expectedFinishes } from './tables.ts';

/** An order that was made, and what had been expected of it. */
export interface Made {
  madeOn: string;
  expectedOn: string;
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

/** The latest expected finish of each order that was made since a moment; null where it had none. */
const madeSince = (db: Db, since: Date) =>
  db
    .selectDistinctOn([orders.id], {
      completedAt: orders.completedAt,
      expectedOn: expectedFinishes.expectedOn,
      dueDate: expectedFinishes.dueDate,
    })
    .from(orders)
    .leftJoin(expectedFinishes, eq(expectedFinishes.orderId, orders.id))
    .where(and(isNotNull(orders.completedAt), gte(orders.completedAt, since), sql`${orders.status} <> 'cancelled'`))
    .orderBy(orders.id, desc(expectedFinishes.revision));

export interface ScoreNow extends Score {
  /** Orders that were made without a expected finish. */
  unpromised: number;
}

export async function readScore(db: Db, zone: string, now: Date): Promise<ScoreNow> {
  const since = new Date(now.getTime() - SCORED_DAYS * 24 * 3600_000);
  const [rows, calendar] = await Promise.all([madeSince(db, since), workedDays(db)]);
  const made = rows.flatMap(({ completedAt, expectedOn, dueDate }): Made[] =>
    expectedOn === null ? [] : [{ madeOn: dayIn(zone, completedAt!), expectedOn, dueDate }],
  );
  return { ...scoreOf(made, calendar), unpromised: rows.length - made.length };
}
