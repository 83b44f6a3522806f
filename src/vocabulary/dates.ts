/** Days of the calendar, YYYY-MM-DD. */

import { z } from 'zod';

/** YYYY-MM-DD of a day that exists; the calendar has no year nought. */
export const anyDate = z.iso.date('not_a_date').refine((day) => day >= '0001', 'not_a_date');

export const FIRST_DAY = '2000-01-01';
export const LAST_DAY = '2100-12-31';

/** A day that a plant can mean: there are days before it and after it, by whatever is counted on from it. */
export const isoDate = anyDate.refine((day) => FIRST_DAY <= day && day <= LAST_DAY, 'day_out_of_range');

interface Zone {
  days: Intl.DateTimeFormat;
  /** The minute that was asked about last, and its day. No zone begins its day within a minute. */
  minute: number;
  day: string;
}

const MINUTE_MS = 60_000;
const zones = new Map<string, Zone>();

/** What day it is in a zone, YYYY-MM-DD. */
export function dayIn(zone: string, at: Date): string {
  let known = zones.get(zone);
  if (!known) {
    const days = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
    known = { days, minute: Number.NaN, day: '' };
    zones.set(zone, known);
  }
  const minute = Math.floor(at.getTime() / MINUTE_MS);
  if (minute !== known.minute) Object.assign(known, { minute, day: known.days.format(at) });
  return known.day;
}

/** A calendar date some days on. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const DAY_MS = 24 * 3600_000;

/** The number of the ISO week: weeks begin on Monday, and the first one has the year's first Thursday. */
export function isoWeek(iso: string): number {
  const date = new Date(`${iso}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY_MS);
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - firstDay) / (7 * DAY_MS)) + 1;
}
