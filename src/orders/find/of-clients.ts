/** The orders of clients, for the pages of these. */

import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { MOST_COUNTED, type OrderCounts } from '../../clients/figures.ts';
import type { OrdersOfClients } from '../../clients/orders-of-clients.ts';
import { clients } from '../../clients/tables.ts';
import type { Db } from '../../db/client.ts';
import { dbOf } from '../../http/env.ts';
import { viewerOf } from '../at.ts';
import type { Viewer } from '../rules.ts';
import { orders } from '../tables.ts';
import { matching } from './filters.ts';
import { knownClients } from './known-clients.ts';
import { listOrders } from './list.ts';
import { listInput } from './list-input.ts';

/** Of these clients: how many orders there are, up to one more than is counted. */
async function countsOf(db: Db, ids: readonly number[], asked: SQL | undefined): Promise<Map<number, number>> {
  const rows = await db
    .select({
      id: clients.id,
      n: sql<number>`(SELECT count(*)::int FROM (SELECT FROM ${orders}
        WHERE ${and(eq(orders.clientId, clients.id), asked)} LIMIT ${MOST_COUNTED + 1}) AS counted)`,
    })
    .from(clients)
    .where(inArray(clients.id, [...ids]));
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Open ones are few: they are counted in one go, by their own index. */
async function openCountsOf(db: Db, ids: readonly number[], asked: SQL | undefined): Promise<Map<number, number>> {
  const rows = await db
    .select({ id: orders.clientId, n: sql<number>`count(*)::int` })
    .from(orders)
    .where(and(inArray(orders.clientId, [...ids]), asked))
    .groupBy(orders.clientId);
  return new Map(rows.map(({ id, n }) => [id!, n]));
}

/** How many orders of each client this viewer finds behind the links: those that are open, and all. */
async function orderCounts(db: Db, viewer: Viewer, ids: readonly number[], today: string) {
  if (ids.length === 0) return new Map<number, OrderCounts>();
  const [all, open] = await Promise.all([
    countsOf(db, ids, matching(viewer, { status: 'all' }, today)),
    openCountsOf(db, ids, matching(viewer, { status: 'open' }, today)),
  ]);
  return new Map(ids.map((id) => [id, { open: open.get(id) ?? 0, all: all.get(id) ?? 0 }]));
}

export const ordersOfClients: OrdersOfClients = {
  known: (c) => knownClients(viewerOf(c)),
  counts: (c, ids) => orderCounts(dbOf(c), viewerOf(c), ids, c.var.ui.today),
  async latest(c, clientId, limit) {
    const asked = listInput.parse({ clientId, sort: '-createdAt', limit });
    return (await listOrders(dbOf(c), viewerOf(c), asked, c.var.ui)).orders;
  },
};
