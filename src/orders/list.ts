import { and, asc, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../db/client.ts';
import type { StageState } from '../production/states.ts';
import { type StationCode, stationCodes, stationOrder } from '../production/stations.ts';
import { stages } from '../production/tables.ts';
import type { Viewer } from './rules.ts';
import { activeStatuses, draftStatuses, openStatuses, priorities, statuses } from './status.ts';
import { orders } from './tables.ts';

export const sorts = ['dueDate', '-dueDate', 'loadingDate', 'client', 'title', 'poNumber', '-createdAt'] as const;
export type Sort = (typeof sorts)[number];

/** Groups of states that people ask for by one word. */
export const statusGroups = ['all', 'open', 'active'] as const;

/** The query string of a list, as the page and the API take it. An empty value is no filter. */
export const listInput = z.strictObject({
  status: z.enum([...statuses, ...statusGroups]).default('all'),
  priority: z.enum(priorities).optional(),
  client: z.string().trim().max(200).optional(),
  station: z.enum(stationCodes).optional(),
  overdue: z.stringbool().optional(),
  q: z.string().trim().max(200).optional(),
  sort: z.enum(sorts).default('dueDate'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(500).optional(),
});
export type ListInput = z.infer<typeof listInput>;

const sortKeys = {
  dueDate: orders.dueKey,
  loadingDate: orders.loadingKey,
  client: orders.client,
  title: orders.title,
  poNumber: orders.poNumber,
  createdAt: orders.id,
} as const;

const sortOf = (sort: Sort) => {
  const isDown = sort.startsWith('-');
  return { isDown, column: sortKeys[sort.replace('-', '') as keyof typeof sortKeys] };
};

const cursor = z.tuple([z.union([z.string(), z.number()]), z.int()]);
const encodeCursor = (value: string | number, id: number) =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** Undefined where it is none of ours. */
export function decodeCursor(text: string) {
  try {
    return cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}

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

function inStatus(status: ListInput['status']): SQL | undefined {
  if (status === 'all') return undefined;
  if (status === 'open') return inArray(orders.status, [...openStatuses]);
  if (status === 'active') return inArray(orders.status, [...activeStatuses]);
  return eq(orders.status, status);
}

/** Drafts are the office's; of others one sees those that one wrote. */
function visibleTo({ actor, can }: Viewer): SQL | undefined {
  if (can('drafts.view')) return undefined;
  return or(sql`${orders.status} NOT IN (${inline(draftStatuses)})`, eq(orders.createdBy, actor.id));
}
const inline = (values: readonly string[]) => sql.raw(values.map((v) => `'${v}'`).join(', '));

const waitingAt = (station: StationCode) => sql`EXISTS (SELECT 1 FROM ${stages} WHERE ${stages.orderId} = ${orders.id}
  AND ${stages.station} = ${station} AND ${stages.applies} AND ${stages.state} NOT IN ('NOT_STARTED', 'COMPLETED'))`;

const overdueOn = (today: string) =>
  and(lt(orders.dueKey, today), sql`${orders.status} NOT IN ('shipped', 'cancelled')`);

/** Text for LIKE, with its own signs taken as they are. */
const containing = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

function afterCursor(text: string | undefined, sort: Sort): SQL | undefined {
  const at = text && decodeCursor(text);
  if (!at) return undefined;
  const { isDown, column } = sortOf(sort);
  const value = column === orders.id ? at[1] : at[0];
  return isDown
    ? sql`(${column}, ${orders.id}) < (${value}, ${at[1]})`
    : sql`(${column}, ${orders.id}) > (${value}, ${at[1]})`;
}

/** A page of orders, and the cursor of the next where there is one. */
export async function listOrders(db: Db, viewer: Viewer, input: ListInput, today: string) {
  const { isDown, column } = sortOf(input.sort);
  const direction = isDown ? desc : asc;
  const rows = await db
    .select(fields)
    .from(orders)
    .where(
      and(
        inStatus(input.status),
        visibleTo(viewer),
        input.priority && eq(orders.priority, input.priority),
        input.client ? eq(orders.client, input.client) : undefined,
        input.station && waitingAt(input.station),
        input.overdue ? overdueOn(today) : undefined,
        input.q ? sql`${orders.searchText} LIKE ${containing(input.q)}` : undefined,
        afterCursor(input.after, input.sort),
      ),
    )
    .orderBy(direction(column), direction(orders.id))
    .limit(input.limit + 1)
    .prepare('list_orders')
    .execute();
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  const next = rows.length > input.limit && last ? encodeCursor(sortValue(last, input.sort), last.id) : null;
  return { orders: page, next };
}

export type ListedOrder = Awaited<ReturnType<typeof listOrders>>['orders'][number];

type SortValues = Record<'dueKey' | 'loadingKey' | 'client' | 'title' | 'poNumber', string> & { id: number };

function sortValue(order: SortValues, sort: Sort): string | number {
  const { dueKey, loadingKey, client, title, poNumber, id } = order;
  const values = { dueDate: dueKey, loadingDate: loadingKey, client, title, poNumber, createdAt: id };
  return values[sort.replace('-', '') as keyof typeof values];
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
