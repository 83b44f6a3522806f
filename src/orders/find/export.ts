import { sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import type { Ui } from '../../http/ui.ts';
import { csvOf } from '../../tabular/write-csv.ts';
import { type Cell, workbook } from '../../tabular/write-xlsx.ts';
import { marksOf, sayMark } from '../marks.ts';
import type { Viewer } from '../rules.ts';
import { orders } from '../tables.ts';
import { inSortOrder } from './cursor.ts';
import type { Expected } from './expected.ts';
import { route, sheetsUsed } from './list.ts';
import type { ListInput } from './list-input.ts';
import { pagesOf } from './pager.ts';
import { readRoute } from './route.ts';

/** Rows read and written at a time: what an export holds in memory, and for how long it holds up others. */
const AT_ONCE = 200;

interface ItemTold {
  name: string;
  quantity: number;
  widthMm: number | null;
  heightMm: number | null;
  notes: string;
}

const fields = {
  id: orders.id,
  poNumber: orders.poNumber,
  client: orders.client,
  reference: orders.reference,
  title: orders.title,
  status: orders.status,
  priority: orders.priority,
  isRd: orders.isRd,
  manualBadges: orders.manualBadges,
  route: route.as('route'),
  dueDate: orders.dueDate,
  loadingDate: orders.loadingDate,
  dueKey: orders.dueKey,
  loadingKey: orders.loadingKey,
  items: sql<ItemTold[]>`(SELECT coalesce(json_agg(json_build_object('name', i.name, 'quantity', i.quantity,
    'widthMm', i.width_mm, 'heightMm', i.height_mm, 'notes', i.notes) ORDER BY i.position), '[]')
    FROM order_items i WHERE i.order_id = orders.id)`.as('items'),
  templates: sheetsUsed.as('templates'),
  revision: orders.revision,
  notes: orders.notes,
  deliveryAddress: orders.deliveryAddress,
  deliveryContact: orders.deliveryContact,
  deliveryPhone: orders.deliveryPhone,
  deliveryNotes: orders.deliveryNotes,
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

type Reader = Pick<Ui, 'today' | 'zone' | 't' | 'locale' | 'format'> & { expected: Expected };

interface Column {
  name: keyof Ui['t']['orders']['field'];
  /** In characters, for a sheet. */
  width: number;
  cell(row: Row, reader: Reader): Cell;
}

const day = (iso: string | null) => iso && { day: iso };
const marksIn = (row: Row, { today, t }: Reader) =>
  marksOf({ ...row, stages: readRoute(row.route) }, today).map((badge) => sayMark(t, badge));

/** "Letter A: 1200 × 400 mm; …", of the items of which there is something to tell. */
const ofItems = ({ items }: Row, tell: (item: ItemTold) => string) =>
  items
    .filter((item) => tell(item) !== '')
    .map((item) => (items.length > 1 ? `${item.name}: ${tell(item)}` : tell(item)))
    .join('; ');

const columns: readonly Column[] = [
  { name: 'poNumber', width: 14, cell: (row) => row.poNumber },
  { name: 'client', width: 30, cell: (row) => row.client },
  { name: 'reference', width: 16, cell: (row) => row.reference },
  { name: 'title', width: 36, cell: (row) => row.title },
  { name: 'status', width: 16, cell: (row, { t }) => t.orders.status[row.status]() },
  { name: 'priority', width: 11, cell: (row, { t }) => t.orders.priority[row.priority]() },
  { name: 'badges', width: 22, cell: (row, reader) => marksIn(row, reader).join(', ') },
  { name: 'dueDate', width: 12, cell: (row) => day(row.dueDate) },
  { name: 'expectedOn', width: 12, cell: ({ id }, { expected }) => day(expected.get(id)?.expectedOn ?? null) },
  { name: 'loadingDate', width: 12, cell: (row) => day(row.loadingDate) },
  { name: 'items', width: 40, cell: ({ items }) => items.map((item) => `${item.quantity} × ${item.name}`).join('; ') },
  {
    name: 'sizes',
    width: 30,
    cell: (row, { format }) => ofItems(row, ({ widthMm, heightMm }) => format.size(widthMm, heightMm)),
  },
  { name: 'templates', width: 16, cell: (row) => row.templates },
  { name: 'pieces', width: 8, cell: ({ items }) => items.reduce((sum, { quantity }) => sum + quantity, 0) },
  { name: 'revision', width: 9, cell: (row) => (row.revision > 0 ? { revision: row.revision } : null) },
  { name: 'deliveryAddress', width: 40, cell: (row) => row.deliveryAddress.replaceAll('\n', ', ') },
  { name: 'deliveryContact', width: 22, cell: (row) => row.deliveryContact },
  { name: 'deliveryPhone', width: 16, cell: (row) => row.deliveryPhone },
  { name: 'deliveryNotes', width: 40, cell: (row) => row.deliveryNotes },
  { name: 'notes', width: 40, cell: (row) => row.notes },
  { name: 'itemNotes', width: 40, cell: (row) => ofItems(row, ({ notes }) => notes) },
];

/** All that the list would show, page after page. */
async function* rowsOf(db: Db, viewer: Viewer, input: ListInput, reader: Reader, atOnce: number) {
  let after: string | undefined;
  do {
    const { orders: rows, next } = await pages(db, viewer, { ...input, limit: atOnce, after }, reader);
    if (rows.length > 0) yield rows.map((row) => columns.map(({ cell }) => cell(row, reader)));
    after = next ?? undefined;
  } while (after);
}

function inWords(cell: Cell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'day' in cell ? cell.day : `R${cell.revision}`;
}

const headOf = ({ t }: Reader, { name }: Column) => t.orders.field[name]();

/** The list as a file, piece by piece: its heads in the reader's language, then page after page. */
export async function* exportOrders(db: Db, viewer: Viewer, input: ListInput, reader: Reader, atOnce = AT_ONCE) {
  yield csvOf([columns.map((column) => headOf(reader, column))], reader.locale, { isBeginning: true });
  for await (const rows of rowsOf(db, viewer, input, reader, atOnce)) {
    yield csvOf(
      rows.map((row) => row.map(inWords)),
      reader.locale,
    );
  }
}

/** The same as a workbook. */
export const exportWorkbook = (db: Db, viewer: Viewer, input: ListInput, reader: Reader, atOnce = AT_ONCE) =>
  workbook(
    reader.t.orders.title(),
    columns.map((column) => ({ head: headOf(reader, column), width: column.width })),
    rowsOf(db, viewer, input, reader, atOnce),
  );
