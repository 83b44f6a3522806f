import { eq, inArray, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import type { Values } from '../profiles/filling/values.ts';
import type { Assignee } from '../vocabulary/assignee.ts';
import type { StageState } from '../vocabulary/stage-states.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import type { MaterialInput } from './head/input.ts';
import { type ItemHead, itemHeadNames } from './items/item.ts';
import { isVisible, type Viewer } from './rules.ts';
import { orders } from './tables.ts';

export interface ItemDetail extends ItemHead {
  id: number;
  /** The sheet that it is filled in on; null where it is told in words alone. */
  template: string | null;
  templateVersion: string | null;
  values: Values | null;
  /** The item's own, apart from the order's. */
  version: number;
}

export type MaterialDetail = Omit<MaterialInput, 'id'> & { id: number };

export interface StageDetail {
  station: StationCode;
  applies: boolean;
  state: StageState;
  progress: number;
  cycles: number;
  hasStarted: boolean;
  blockedReason: string | null;
  missingMaterial: string | null;
  assignee: Assignee | null;
}

export type OrderDetail = NonNullable<Awaited<ReturnType<typeof orderByPo>>>;

/** Not by joins: to plan four of them takes longer than to run all of this. */
const displayNameOf = <T extends string | null>(column: 'created_by' | 'updated_by' | 'submitted_by' | 'approved_by') =>
  sql<T>`(SELECT u.display_name FROM users u WHERE u.id = orders.${sql.raw(column)})`;

/** Each under its name and by its column: "'widthMm', i.width_mm". */
const itemColumns = ([...itemHeadNames, 'id', 'template', 'templateVersion', 'values', 'version'] as const)
  .map((name) => `'${name}', i.${toSnakeCase(name)}`)
  .join(', ');

const items = sql<ItemDetail[]>`(
  SELECT coalesce(json_agg(json_build_object(${sql.raw(itemColumns)}) ORDER BY i.position), '[]')
  FROM order_items i WHERE i.order_id = orders.id)`;

const materials = sql<MaterialDetail[]>`(
  SELECT coalesce(json_agg(json_build_object('id', m.id, 'label', m.label, 'material', m.material,
    'thicknessMm', m.thickness_mm, 'colourSystem', m.colour_system, 'colourCode', m.colour_code, 'finish', m.finish,
    'quantity', m.quantity, 'widthMm', m.width_mm, 'heightMm', m.height_mm, 'notes', m.notes) ORDER BY m.position), '[]')
  FROM order_materials m WHERE m.order_id = orders.id)`;

const stages = sql<StageDetail[]>`(
  SELECT coalesce(json_agg(json_build_object('station', s.station, 'applies', s.applies, 'state', s.state,
    'progress', s.progress, 'cycles', s.cycles, 'hasStarted', s.started_at IS NOT NULL, 'blockedReason', s.blocked_reason,
    'missingMaterial', s.missing_material, 'assignee', (SELECT json_build_object('username', u.username,
    'displayName', u.display_name) FROM users u WHERE u.id = s.assignee_id AND u.is_active))), '[]')
  FROM stages s WHERE s.order_id = orders.id)`;

/** Orders with their items, their stages and the names of their people, in one round trip. */
const selectDetail = (db: Db) =>
  db
    .select({
      order: orders,
      items: items.as('items'),
      materials: materials.as('materials'),
      stages: stages.as('stages'),
      authorName: displayNameOf<string>('created_by').as('author_name'),
      submitterName: displayNameOf<string | null>('submitted_by').as('submitter_name'),
      approverName: displayNameOf<string | null>('approved_by').as('approver_name'),
      editorName: displayNameOf<string>('updated_by').as('editor_name'),
    })
    .from(orders);

const detailByPo = prepared((db: Db) =>
  selectDetail(db)
    .where(eq(orders.poNumber, sql.placeholder('po')))
    .prepare('order_by_po'),
);

/** An order by its PO, in whatever case it is written, whoever asks. */
export async function orderByPo(db: Db, po: string) {
  const [row] = await detailByPo(db).execute({ po: po.toUpperCase() });
  if (!row) return undefined;
  const { order, ...rest } = row;
  return { ...order, ...rest };
}

/** The same, if it is one that the viewer may see. */
export async function findOrder(db: Db, viewer: Viewer, po: string) {
  const order = await orderByPo(db, po);
  return order && isVisible(order, viewer) ? order : undefined;
}

const detailsByIds = prepared((db: Db) =>
  selectDetail(db)
    .where(sql`${orders.id} = ANY(${sql.placeholder('ids')}::int[])`)
    .prepare('orders_by_id'),
);

/** The orders with these numbers, in the order of the numbers. */
export async function findOrders(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const rows = await detailsByIds(db).execute({ ids: `{${ids.join()}}` });
  const byId = new Map(rows.map(({ order, ...rest }) => [order.id, { ...order, ...rest }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Those of these POs that are orders which the viewer may see, in the order in which they were named. */
export async function findOrdersNamed(db: Db, viewer: Viewer, pos: readonly string[]): Promise<OrderDetail[]> {
  if (pos.length === 0) return [];
  const rows = await db
    .select({ id: orders.id, po: orders.poNumber })
    .from(orders)
    .where(inArray(orders.poNumber, [...pos]));
  const ids = new Map(rows.map(({ po, id }) => [po, id]));
  const found = await findOrders(
    db,
    pos.flatMap((po) => ids.get(po) ?? []),
  );
  return found.filter((order) => isVisible(order, viewer));
}

/** The number of the order behind a PO, for the audit trail; undefined for what is no order, or none any more. */
export async function orderKey(db: Db, entityType: string | undefined, po: string): Promise<number | undefined> {
  if (entityType !== undefined && entityType !== 'order') return undefined;
  const [row] = await db.select({ id: orders.id }).from(orders).where(eq(orders.poNumber, po.toUpperCase()));
  return row?.id;
}
