import { eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import type { StageState } from '../production/states.ts';
import type { StationCode } from '../production/stations.ts';
import { users } from '../users/tables.ts';
import type { MaterialInput } from './input.ts';
import { isVisible, type Viewer } from './rules.ts';
import type { SignType } from './status.ts';
import { orders } from './tables.ts';

export interface ItemDetail {
  id: number;
  name: string;
  quantity: number;
  signType: SignType;
  widthMm: number | null;
  heightMm: number | null;
  notes: string;
}

export type MaterialDetail = Omit<MaterialInput, 'id'> & { id: number };

export interface StageDetail {
  station: StationCode;
  applies: boolean;
  state: StageState;
  progress: number;
  cycles: number;
  blockedReason: string | null;
}

export type OrderDetail = NonNullable<Awaited<ReturnType<typeof orderByPo>>>;

const author = alias(users, 'author');
const submitter = alias(users, 'submitter');
const approver = alias(users, 'approver');
const editor = alias(users, 'editor');

const items = sql<ItemDetail[]>`(
  SELECT coalesce(json_agg(json_build_object('id', i.id, 'name', i.name, 'quantity', i.quantity, 'signType', i.sign_type,
    'widthMm', i.width_mm, 'heightMm', i.height_mm, 'notes', i.notes) ORDER BY i.position), '[]')
  FROM order_items i WHERE i.order_id = orders.id)`;

const materials = sql<MaterialDetail[]>`(
  SELECT coalesce(json_agg(json_build_object('id', m.id, 'label', m.label, 'material', m.material,
    'thicknessMm', m.thickness_mm, 'colourSystem', m.colour_system, 'colourCode', m.colour_code, 'finish', m.finish,
    'quantity', m.quantity, 'widthMm', m.width_mm, 'heightMm', m.height_mm, 'notes', m.notes) ORDER BY m.position), '[]')
  FROM order_materials m WHERE m.order_id = orders.id)`;

const stages = sql<StageDetail[]>`(
  SELECT coalesce(json_agg(json_build_object('station', s.station, 'applies', s.applies, 'state', s.state,
    'progress', s.progress, 'cycles', s.cycles, 'blockedReason', s.blocked_reason)), '[]')
  FROM stages s WHERE s.order_id = orders.id)`;

/** Orders with their items, their stages and the names of their people, in one round trip. */
const selectDetail = (db: Db) =>
  db
    .select({
      order: orders,
      items: items.as('items'),
      materials: materials.as('materials'),
      stages: stages.as('stages'),
      authorName: author.displayName,
      submitterName: submitter.displayName,
      approverName: approver.displayName,
      editorName: editor.displayName,
    })
    .from(orders)
    .innerJoin(author, eq(author.id, orders.createdBy))
    .innerJoin(editor, eq(editor.id, orders.updatedBy))
    .leftJoin(submitter, eq(submitter.id, orders.submittedBy))
    .leftJoin(approver, eq(approver.id, orders.approvedBy));

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

/** The orders with these numbers, in the order of the numbers. */
export async function findOrders(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const rows = await selectDetail(db).where(inArray(orders.id, [...ids]));
  const byId = new Map(rows.map(({ order, ...rest }) => [order.id, { ...order, ...rest }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Clients met before, for suggestions while typing. */
export async function suggestClients(db: Db, limit = 50): Promise<string[]> {
  const rows = await db
    .select({ client: orders.client })
    .from(orders)
    .groupBy(orders.client)
    .orderBy(sql`max(${orders.createdAt}) DESC`)
    .limit(limit)
    .prepare('suggest_clients')
    .execute();
  return rows.map((row) => row.client);
}

/** The number of the order behind a PO, for the audit trail; undefined for what is no order, or none any more. */
export async function orderKey(db: Db, entityType: string | undefined, po: string): Promise<number | undefined> {
  if (entityType !== undefined && entityType !== 'order') return undefined;
  const [row] = await db.select({ id: orders.id }).from(orders).where(eq(orders.poNumber, po.toUpperCase()));
  return row?.id;
}
