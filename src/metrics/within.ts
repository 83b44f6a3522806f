import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Moment, Period } from './period.ts';

/** Periods, for the database. */

const midnight = (day: string, zone: string, later = 0) =>
  sql`(${day}::date + ${later}::int)::timestamp AT TIME ZONE ${zone}`;

/** Does a moment lie in the period? */
export const within = (column: SQLWrapper, { from, to }: Period, zone: string): SQL =>
  sql`${column} >= ${midnight(from, zone)} AND ${column} < ${midnight(to, zone, 1)}`;

/** The first and the last moment of a period, the last one not after now. */
export const edges = ({ from, to }: Period, { now, zone }: Moment) => ({
  begin: sql`${midnight(from, zone)}`,
  end: sql`least(${midnight(to, zone, 1)}, ${now.toISOString()}::timestamptz)`,
});
