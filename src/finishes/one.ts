import type { Db } from '../db/client.ts';
import type { OrderDetail } from '../orders/queries.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import { daysLate, type ExpectedOrder, earliestOf, type ForecastDay, forecastOf } from './forecast.ts';
import { isExpected } from './rules.ts';

export interface Expectation
  extends Pick<
    ExpectedOrder,
    | 'poNumber'
    | 'dueDate'
    | 'expectedOn'
    | 'earliestOn'
    | 'latestOn'
    | 'daysLate'
    | 'bottleneck'
    | 'stages'
    | 'isStuck'
    | 'waitsForMaterial'
  > {
  /** As if it were approved today. */
  isDraft: boolean;
}

/**
 * When one order will be made; undefined where it is made already, or never will be. Before its approval it is counted
 * with these stations, or with those that its sheets ask for.
 */
export async function expectationOf(
  db: Db,
  order: OrderDetail,
  day: ForecastDay,
  stations?: readonly StationCode[],
): Promise<Expectation | undefined> {
  if (!isExpected(order)) return undefined;
  const { poNumber, dueDate } = order;
  const { facts, orders } = await forecastOf(db, day);
  if (order.status !== 'draft' && order.status !== 'pending') {
    const expected = orders.find(({ id }) => id === order.id);
    return expected && { ...expected, isDraft: false };
  }
  const { id: _, ...planned } = await earliestOf(db, order, day, stations);
  const late = daysLate(facts.calendar, dueDate, planned.expectedOn);
  return { poNumber, dueDate, ...planned, daysLate: late, isStuck: false, waitsForMaterial: false, isDraft: true };
}
