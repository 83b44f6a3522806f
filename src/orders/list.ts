import { and, asc, desc, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import type { StageState } from '../production/states.ts';
import { type StationCode, stationOrder } from '../production/stations.ts';
import { beyond, type Cursor, decodeCursor, encodeCursor, sortOf, sortValue } from './cursor.ts';
import { matching } from './filters.ts';
import type { ListInput } from './list-input.ts';
import type { Viewer } from './rules.ts';
import { searchTiers } from './search.ts';
import { orders } from './tables.ts';

/** The route of an order as text: "CNC:IN_PROGRESS:0,PAINT:REWORK:2". Cheaper to carry than eleven rows. */
const route = sql<string | null>`(SELECT string_agg(s.station || ':' || s.state || ':' || s.cycles, ',')
  FROM stages s WHERE s.order_id = orders.id AND s.applies)`;

const blockedReason = sql<string | null>`(SELECT s.blocked_reason FROM stages s
  WHERE s.order_id = orders.id AND s.state = 'BLOCKED' ORDER BY s.station LIMIT 1)`;

const fields = {
  id: orders.id,
  poNumber: orders.poNumber,
  reference: orders.reference,
  client: orders.client,
  title: orders.title,
  status: orders.status,
  priority: orders.priority,
  dueDate: orders.dueDate,
  loadingDate: orders.loadingDate,
  isRd: orders.isRd,
  revision: orders.revision,
  statusReason: orders.statusReason,
  dueKey: orders.dueKey,
  loadingKey: orders.loadingKey,
  route: route.as('route'),
  blockedReason: blockedReason.as('blocked_reason'),
};

interface Asked {
  input: ListInput;
  where: SQL | undefined;
}

function rowsOf(db: Db, { input, where }: Asked, after: Cursor | undefined, limit: number) {
  const { isDown, column } = sortOf(input.sort);
  const direction = isDown ? desc : asc;
  return db
    .select(fields)
    .from(orders)
    .where(and(where, after && beyond(after, input.sort)))
    .orderBy(direction(column), direction(orders.id))
    .limit(limit);
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
export type ListedOrder = Row & { tier: number };

const inTier = (rows: readonly Row[], tier: number): ListedOrder[] => rows.map((row) => ({ ...row, tier }));

/** What was searched for, tier after tier until the page is full. Not prepared: hardly two searches are alike. */
async function found(db: Db, q: string, asked: Asked, after: Cursor | undefined, limit: number) {
  const rows: ListedOrder[] = [];
  const start = after?.tier ?? 0;
  const tiers = await searchTiers(db, q);
  for (let tier = start; tier < tiers.length && rows.length < limit; tier++) {
    const foundBefore = rows.length + (after && tier > start ? 1 : 0);
    const fits = await tiers[tier]!(foundBefore);
    if (!fits) continue;
    const where = and(asked.where, fits);
    const more = await rowsOf(db, { ...asked, where }, tier === start ? after : undefined, limit - rows.length);
    rows.push(...inTier(more, tier));
  }
  return rows;
}

/** A page of orders, and the cursor of the next where there is one. */
export async function listOrders(db: Db, viewer: Viewer, input: ListInput, today: string) {
  const { q, sort, limit } = input;
  const after = input.after ? decodeCursor(input.after, sort) : undefined;
  const asked = { input, where: matching(viewer, input, today) };
  const rows = q
    ? await found(db, q, asked, after, limit + 1)
    : inTier(
        await rowsOf(db, asked, after, limit + 1)
          .prepare('list_orders')
          .execute(),
        0,
      );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const isMore = rows.length > limit && last;
  const next = isMore ? encodeCursor({ value: sortValue(last, sort), id: last.id, tier: last.tier }) : null;
  return { orders: page, next };
}

export interface RouteCell {
  station: StationCode;
  state: StageState;
  cycles: number;
}

/** Reads what `route` carries, in the order of the stations. */
export function readRoute(text: string | null): RouteCell[] {
  if (!text) return [];
  return text
    .split(',')
    .map((cell) => {
      const [station, state, cycles] = cell.split(':') as [StationCode, StageState, string];
      return { station, state, cycles: Number(cycles) };
    })
    .sort((a, b) => stationOrder(a.station) - stationOrder(b.station));
}
