import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgSequence,
  pgTable,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { clients, deliveryPresets } from '../clients/tables.ts';
import type { Values } from '../profiles/filling/values.ts';
import { profileTemplateVersions } from '../profiles/tables.ts';
import { users } from '../users/tables.ts';
import {
  type ColourSystem,
  colourNotations,
  type ManualMark,
  manualBadges,
  type Priority,
  priorities,
  type SignType,
  type Status,
  signTypes,
  statuses,
} from '../vocabulary/order-status.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import type { UploadContent } from './import/upload.ts';

/** Names sort as a Latvian reader expects, in the index and in the cursor alike. */
const name = customType<{ data: string }>({ dataType: () => 'text COLLATE "lv-x-icu"' });

const oneOf = (values: readonly string[]) => sql.raw(values.map((v) => `'${v}'`).join(', '));

export const poSequence = pgSequence('po_sequence', { startWith: 1 });

export const orders = pgTable(
  'orders',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    poNumber: text().notNull().unique(),
    reference: text().notNull().default(''),
    /** As it was written; whose it is, though spellings are merged, says `clientId`. */
    client: name().notNull(),
    clientId: integer().references(() => clients.id),
    title: name().notNull().default(''),
    status: text().$type<Status>().notNull().default('draft'),
    priority: text().$type<Priority>().notNull().default('NORMAL'),
    dueDate: date({ mode: 'string' }),
    loadingDate: date({ mode: 'string' }),
    isRd: boolean().notNull().default(false),
    rdNotes: text().notNull().default(''),
    notes: text().notNull().default(''),
    /** Where the address was copied from. */
    deliveryPresetId: integer().references(() => deliveryPresets.id),
    deliveryAddress: text().notNull().default(''),
    deliveryContact: text().notNull().default(''),
    deliveryPhone: text().notNull().default(''),
    /** What the driver has to know; not what production has to. */
    deliveryNotes: text().notNull().default(''),
    carrier: text().notNull().default(''),
    /** Set by hand, for they carry a judgement; the other badges follow from the order. */
    manualBadges: text().array().$type<ManualMark[]>().notNull().default([]),
    /** 0 before the first approval. */
    revision: integer().notNull().default(0),
    version: integer().notNull().default(1),
    /** The version in which the head or the lists changed last: items are saved by themselves, and disturb no head. */
    headVersion: integer().notNull().default(1),

    createdBy: integer()
      .notNull()
      .references(() => users.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    updatedBy: integer()
      .notNull()
      .references(() => users.id),
    submittedBy: integer().references(() => users.id),
    submittedAt: timestamp({ withTimezone: true }),
    approvedBy: integer().references(() => users.id),
    approvedAt: timestamp({ withTimezone: true }),
    completedAt: timestamp({ withTimezone: true }),
    shippedAt: timestamp({ withTimezone: true }),
    shippedOn: date({ mode: 'string' }),
    /** Why it is rejected, on hold or cancelled; null in the other states. */
    statusReason: text(),

    // Sort keys: a keyset needs values that are never null.
    priorityRank: smallint()
      .notNull()
      .generatedAlwaysAs(sql`CASE priority WHEN 'LOW' THEN 0 WHEN 'NORMAL' THEN 1 WHEN 'HIGH' THEN 2 ELSE 3 END`),
    dueKey: date({ mode: 'string' }).notNull().generatedAlwaysAs(sql`coalesce(due_date, DATE '9999-12-31')`),
    loadingKey: date({ mode: 'string' }).notNull().generatedAlwaysAs(sql`coalesce(loading_date, DATE '9999-12-31')`),
    /** What the list searches, as `search_form` makes it of the head and the names of the items. Kept by the commands. */
    searchText: text().notNull().default(''),
  },
  (t) => [
    index('orders_by_client_id').on(t.clientId, t.dueKey, t.id),
    check('order_badges', sql`${t.manualBadges} <@ ARRAY[${oneOf(manualBadges)}]`),
    check('order_status', sql`${t.status} IN (${oneOf(statuses)})`),
    check('order_priority', sql`${t.priority} IN (${oneOf(priorities)})`),
    index('orders_by_due').on(t.dueKey, t.id),
    // the archive grows for ever, and most lists ask for what is not in it yet
    index('orders_open_by_due').on(t.dueKey, t.id).where(sql`status NOT IN ('shipped', 'cancelled')`),
    index('orders_by_loading').on(t.loadingKey, t.id),
    index('orders_by_client').on(t.client, t.id),
    index('orders_by_title').on(t.title, t.id),
    index('orders_by_status_due').on(t.status, t.dueKey, t.id),
    index('orders_by_author').on(t.createdBy),
    index('orders_by_po_prefix').on(t.poNumber.op('text_pattern_ops')),
    index('orders_marked_by_hand').on(t.id).where(sql`cardinality(manual_badges) > 0`),
    index('orders_rd_by_due').on(t.dueKey, t.id).where(sql`is_rd`),
    index('orders_by_text').using('gin', t.searchText.op('gin_trgm_ops')),
  ],
);

