import type { Db } from '../db/client.ts';
import { monthBefore, monthsOf } from './period.ts';
import { foundWhere, pareto, type Yield, yieldByMonth, yieldByTemplate } from './rework.ts';
import type { ReworkInput } from './rework-input.ts';

const USUAL_MONTHS = 6;

/** What was asked for, with the months that are usual; the later of the two stands where they are the wrong way round. */
export function monthsAsked({ from, to, ...filters }: ReworkInput, today: string) {
  const last = to ?? today.slice(0, 7);
  const [first] = [from ?? monthBefore(last, USUAL_MONTHS - 1), last].sort();
  return { ...filters, from: first!, to: last };
}
export type MonthsAsked = ReturnType<typeof monthsAsked>;

const sumBy = <K extends string>(rows: readonly (Yield & Record<K, string>)[], key: K) => {
  const sums = new Map<string, Yield>();
  for (const row of rows) {
    const { completed, first, cycles } = sums.get(row[key]) ?? { completed: 0, first: 0, cycles: 0 };
    sums.set(row[key], {
      completed: completed + row.completed,
      first: first + row.first,
      cycles: cycles + row.cycles,
    });
  }
  return [...sums].map(([name, sum]) => ({ name, ...sum }));
};

/** Everything about what had to be repeated, over whole months. */
export async function reworkFigures(db: Db, { from, to, ...filters }: MonthsAsked, zone: string) {
  const period = monthsOf(from, to);
  const [bars, found, yields, templates] = await Promise.all([
    pareto(db, filters, period, zone),
    foundWhere(db, filters, period, zone),
    yieldByMonth(db, filters, period, zone),
    yieldByTemplate(db, filters, period, zone),
  ]);
  return {
    period,
    pareto: bars,
    found,
    byMonth: sumBy(yields, 'month'),
    byStation: sumBy(yields, 'station'),
    byTemplate: templates,
  };
}
export type ReworkFigures = Awaited<ReturnType<typeof reworkFigures>>;
