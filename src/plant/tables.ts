import { sql } from 'drizzle-orm';
import { boolean, check, date, integer, pgTable, smallint, text, time, unique } from 'drizzle-orm/pg-core';
import { type StationCode, stationCodes } from '../vocabulary/stations.ts';

/** When the workshop works: shifts of an ordinary week, in the plant's zone. A weekday without any is closed. */
export const plantShifts = pgTable(
  'plant_shifts',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** ISO: 1 is Monday. */
    weekday: smallint().notNull(),
    starts: time().notNull(),
    /** Not after `starts`: on the next day. */
    ends: time().notNull(),
  },
  (t) => [unique('shift_once').on(t.weekday, t.starts), check('shift_weekday', sql`${t.weekday} BETWEEN 1 AND 7`)],
);

/** Days that are not as their weekday is: holidays, and Saturdays that are worked. */
export const plantDays = pgTable(
  'plant_days',
  {
    date: date({ mode: 'string' }).primaryKey(),
    isWorked: boolean().notNull(),
    note: text().notNull().default(''),
  },
  (t) => [check('plant_day_note', sql`length(${t.note}) <= 200`)],
);

/** What a station gets done on a working day, in minutes of work or in jobs. Without a row nothing limits it. */
export const stationCapacities = pgTable(
  'station_capacities',
  {
    station: text().$type<StationCode>().primaryKey(),
    minutesPerDay: integer(),
    jobsPerDay: integer(),
  },
  (t) => [
    check('capacity_station', sql`${t.station} IN (${sql.raw(stationCodes.map((c) => `'${c}'`).join(', '))})`),
    check('capacity_measure', sql`num_nonnulls(${t.minutesPerDay}, ${t.jobsPerDay}) = 1`),
    check('capacity_minutes', sql`${t.minutesPerDay} BETWEEN 1 AND 100000`),
    check('capacity_jobs', sql`${t.jobsPerDay} BETWEEN 1 AND 1000`),
  ],
);
