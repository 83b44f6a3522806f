import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../db/client.ts';
import { matching } from '../orders/find/filters.ts';
import type { Viewer } from '../orders/rules.ts';
import { orders } from '../orders/tables.ts';
import { MOST_COUNTED, type OrderCounts } from './figures.ts';
import { detail, goesBy } from './queries.ts';
import { clients } from './tables.ts';

/** What every list of clients can be asked. */
export const clientFilter = {
  q: z.string().trim().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** The number of the client who came last. */
  after: z.coerce.number().pipe(z.int32().positive()).optional(),
};

interface Filter {
  q?: string | undefined;
  /** Undefined: whether or not. */
  active?: boolean | undefined;
  limit: number;
  after?: number | undefined;
}

/** Names sort as a Latvian reader expects. */
const name = sql`${clients.name} COLLATE "lv-x-icu"`;

const behind = (id: number) =>
  sql`(${name}, ${clients.id}) > (SELECT l.name COLLATE "lv-x-icu", l.id FROM clients l WHERE l.id = ${id})`;

/** A page of clients by name, and the cursor of the next where there is one. */
export async function listClients(db: Db, { q, active, limit, after }: Filter) {
  const rows = await db
    .select(detail)
    .from(clients)
    .where(
      and(
        q ? goesBy(q) : undefined,
        active === undefined ? undefined : eq(clients.isActive, active),
        after === undefined ? undefined : behind(after),
      ),
    )
    .orderBy(name, clients.id)
    .limit(limit + 1);
  return { clients: rows.slice(0, limit), next: rows.length > limit ? String(rows[limit - 1]!.id) : null };
}

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
export async function orderCounts(db: Db, viewer: Viewer, ids: readonly number[], today: string) {
  if (ids.length === 0) return new Map<number, OrderCounts>();
  const [all, open] = await Promise.all([
    countsOf(db, ids, matching(viewer, { status: 'all' }, today)),
    openCountsOf(db, ids, matching(viewer, { status: 'open' }, today)),
  ]);
  return new Map(ids.map((id) => [id, { open: open.get(id) ?? 0, all: all.get(id) ?? 0 }]));
}
