import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Period } from './period.ts';

/** Periods, for the database. */

const midnight = (day: string, zone: string, later = 0) =>
  sql`(${day}::date + ${later}::int)::timestamp AT TIME ZONE ${zone}`;

/** In a prepared query, which is given these by their names. */
export const ANY_PERIOD = { from: sql.placeholder('from'), to: sql.placeholder('to') } as unknown as Period;
export const ANY_ZONE = sql.placeholder('zone') as unknown as string;
export const ANY_MOMENT = sql.placeholder('now') as unknown as string;

/** Does a moment lie in the period? */
export const within = (column: SQLWrapper, { from, to }: Period, zone: string): SQL =>
  sql`${column} >= ${midnight(from, zone)} AND ${column} < ${midnight(to, zone, 1)}`;

/** The first and the last moment of a period, the last one not after now. */
export const edges = ({ from, to }: Period, now: string, zone: string) => ({
  begin: sql`${midnight(from, zone)}`,
  end: sql`least(${midnight(to, zone, 1)}, ${now}::timestamptz)`,
});
