import { z } from 'zod';
import { isoDate } from '../vocabulary/dates.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import type { ExpectedOrder } from './forecast.ts';
import { latenessOf } from './rules.ts';

/** The query string of the list. An empty value is no filter. */
export const finishesInput = z.strictObject({
  /** Orders that still have to pass this station; with a day, those that are worked at there on it. */
  station: z.enum(stationCodes).optional(),
  day: isoDate.optional(),
  late: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** The PO of the last order of the page before. */
  after: z.string().max(50).optional(),
});
export type FinishesInput = z.infer<typeof finishesInput>;

/** What is only to be loaded is shown where the work of a station or a day is asked for. */
export function finishesMatching(orders: readonly ExpectedOrder[], { station, day, late }: Partial<FinishesInput>) {
  const isAtWork = ({ stages }: ExpectedOrder) =>
    stages.some((stage) => (!station || stage.station === station) && (!day || stage.days.includes(day)));
  return orders.filter(
    (order) =>
      (station || day ? isAtWork(order) : !order.isMade) && (!late || (!order.isMade && latenessOf(order) === 'late')),
  );
}

/** One page of the list: it goes on after the order that came last, wherever that stands by now. */
export function finishesPage(
  orders: readonly ExpectedOrder[],
  { limit, after }: Pick<FinishesInput, 'limit' | 'after'>,
) {
  const from = after ? orders.findIndex(({ poNumber }) => poNumber === after) + 1 : 0;
  const page = orders.slice(from, from + limit);
  return { page, next: from + limit < orders.length ? (page.at(-1)?.poNumber ?? null) : null };
}
