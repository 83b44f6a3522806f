import { sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { preparedForms, withValues } from '../../db/prepared.ts';
import { orders } from '../tables.ts';
import { inSortOrder } from './cursor.ts';
import { type Asked, pagesOf } from './pager.ts';

/** The route of an order as text: "CNC:IN_PROGRESS:0,PAINT:REWORK:2". Cheaper to carry than eleven rows. */
export const route = sql<string | null>`(SELECT string_agg(s.station || ':' || s.state || ':' || s.cycles, ',')
  FROM stages s WHERE s.order_id = orders.id AND s.applies)`;

const blockedReason = sql<string | null>`(SELECT s.blocked_reason FROM stages s
  WHERE s.order_id = orders.id AND s.state = 'BLOCKED' ORDER BY s.station LIMIT 1)`;

const missingMaterial = sql<string | null>`(SELECT s.missing_material FROM stages s
  WHERE s.order_id = orders.id AND s.state = 'BLOCKED' ORDER BY s.station LIMIT 1)`;

/** On what its items are filled in, and how many pieces of each: "P5 × 2, P7st". */
export const sheetsUsed = sql<
  string | null
>`(SELECT string_agg(used.template || coalesce(' × ' || nullif(used.pieces, 1), ''), ', '
    ORDER BY used.template)
  FROM (SELECT i.template, sum(i.quantity) AS pieces FROM order_items i
    WHERE i.order_id = orders.id AND i.template IS NOT NULL GROUP BY i.template) AS used)`;

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
  manualBadges: orders.manualBadges,
  revision: orders.revision,
  version: orders.version,
  statusReason: orders.statusReason,
  dueKey: orders.dueKey,
  loadingKey: orders.loadingKey,
  route: route.as('route'),
  templates: sheetsUsed.as('templates'),
  blockedReason: blockedReason.as('blocked_reason'),
  missingMaterial: missingMaterial.as('missing_material'),
};

const build = (db: Db, { input, where, limit }: Asked) =>
  db
    .select(fields)
    .from(orders)
    .where(where)
    .orderBy(...inSortOrder(input.sort))
    .limit(limit);

const built = preparedForms<ReturnType<ReturnType<typeof build>['prepare']>>();

/** A page of orders, and the cursor of the next where there is one. */
export const listOrders = pagesOf((db, asked) => {
  const { form } = asked;
  if (form) return built(db, form, () => withValues(build(db, asked)).prepare('list_orders')).execute();
  // not prepared: hardly two are alike, and a plan for any filter and any LIMIT is a bad one for most
  return build(db, asked);
});

export type ListedOrder = Awaited<ReturnType<typeof listOrders>>['orders'][number];
