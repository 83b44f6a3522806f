import { asc } from 'drizzle-orm';
import type { Db, Reader } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { ordinaryWeek, PlantCalendar, type Shift, type SpecialDay, WorkedDays } from './calendar.ts';
import { plantDays, plantShifts, stationCapacities } from './tables.ts';

/** "08:00:00" as PostgreSQL tells it. */
const minutes = (time: string) => time.slice(0, 5);

const shifts = prepared((db: Db) =>
  db
    .select({ weekday: plantShifts.weekday, starts: plantShifts.starts, ends: plantShifts.ends })
    .from(plantShifts)
    .orderBy(asc(plantShifts.weekday), asc(plantShifts.starts))
    .prepare('plant_shifts'),
);

const days = prepared((db: Db) => db.select().from(plantDays).orderBy(asc(plantDays.date)).prepare('plant_days'));

/** The shifts of the week, in order; the ordinary ones, until others are set. */
export async function shiftsOfWeek(reader: Reader): Promise<readonly Shift[]> {
  const rows = await shifts(reader as Db).execute();
  if (rows.length === 0) return ordinaryWeek;
  return rows.map(({ weekday, starts, ends }) => ({ weekday, starts: minutes(starts), ends: minutes(ends) }));
}

/** Every day that is not as its weekday is, in order. */
export const specialDays = (reader: Reader): Promise<SpecialDay[]> => days(reader as Db).execute();

/** Two short reads: a workshop has a handful of shifts, and a dozen such days a year. */
async function weekAndDays(reader: Reader) {
  const [week, special] = await Promise.all([shiftsOfWeek(reader), specialDays(reader)]);
  return { shifts: week, days: special };
}

/** The calendar as it is now. */
export const plantCalendar = async (reader: Reader, zone: string) =>
  new PlantCalendar({ ...(await weekAndDays(reader)), zone });

/** Its days alone, which are the same on every clock. */
export const workedDays = async (reader: Reader) => new WorkedDays(await weekAndDays(reader));

/** What each station gets done in a day, where something limits it. */
export const capacityRows = (reader: Reader) =>
  reader.select().from(stationCapacities).prepare('station_capacities').execute();
export type CapacityRow = Awaited<ReturnType<typeof capacityRows>>[number];
