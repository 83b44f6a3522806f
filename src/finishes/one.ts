import type { Db } from '../db/client.ts';
import type { OrderDetail } from '../orders/queries.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import { daysLate, type ExpectedOrder, earliestOf, forecastOf } from './forecast.ts';
import { isExpected } from './rules.ts';

export interface Expectation
  extends Pick<
    ExpectedOrder,
    'poNumber' | 'dueDate' | 'expectedOn' | 'daysLate' | 'bottleneck' | 'stages' | 'isStuck' | 'waitsForMaterial'
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
  today: string,
  stations?: readonly StationCode[],
): Promise<Expectation | undefined> {
  if (!isExpected(order)) return undefined;
  const { poNumber, dueDate } = order;
  const { facts, orders } = await forecastOf(db, today);
  if (order.status !== 'draft' && order.status !== 'pending') {
    const expected = orders.find(({ id }) => id === order.id);
    return expected && { ...expected, isDraft: false };
  }
  const { expectedOn, bottleneck, stages } = await earliestOf(db, order, today, stations);
  const late = daysLate(facts.calendar, dueDate, expectedOn);
  const rest = { isStuck: false, waitsForMaterial: false, isDraft: true };
  return { poNumber, dueDate, expectedOn, daysLate: late, bottleneck, stages, ...rest };
}
