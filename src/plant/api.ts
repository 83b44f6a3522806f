/** When the workshop works, and what its stations get done, as JSON. */

import { z } from 'zod';
import { api, change, read, remove, sole } from '../openapi/endpoint.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { measureOf, removeDay, setCapacities, setDays, setShifts } from './commands.ts';
import { capacityRows, shiftsOfWeek, specialDays } from './queries.ts';

const time = z.string().describe('HH:MM in the zone of the plant');

const weekJson = z.strictObject({
  shifts: z.array(
    z.strictObject({
      weekday: z.int().describe('1 is Monday'),
      starts: time,
      ends: time.describe('Not after `starts`: on the next day'),
    }),
  ),
});
const week = sole(weekJson, async ({ db }) => ({ shifts: await shiftsOfWeek(db) }));

const daysJson = z.strictObject({
  days: z.array(z.strictObject({ date: z.iso.date(), isWorked: z.boolean(), note: z.string() })),
});
const days = sole(daysJson, async ({ db }) => ({ days: await specialDays(db) }));

const capacitiesJson = z.strictObject({
  capacities: z.array(
    z.strictObject({
      station: z.enum(stationCodes),
      minutesPerDay: z.int().nullable(),
      jobsPerDay: z.int().nullable().describe('Instead of minutes; neither: nothing limits it'),
    }),
  ),
});
const capacities = sole(capacitiesJson, async ({ db }) => {
  const known = new Map((await capacityRows(db)).map((row) => [row.station, row]));
  return { capacities: stationCodes.map((station) => ({ station, ...measureOf(known.get(station)) })) };
});

const shapes = { PlantWeek: weekJson, PlantDays: daysJson, StationCapacities: capacitiesJson };
const see = ['orders.view'] as const;

export const plantApi = api(shapes, [
  read('/plant/shifts', 'Read the shifts of an ordinary week', see, week),
  change('/plant/shifts', 'Replace the shifts of the week; a weekday without any is not worked', setShifts, week),
  read('/plant/days', 'List the days that are not as their weekday is', see, days),
  change('/plant/days', 'Set some days; the others stay as they are', setDays, days),
  remove('/plant/days/:date', 'Let a day be as its weekday is again', removeDay),
  read('/plant/capacities', 'Read what each station gets done in a day', see, capacities),
  change(
    '/plant/capacities',
    'Set what some stations get done in a day; the others keep theirs',
    setCapacities,
    capacities,
  ),
]);
