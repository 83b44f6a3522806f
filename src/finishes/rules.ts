import type { OrderDetail } from '../orders/queries.ts';

/** Orders of which it can be told when they will be made. */
export const isExpected = ({ status }: Pick<OrderDetail, 'status'>) =>
  ['draft', 'pending', 'approved', 'in_production', 'on_hold'].includes(status);

export const SCORED_DAYS = 90;

/** What of an expectation says whether it is late. */
export interface Dated {
  dueDate: string | null;
  /** Null beyond the horizon, as both ends of the range are then. */
  expectedOn: string | null;
  earliestOn: string | null;
  latestOn: string | null;
}

/**
 * Late is what will be made after its due date even if all goes well; may be late, what will be if it goes as slowly as
 * one order in ten. Null where there is no due date.
 */
export function latenessOf({
  dueDate,
  expectedOn,
  earliestOn,
  latestOn,
}: Dated): 'late' | 'may_be_late' | 'in_time' | null {
  if (expectedOn === null) return 'late';
  if (dueDate === null) return null;
  if (earliestOn! > dueDate) return 'late';
  return latestOn === null || latestOn > dueDate ? 'may_be_late' : 'in_time';
}
