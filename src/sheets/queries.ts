import { and, asc, eq, gt, gte, inArray, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { sheetsOf } from '../orders/items/sheets.ts';
import { findOrders, type OrderDetail } from '../orders/queries.ts';
import { whyNotPrintable } from '../orders/rules.ts';
import { orders } from '../orders/tables.ts';
import type { Sheet } from '../profiles/filling/stages.ts';
import { statuses } from '../vocabulary/order-status.ts';

/** An order with the sheets of its items, in their order; null for an item that is told in words. */
export interface FilledOrder {
  order: OrderDetail;
  sheets: (Sheet | null)[];
}

export const filled = async (db: Db, order: OrderDetail): Promise<FilledOrder> => ({
  order,
  sheets: await sheetsOf(db, order.items),
});

export interface Day {
  by: 'loading' | 'due';
  date: string;
  /** The number of the last order of the page before. */
  after: number;
}

export interface DaySheets {
  orders: FilledOrder[];
  /** After which order the next page begins; null where this is all. */
  next: number | null;
}

const MOST_ORDERS = 100;
/** An order may have a hundred items, and a page of all of them must still be one that a browser can print. */
const MOST_ITEMS = 300;

const onPaper = statuses.filter((status) => whyNotPrintable(status) === null);

const itemCount = sql<number>`(SELECT count(*)::int FROM order_items i WHERE i.order_id = orders.id)`;

const candidates = (db: Db, { by, date, after }: Day) =>
  db
    .select({
      id: orders.id,
      items: itemCount,
    })
    .from(orders)
    .where(
      and(
        eq(by === 'loading' ? orders.loadingDate : orders.dueDate, date),
        inArray(orders.status, onPaper),
        gt(orders.id, after),
      ),
    )
    .orderBy(asc(orders.id))
    .limit(MOST_ORDERS + 1);

export interface LoadingDay {
  date: string;
  orders: number;
  sheets: number;
}

const COMING_DAYS = 10;

/** The next days on which something is loaded that the shop may work from. */
export async function comingLoadings(db: Db, today: string): Promise<LoadingDay[]> {
  const rows = await db
    .select({
      date: orders.loadingDate,
      orders: sql<number>`count(*)::int`,
      sheets: sql<number>`sum(greatest(${itemCount}, 1))::int`,
    })
    .from(orders)
    .where(and(gte(orders.loadingDate, today), inArray(orders.status, onPaper)))
    .groupBy(orders.loadingDate)
    .orderBy(asc(orders.loadingDate))
    .limit(COMING_DAYS);
  return rows.map(({ date, ...counts }) => ({ ...counts, date: date! }));
}

/** As many as fit one print, and one at least. */
function fitting(rows: readonly { id: number; items: number }[]): number {
  let items = 0;
  const over = rows.findIndex((row, i) => {
    items += Math.max(row.items, 1);
    return i > 0 && (items > MOST_ITEMS || i >= MOST_ORDERS);
  });
  return over < 0 ? rows.length : over;
}

/** The sheets of these orders, and the POs of those for which this print has no room. */
export async function sheetsOfOrders(db: Db, named: readonly OrderDetail[]) {
  const n = fitting(named.map(({ id, items }) => ({ id, items: items.length })));
  const found = await Promise.all(named.slice(0, n).map((order) => filled(db, order)));
  return { found, rest: named.slice(n).map(({ poNumber }) => poNumber) };
}

/** The sheets of a day, of all orders that the shop may work from. */
export async function sheetsOfDay(db: Db, day: Day): Promise<DaySheets> {
  const rows = await candidates(db, day);
  const ids = rows.slice(0, fitting(rows)).map(({ id }) => id);
  const found = await findOrders(db, ids);
  return {
    orders: await Promise.all(found.map((order) => filled(db, order))),
    next: ids.length < rows.length ? ids.at(-1)! : null,
  };
}
