import type { Reason } from '../commands/refusal.ts';
import { addDays } from '../vocabulary/dates.ts';

/** Days of the plant's calendar, both of them included. */
export interface Period {
  from: string;
  to: string;
}

/** Whose figures are asked for is told apart: this is when, and where. */
export interface Moment {
  now: Date;
  today: string;
  zone: string;
}

const USUAL_DAYS = 30;

/** The last thirty days, today among them. */
export const lastDays = (today: string, days = USUAL_DAYS): Period => ({ from: addDays(today, 1 - days), to: today });

/** Longer is no period that anybody reads figures of. */
export const MAX_YEARS = 5;

/** Why that is no period, or null. Days and months are compared alike. */
export function whyNoPeriod({ from, to }: Period): Reason | null {
  if (from > to) return { reason: 'ends_before_it_begins' };
  const end = `${String(Number(from.slice(0, 4)) + MAX_YEARS)}${from.slice(4)}`;
  return to >= end ? { reason: 'period_too_long', params: { years: MAX_YEARS } } : null;
}

type Asked = { [K in keyof Period]?: string | undefined };

/** What was asked for, filled up with what is usual. */
export function periodOf(asked: Asked, today: string): Period {
  const to = asked.to ?? (asked.from !== undefined && asked.from > today ? asked.from : today);
  return { from: asked.from ?? addDays(to, 1 - USUAL_DAYS), to };
}

/** As much of what was asked for as is a period. */
export function nearestPeriod({ from, to }: Asked, today: string): Period {
  const wishes = [{ from, to }, { from }, { to }].map((asked) => periodOf(asked, today));
  return wishes.find((period) => !whyNoPeriod(period)) ?? lastDays(today);
}

/** The Monday of a day's ISO week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The Mondays of so many ISO weeks, of which the last is the one that the day lies in. */
export function weeksUntil(day: string, count: number): string[] {
  const last = mondayOf(day);
  return Array.from({ length: count }, (_, i) => addDays(last, 7 * (i + 1 - count)));
}

const monthAfter = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
};

/** Whole months as days. */
export const monthsOf = (from: string, to: string): Period => ({
  from: `${from}-01`,
  to: addDays(`${monthAfter(to)}-01`, -1),
});

/** The month some months before this one. */
export function monthBefore(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 7);
}
