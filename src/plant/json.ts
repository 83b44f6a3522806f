import { z } from 'zod';
import { stationCodes } from '../vocabulary/stations.ts';
import type { Shift, SpecialDay } from './calendar.ts';
import { measureOf } from './commands.ts';
import type { CapacityRow } from './queries.ts';

const time = z.string().describe('HH:MM in the zone of the plant');

export const weekJson = z.strictObject({
  shifts: z.array(
    z.strictObject({
      weekday: z.int().describe('1 is Monday'),
      starts: time,
      ends: time.describe('Not after `starts`: on the next day'),
    }),
  ),
});

export const daysJson = z.strictObject({
  days: z.array(z.strictObject({ date: z.iso.date(), isWorked: z.boolean(), note: z.string() })),
});

const capacityJson = z.strictObject({
  station: z.enum(stationCodes),
  minutesPerDay: z.int().nullable(),
  jobsPerDay: z.int().nullable().describe('Instead of minutes; neither: nothing limits it'),
});
export const capacitiesJson = z.strictObject({ capacities: z.array(capacityJson) });

export const publicWeek = (shifts: readonly Shift[]): z.infer<typeof weekJson> => ({
  shifts: shifts.map(({ weekday, starts, ends }) => ({ weekday, starts, ends })),
});

export const publicDays = (days: readonly SpecialDay[]): z.infer<typeof daysJson> => ({
  days: days.map(({ date, isWorked, note }) => ({ date, isWorked, note })),
});

/** Every station, in the order of the work. */
export const publicCapacities = (rows: readonly CapacityRow[]): z.infer<typeof capacitiesJson> => ({
  capacities: stationCodes.map((station) => ({ station, ...measureOf(rows.find((row) => row.station === station)) })),
});
