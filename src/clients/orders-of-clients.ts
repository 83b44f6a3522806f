import type { C } from '../http/env.ts';
import type { ListedOrder } from '../orders/find/list.ts';
import type { OrderCounts } from './figures.ts';

/** What pages of clients say of their orders, as far as the reader may see them. Answered by orders, which come later. */
export interface OrdersOfClients {
  /** How many there are behind the links: those that are open, and all. */
  counts(c: C, clientIds: readonly number[]): Promise<Map<number, OrderCounts>>;
  latest(c: C, clientId: number, limit: number): Promise<readonly ListedOrder[]>;
}
