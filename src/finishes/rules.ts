import type { OrderDetail } from '../orders/queries.ts';

/** Orders of which it can be told when they will be made. */
export const isExpected = ({ status }: Pick<OrderDetail, 'status'>) =>
  ['draft', 'pending', 'approved', 'in_production', 'on_hold'].includes(status);

/** What cannot be foretold is late, whenever it is due. */
export const isLate = ({ daysLate, expectedOn }: { daysLate: number | null; expectedOn: string | null }) =>
  expectedOn === null || (daysLate ?? 0) > 0;

export const SCORED_DAYS = 90;
