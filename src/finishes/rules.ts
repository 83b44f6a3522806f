import type { OrderDetail } from '../orders/queries.ts';

/** Orders of which it can be told when they will be made. */
export const isExpected = ({ status }: Pick<OrderDetail, 'status'>) =>
  ['draft', 'pending', 'approved', 'in_production', 'on_hold'].includes(status);

export const SCORED_DAYS = 90;
