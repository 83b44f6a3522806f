import type { SQL } from 'drizzle-orm';
import type { C } from '../http/env.ts';
import type { ListedOrder } from '../orders/find/list.ts';
import type { OrderCounts } from './figures.ts';

/** What pages of clients say of their orders, as far as the reader may see them. Answered by orders, which come later. */
export interface OrdersOfClients {
  /**
   * Which clients somebody may know of: those of whom he sees an order; all, where he may draft orders or keeps the
   * clients. A name that stands on hidden drafts alone is hidden as they are.
   */
  known(c: C): SQL | undefined;
  /** How many there are behind the links: those that are open, and all. */
  counts(c: C, clientIds: readonly number[]): Promise<Map<number, OrderCounts>>;
  latest(c: C, clientId: number, limit: number): Promise<readonly ListedOrder[]>;
}
