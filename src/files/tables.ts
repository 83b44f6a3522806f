import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { orderItems, orders } from '../orders/tables.ts';
import { users } from '../users/tables.ts';
import {
  type FileFormat,
  type FileKind,
  fileFormats,
  fileKinds,
  type PreviewReason,
  type PreviewState,
  previewStates,
} from './formats.ts';

const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** Bytes, each content once, whatever orders have it. They lie in the store under `storedName`, before a row is here. */
export const fileContents = pgTable(
  'file_contents',
  {
    sha256: text().primaryKey(),
    /** Random; nothing of what the sender called it. */
    storedName: text().notNull().unique(),
    bytes: bigint({ mode: 'number' }).notNull(),
    format: text().$type<FileFormat>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Of its pictures. */
    state: text().$type<PreviewState>().notNull().default('waiting'),
    reason: text().$type<PreviewReason>(),
    /** Of the whole; pictures may be of the first ones only. */
    pageCount: integer().notNull().default(0),
    /** What is not on the pictures, though it is in the file. */
    hiddenLayers: integer().notNull().default(0),
    /** So often somebody began to make them. */
    tries: smallint().notNull().default(0),
    /** Until then somebody is at it. */
    claimedUntil: timestamp({ withTimezone: true }),
  },
  (t) => [
    check('content_format', sql`${t.format} IN (${oneOf(fileFormats)})`),
    check('content_state', sql`${t.state} IN (${oneOf(previewStates)})`),
    check('content_reason', sql`(${t.state} = 'failed') = (${t.reason} IS NOT NULL)`),
    index('contents_waiting').on(t.at).where(sql`state = 'waiting'`),
  ],
);

/** The pictures of a content's pages, which lie beside it in the store. */
export const filePages = pgTable(
  'file_pages',
  {
    sha256: text()
      .notNull()
      .references(() => fileContents.sha256, { onDelete: 'cascade' }),
    page: smallint().notNull(),
    widthPx: integer().notNull(),
    heightPx: integer().notNull(),
    /** As it is drawn; null where the file does not say. */
    widthMm: numeric({ precision: 10, scale: 1, mode: 'number' }),
    heightMm: numeric({ precision: 10, scale: 1, mode: 'number' }),
  },
  (t) => [primaryKey({ columns: [t.sha256, t.page] })],
);

/** What was sent to an order, as its sender calls it. */
export const files = pgTable(
  'files',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    orderId: integer()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    itemId: integer().references(() => orderItems.id, { onDelete: 'set null' }),
    sha256: text()
      .notNull()
      .references(() => fileContents.sha256),
    originalName: text().notNull(),
    kind: text().$type<FileKind>().notNull(),
    /** As `search_form` makes it of the name. */
    searchText: text().notNull(),
    uploadedBy: integer()
      .notNull()
      .references(() => users.id),
    uploadedAt: timestamp({ withTimezone: true }).notNull(),
    version: integer().notNull().default(1),
    /** Removed: nobody finds it any more, and its bytes go when they have been kept long enough. */
    removedAt: timestamp({ withTimezone: true }),
    removedBy: integer().references(() => users.id),
  },
  (t) => [
    check('file_kind', sql`${t.kind} IN (${oneOf(fileKinds)})`),
    check('file_removed', sql`(${t.removedAt} IS NULL) = (${t.removedBy} IS NULL)`),
    index('files_of_order').on(t.orderId, t.id),
    index('files_of_item').on(t.itemId).where(sql`item_id IS NOT NULL`),
    index('files_of_content').on(t.sha256),
    index('files_by_text').using('gin', t.searchText.op('gin_trgm_ops')),
  ],
);

/** Room that is kept for what is on its way, so that several at once do not pass the quota together. */
export const fileUploads = pgTable('file_uploads', {
  id: text().primaryKey(),
  userId: integer()
    .notNull()
    .references(() => users.id),
  bytes: bigint({ mode: 'number' }).notNull(),
  /** Under which its bytes may lie in the store already. */
  storedNames: text().array().notNull().default([]),
  /** Put off while it goes on; after that whoever sent it is gone. */
  until: timestamp({ withTimezone: true }).notNull(),
});
