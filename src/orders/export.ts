import { stringify } from 'csv-stringify/sync';
import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import type { Ui } from '../http/ui.ts';
import type { Texts } from '../i18n/index.ts';
import { inSortOrder } from './cursor.ts';
import type { ListInput } from './list-input.ts';
import { pagesOf } from './pager.ts';
import type { Viewer } from './rules.ts';
import { orders } from './tables.ts';

/** Rows read and written at a time: what an export holds in memory, however long it is. */
const AT_ONCE = 500;

const fields = {
  id: orders.id,
  poNumber: orders.poNumber,
  client: orders.client,
  reference: orders.reference,
  title: orders.title,
  status: orders.status,
  priority: orders.priority,
  dueDate: orders.dueDate,
  loadingDate: orders.loadingDate,
  dueKey: orders.dueKey,
  loadingKey: orders.loadingKey,
  items: sql<string | null>`(SELECT string_agg(i.quantity || ' × ' || i.name, '; ' ORDER BY i.position)
    FROM order_items i WHERE i.order_id = orders.id)`.as('items'),
  revision: orders.revision,
};

const pages = pagesOf((db, { input, where, limit }) =>
  db
    .select(fields)
    .from(orders)
    .where(where)
    .orderBy(...inSortOrder(input.sort))
    .limit(limit),
);
type Row = Awaited<ReturnType<typeof pages>>['orders'][number];

const columns = [
  'poNumber',
  'client',
  'reference',
  'title',
  'status',
  'priority',
  'dueDate',
  'loadingDate',
  'items',
  'revision',
] as const;

const cells = ({ orders: t }: Texts, row: Row) => [
  row.poNumber,
  row.client,
  row.reference,
  row.title,
  t.status[row.status](),
  t.priority[row.priority](),
  row.dueDate,
  row.loadingDate,
  row.items,
  row.revision > 0 ? `R${row.revision}` : '',
];

/** RFC 4180, every text quoted; what a spreadsheet would take for a formula is made a text by an apostrophe. */
const csv = (rows: (string | null)[][], options: { bom?: boolean } = {}) =>
  stringify(rows, { ...options, quoted: true, quoted_empty: true, escape_formulas: true, record_delimiter: 'windows' });

/** The list as a file, piece by piece: its heads in the reader's language, then page after page. */
export async function* exportOrders(
  db: Db,
  viewer: Viewer,
  input: ListInput,
  { today, t: texts }: Pick<Ui, 'today' | 't'>,
  atOnce = AT_ONCE,
) {
  // without the mark Excel takes UTF-8 for something else
  yield csv([columns.map((name) => texts.orders.field[name]())], { bom: true });
  let after: string | undefined;
  do {
    const { orders: rows, next } = await pages(db, viewer, { ...input, limit: atOnce, after }, today);
    if (rows.length > 0) yield csv(rows.map((row) => cells(texts, row)));
    after = next ?? undefined;
  } while (after);
}
