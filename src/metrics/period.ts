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

/** What was asked for, filled up with what is usual; undefined where it ends before it begins. */
export function periodOf(asked: { [K in keyof Period]?: string | undefined }, today: string): Period | undefined {
  const to = asked.to ?? (asked.from !== undefined && asked.from > today ? asked.from : today);
  const from = asked.from ?? addDays(to, 1 - USUAL_DAYS);
  return from <= to ? { from, to } : undefined;
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
