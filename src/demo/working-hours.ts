import { addDays } from '../vocabulary/dates.ts';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
/** A shift in UTC: 8 to 17 in Riga's winter. */
const SHIFT = { from: 6 * HOUR_MS, to: 15 * HOUR_MS };

const midnight = (at: number) => Math.floor(at / DAY_MS) * DAY_MS;
const isWorkday = (at: number) => ![0, 6].includes(new Date(at).getUTCDay());

interface Span {
  from: number;
  to: number;
}

/** The shifts between two moments. */
function shiftsBetween(from: number, to: number): Span[] {
  const shifts: Span[] = [];
  for (let day = midnight(from); day <= to; day += DAY_MS) {
    const shift = { from: Math.max(day + SHIFT.from, from), to: Math.min(day + SHIFT.to, to) };
    if (isWorkday(day) && shift.to > shift.from) shifts.push(shift);
  }
  return shifts;
}

/** The working morning of a day, or of the last workday before it; never later than `latest`. */
export function morningOf(day: number, minutes: number, latest: number): Date {
  let at = midnight(day) + SHIFT.from + minutes * 60_000;
  while (!isWorkday(at)) at -= DAY_MS;
  return new Date(Math.min(at, latest));
}

/** The shift of a day, where that is worked. */
export function shiftOf(at: Date): Span | undefined {
  const day = midnight(at.getTime());
  return isWorkday(day) ? { from: day + SHIFT.from, to: day + SHIFT.to } : undefined;
}

/** So many days from one to another; where nobody works then, the workday next to it that lies further off. */
export function workdayAway(from: string, days: number): string {
  const day = addDays(from, days);
  return isWorkday(Date.parse(`${day}T12:00:00Z`)) ? day : workdayAway(day, days < 0 ? -1 : 1);
}

/** Moments in the working hours between two others, so long after one another as these weights are beside each other. */
export function workingMoments(from: Date, to: Date, weights: readonly number[]): Date[] {
  const shifts = shiftsBetween(from.getTime(), to.getTime());
  const spans = shifts.length > 0 ? shifts : [{ from: from.getTime(), to: to.getTime() }];
  const total = spans.reduce((sum, span) => sum + span.to - span.from, 0);
  const all = weights.reduce((sum, weight) => sum + weight, 1);
  let passed = 0;
  return weights.map((weight) => {
    passed += weight;
    let left = (total * passed) / all;
    for (const span of spans) {
      if (left <= span.to - span.from) return new Date(span.from + left);
      left -= span.to - span.from;
    }
    return to;
  });
}
