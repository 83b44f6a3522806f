import { eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { AuditEvent } from '../audit/actions.ts';
import { type AnyCommand, changed, command, unchanged } from '../commands/command.ts';
import { invalid, notFound } from '../commands/refusal.ts';
import type { Tx } from '../db/client.ts';
import type { SpecialDay } from './calendar.ts';
import { holidaysOf } from './holidays.ts';
import { capacitiesInput, dayRef, daysInput, holidaysInput, weekInput } from './input.ts';
import { type CapacityRow, capacityRows, shiftsOfWeek, specialDays } from './queries.ts';
import { inWeek, shiftText, whyUnworkable } from './rules.ts';
import { plantDays, plantShifts, stationCapacities } from './tables.ts';

/** One change of the plant at a time: each is told with what it was before. */
const alone = (tx: Tx) => tx.execute(sql`SELECT pg_advisory_xact_lock(7261010)`);

export const setShifts = command<z.infer<typeof weekInput>, null>({
  name: 'plant.set-shifts',
  permission: ['plant.manage'],
  input: weekInput,
  audits: ['SHIFTS_CHANGED'],
  async run({ tx }, input) {
    const wrong = whyUnworkable(input.shifts);
    if (Object.keys(wrong).length > 0) return invalid(wrong);
    await alone(tx);
    const [before, after] = [(await shiftsOfWeek(tx)).map(shiftText), inWeek(input.shifts)];
    if (before.join() === after.map(shiftText).join()) return unchanged(null);
    await tx.delete(plantShifts);
    await tx.insert(plantShifts).values(after);
    const values = { old: { shifts: before }, new: { shifts: after.map(shiftText) } };
    return changed(null, [{ action: 'SHIFTS_CHANGED', entityType: 'plant', entityId: '', ...values }]);
  },
});

const dayFacts = ({ isWorked, note }: SpecialDay) => ({ isWorked, note });

const dayChanged = (date: string, before?: SpecialDay, after?: SpecialDay): AuditEvent => ({
  action: 'PLANT_DAY_CHANGED',
  entityType: 'plant',
  entityId: date,
  ...(before && { old: dayFacts(before) }),
  ...(after && { new: dayFacts(after) }),
});

/** Writes days down, and tells of those that were otherwise before. */
async function writeDays(tx: Tx, days: readonly SpecialDay[]): Promise<AuditEvent[]> {
  const known = new Map((await specialDays(tx)).map((day) => [day.date, day]));
  const fresh = [...new Map(days.map((day) => [day.date, day])).values()].filter((day) => {
    const before = known.get(day.date);
    return before?.isWorked !== day.isWorked || before.note !== day.note;
  });
  for (const { date, isWorked, note } of fresh) {
    const set = { isWorked, note };
    await tx
      .insert(plantDays)
      .values({ date, ...set })
      .onConflictDoUpdate({ target: plantDays.date, set });
  }
  return fresh.map((day) => dayChanged(day.date, known.get(day.date), day));
}

export const setDays = command<z.infer<typeof daysInput>, { n: number }>({
  name: 'plant.set-days',
  permission: ['plant.manage'],
  input: daysInput,
  audits: ['PLANT_DAY_CHANGED'],
  async run({ tx }, { days }) {
    await alone(tx);
    const events = await writeDays(tx, days);
    return events.length > 0 ? changed({ n: events.length }, events) : unchanged({ n: 0 });
  },
});

/** A day is as its weekday is again. */
export const removeDay = command<z.infer<typeof dayRef>, { date: string }>({
  name: 'plant.remove-day',
  permission: ['plant.manage'],
  input: dayRef,
  audits: ['PLANT_DAY_CHANGED'],
  async run({ tx }, { date }) {
    await alone(tx);
    const [before] = await tx.delete(plantDays).where(eq(plantDays.date, date)).returning();
    return before ? changed({ date }, [dayChanged(date, before)]) : notFound();
  },
});

/** The public holidays of a year. What somebody has said of one of these days stays. */
export const addHolidays = command<z.infer<typeof holidaysInput>, { n: number }>({
  name: 'plant.add-holidays',
  permission: ['plant.manage'],
  input: holidaysInput,
  audits: ['PLANT_DAY_CHANGED'],
  async run({ tx }, { country, year }) {
    const holidays = await holidaysOf(country, year);
    await alone(tx);
    const known = new Set((await specialDays(tx)).map(({ date }) => date));
    const missing = holidays.filter(({ date }) => !known.has(date));
    const days = missing.map(({ date, name }) => ({ date, isWorked: false, note: name.slice(0, 200) }));
    if (days.length === 0) return unchanged({ n: 0 });
    return changed({ n: days.length }, await writeDays(tx, days));
  },
});

export const measureOf = (row: Omit<CapacityRow, 'station'> | undefined) => ({
  minutesPerDay: row?.minutesPerDay ?? null,
  jobsPerDay: row?.jobsPerDay ?? null,
});

export const setCapacities = command<z.infer<typeof capacitiesInput>, null>({
  name: 'plant.set-capacities',
  permission: ['plant.manage'],
  input: capacitiesInput,
  audits: ['STATION_CAPACITY_CHANGED'],
  async run({ tx }, { capacities }) {
    const both = capacities.findIndex(({ minutesPerDay, jobsPerDay }) => minutesPerDay !== null && jobsPerDay !== null);
    if (both >= 0) return invalid({ [`capacities.${both}.jobsPerDay`]: { reason: 'one_measure' } });
    await alone(tx);
    const known = new Map((await capacityRows(tx)).map((row) => [row.station, row]));
    const fresh = capacities.filter((one) => {
      const before = measureOf(known.get(one.station));
      return before.minutesPerDay !== one.minutesPerDay || before.jobsPerDay !== one.jobsPerDay;
    });
    if (fresh.length === 0) return unchanged(null);
    const limited = fresh.filter(({ minutesPerDay, jobsPerDay }) => minutesPerDay !== null || jobsPerDay !== null);
    const stations = fresh.map(({ station }) => station);
    await tx.delete(stationCapacities).where(inArray(stationCapacities.station, stations));
    if (limited.length > 0) await tx.insert(stationCapacities).values(limited);
    const events = fresh.map(({ station, ...after }): AuditEvent => {
      const values = { old: measureOf(known.get(station)), new: { station, ...after } };
      return { action: 'STATION_CAPACITY_CHANGED', entityType: 'plant', entityId: station, ...values };
    });
    return changed(null, events);
  },
});

export const plantCommands: readonly AnyCommand[] = [setShifts, setDays, removeDay, addHolidays, setCapacities];
