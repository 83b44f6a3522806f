/** From when to when an order will be made: as wide as what was foretold has been off. */
import type { WorkedDays } from '../plant/calendar.ts';

/** An order that was made: when something was foretold of it, and when it was made. */
export interface PastPromise {
  promisedOn: string;
  expectedOn: string;
  madeOn: string;
}

/** How many times as long as foretold it takes: eight of ten orders lie between the two. */
export interface Spread {
  least: number;
  most: number;
  /** How many orders that was learned from; null where it is the table's. */
  learnedFrom: number | null;
}

export const ENOUGH_PROMISES = 20;
/** Until enough have come true: the schedule says when it can be made at the earliest, and one in three days is lost. */
export const supposedSpread: Spread = { least: 1, most: 1.33, learnedFrom: null };
const OUTSIDE = 0.1;

/** Worked days, with the one on which it was foretold. */
const daysUntil = (calendar: WorkedDays, { promisedOn }: PastPromise, day: string) =>
  Math.max(1, calendar.workedDaysBetween(promisedOn, day) + 1);

/** A tenth of what was made was quicker, and a tenth slower. */
export function spreadOf(past: readonly PastPromise[], calendar: WorkedDays): Spread {
  if (past.length < ENOUGH_PROMISES) return supposedSpread;
  const ratios = past
    .map((one) => daysUntil(calendar, one, one.madeOn) / daysUntil(calendar, one, one.expectedOn))
    .sort((a, b) => a - b);
  const last = ratios.length - 1;
  return {
    least: ratios[Math.floor(last * OUTSIDE)]!,
    most: ratios[Math.ceil(last * (1 - OUTSIDE))]!,
    learnedFrom: ratios.length,
  };
}

export interface FinishRange {
  /** Null where what was foretold lies beyond the horizon. */
  earliestOn: string | null;
  latestOn: string | null;
}

interface Days {
  /** The nth worked day from the first that counts; null beyond the horizon. */
  day(n: number): string | null;
  /** Which of them a day is. */
  numberOf(day: string): number;
}

/** What was foretold lies always within. */
export function rangeOf(days: Days, expectedOn: string | null, { least, most }: Spread): FinishRange {
  if (expectedOn === null) return { earliestOn: null, latestOn: null };
  const n = days.numberOf(expectedOn);
  const at = (share: number) => Math.max(0, Math.round((n + 1) * share) - 1);
  return { earliestOn: days.day(Math.min(n, at(least))), latestOn: days.day(Math.max(n, at(most))) };
}
