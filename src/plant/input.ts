import { z } from 'zod';
import { isoDate } from '../vocabulary/dates.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { line, tidyLine } from '../vocabulary/texts.ts';
import { countries } from './countries.ts';

const time = z
  .string()
  .overwrite(tidyLine)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time_malformed');

const shift = z.strictObject({
  weekday: z.int().min(1).max(7).describe('1 is Monday'),
  starts: time,
  ends: time.describe('Not after `starts`: on the next day'),
});

/** The whole week: what is not named is not worked. */
export const weekInput = z.strictObject({ shifts: z.array(shift).max(28) });

const specialDay = z.strictObject({
  date: isoDate,
  isWorked: z.boolean(),
  note: line(200).default(''),
});

/** Days to be set; the others stay as they are. */
export const daysInput = z.strictObject({ days: z.array(specialDay).min(1).max(400) });

export const dayRef = z.strictObject({ date: isoDate });

export const holidaysInput = z.strictObject({
  year: z.int().min(2000).max(2100),
  country: z.enum(countries),
});

const capacity = z.strictObject({
  station: z.enum(stationCodes),
  minutesPerDay: z.int().min(1).max(100_000).nullable().default(null),
  jobsPerDay: z.int().min(1).max(1000).nullable().default(null).describe('Instead of minutes; neither: unlimited'),
});

/** Capacities to be set; the other stations keep theirs. */
export const capacitiesInput = z.strictObject({ capacities: z.array(capacity).min(1).max(stationCodes.length) });
