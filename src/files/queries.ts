import { and, asc, desc, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { visibleTo } from '../orders/find/filters.ts';
import { isVisible, type Viewer } from '../orders/rules.ts';
import { orders } from '../orders/tables.ts';
import { users } from '../users/tables.ts';
import type { FileFilter } from './input.ts';
import { fileContents, filePages, files } from './tables.ts';

export interface FilePage {
  page: number;
  widthPx: number;
  heightPx: number;
  widthMm: number | null;
  heightMm: number | null;
}

const pages = sql<FilePage[]>`(
  SELECT coalesce(json_agg(json_build_object('page', p.page, 'widthPx', p.width_px, 'heightPx', p.height_px,
    'widthMm', p.width_mm, 'heightMm', p.height_mm) ORDER BY p.page), '[]')
  FROM ${filePages} p WHERE p.sha256 = ${files.sha256})`;

const columns = {
  id: files.id,
  orderId: files.orderId,
  poNumber: orders.poNumber,
  client: orders.client,
  itemId: files.itemId,
  originalName: files.originalName,
  kind: files.kind,
  version: files.version,
  uploadedAt: files.uploadedAt,
  uploadedBy: files.uploadedBy,
  uploader: users.username,
  uploaderName: users.displayName,
  sha256: files.sha256,
  storedName: fileContents.storedName,
  size: fileContents.bytes,
  format: fileContents.format,
  state: fileContents.state,
  reason: fileContents.reason,
  pageCount: fileContents.pageCount,
  hiddenLayers: fileContents.hiddenLayers,
  pages: pages.as('pages'),
};

const select = (db: Db) =>
  db
    .select(columns)
    .from(files)
    .innerJoin(fileContents, eq(fileContents.sha256, files.sha256))
    .innerJoin(orders, eq(orders.id, files.orderId))
    .innerJoin(users, eq(users.id, files.uploadedBy));

export type FileDetail = Awaited<ReturnType<typeof filesOfOrder>>[number];

/** A file that is still there, of an order that this viewer may see. */
export async function findFile(db: Db, viewer: Viewer, id: number): Promise<FileDetail | undefined> {
  const [order] = await db
    .select({ status: orders.status, createdBy: orders.createdBy, submittedAt: orders.submittedAt })
    .from(files)
    .innerJoin(orders, eq(orders.id, files.orderId))
    .where(and(eq(files.id, id), isNull(files.removedAt)));
  if (!order || !isVisible(order, viewer)) return undefined;
  const [file] = await select(db).where(and(eq(files.id, id), isNull(files.removedAt)));
  return file;
}

const ofOrder = prepared((db: Db) =>
  select(db)
    .where(and(eq(files.orderId, sql.placeholder('orderId')), isNull(files.removedAt)))
    .orderBy(asc(files.id))
    .prepare('files_of_order'),
);

/** All of an order, oldest first. */
export const filesOfOrder = (db: Db, orderId: number) => ofOrder(db).execute({ orderId });

/** With the signs of LIKE taken as they are. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');
const MOST_WORDS = 8;

/** Each word in the name of the file, or in what its order is found by. */
async function fits(db: Db, q: string): Promise<SQL | undefined> {
  const [row] = await db.select({ form: sql<string>`search_form(${q})` }).from(sql`(SELECT) AS one`);
  const words = row!.form.split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const has = (word: string) => {
    const pattern = `%${literally(word)}%`;
    return or(sql`${files.searchText} LIKE ${pattern}`, sql`${orders.searchText} LIKE ${pattern}`);
  };
  return and(...words.map(has));
}

/** When a day begins in the plant, or one so many days later. */
const startOf = (day: string, zone: string, later = 0) =>
  sql`(${day}::date + ${later}::int)::timestamp AT TIME ZONE ${zone}`;

/** A page of files, the newest first, and the cursor of the next where there is one. */
export async function listFiles(db: Db, viewer: Viewer, filter: FileFilter, zone: string) {
  const { q, kind, client, order, from, to, limit, after } = filter;
  const rows = await select(db)
    .where(
      and(
        isNull(files.removedAt),
        visibleTo(viewer),
        q ? await fits(db, q) : undefined,
        kind ? eq(files.kind, kind) : undefined,
        client ? sql`search_form(${orders.client}) LIKE '%' || btrim(search_form(${client})) || '%'` : undefined,
        order ? eq(orders.poNumber, order.toUpperCase()) : undefined,
        from ? sql`${files.uploadedAt} >= ${startOf(from, zone)}` : undefined,
        to ? sql`${files.uploadedAt} < ${startOf(to, zone, 1)}` : undefined,
        after === undefined ? undefined : lt(files.id, after),
      ),
    )
    .orderBy(desc(files.id))
    .limit(limit + 1);
  return { files: rows.slice(0, limit), next: rows.length > limit ? String(rows[limit - 1]!.id) : null };
}