export const orderItems = pgTable(
  'order_items',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    orderId: integer()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    name: text().notNull(),
    quantity: integer().notNull(),
    signType: text().$type<SignType>().notNull(),
    widthMm: integer(),
    heightMm: integer(),
    notes: text().notNull().default(''),
    /** Where an item in words is worked on; none: it passes all of them. */
    stations: text().array().$type<StationCode[]>().notNull().default([]),
    /** The sheet that it is filled in on; null where it is told in words alone. */
    template: text(),
    templateVersion: text(),
    values: jsonb().$type<Values>(),
    version: integer().notNull().default(1),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedBy: integer().references(() => users.id),
  },
  (t) => [
    foreignKey({
      name: 'item_template',
      columns: [t.template, t.templateVersion],
      foreignColumns: [profileTemplateVersions.code, profileTemplateVersions.version],
    }),
    check('item_stations', sql`cardinality(${t.stations}) = 0 OR ${t.template} IS NULL`),
    check('item_sheet', sql`num_nonnulls(${t.template}, ${t.templateVersion}, ${t.values}) IN (0, 3)`),
    index('items_by_template').on(t.template, t.orderId).where(sql`template IS NOT NULL`),
    index('items_of_order').on(t.orderId, t.position),
    check('item_quantity', sql`${t.quantity} BETWEEN 1 AND 999`),
    check('item_sign_type', sql`${t.signType} IN (${oneOf(signTypes)})`),
  ],
);

/** A file of orders between its preview and its import; kept for a day. */
export const orderUploads = pgTable(
  'order_uploads',
  {
    id: text().primaryKey(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    content: jsonb().$type<UploadContent>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** What was made of it; null before. */
    poNumbers: text().array(),
  },
  (t) => [index().on(t.at), index().on(t.userId)],
);

/** Every word that an order was ever found by: the nearest of them is what somebody meant who typed a word wrong. */
export const searchWords = pgTable('search_words', { word: text().primaryKey() }, (t) => [
  index('words_by_trigram').using('gin', t.word.op('gin_trgm_ops')),
]);

/** What is bought or cut for an order, besides its items. */
export const orderMaterials = pgTable(
  'order_materials',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    orderId: integer()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    /** Which part: face, back, frame. */
    label: text().notNull(),
    material: text().notNull().default(''),
    thicknessMm: numeric({ precision: 4, scale: 1, mode: 'number' }),
    colourSystem: text().$type<ColourSystem>().notNull().default('NONE'),
    colourCode: text().notNull().default(''),
    finish: text().notNull().default(''),
    quantity: integer().notNull(),
    widthMm: integer(),
    heightMm: integer(),
    notes: text().notNull().default(''),
  },
  (t) => [
    index('materials_of_order').on(t.orderId, t.position),
    check('material_quantity', sql`${t.quantity} BETWEEN 1 AND 9999`),
    check('material_thickness', sql`${t.thicknessMm} BETWEEN 0.5 AND 500 AND ${t.thicknessMm} * 2 % 1 = 0`),
    check('material_colour_system', sql`${t.colourSystem} IN (${oneOf(colourNotations)})`),
    check('material_colour', sql`(${t.colourSystem} = 'NONE') = (${t.colourCode} = '')`),
  ],
);
