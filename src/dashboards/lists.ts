import type { Db } from '../db/client.ts';
import { listOrders } from '../orders/find/list.ts';
import { type FilterInput, listInput } from '../orders/find/list-input.ts';
import type { Day } from '../orders/find/pager.ts';
import type { Viewer } from '../orders/rules.ts';

const MOST = 8;

/** The first few of a list, as it shows them. */
export async function firstOf(
  db: Db,
  viewer: Viewer,
  filters: Partial<Record<keyof FilterInput, string>>,
  day: Day,
  most = MOST,
) {
  const { orders } = await listOrders(db, viewer, { ...listInput.parse(filters), limit: most }, day, true);
  return orders;
}
export type ShortList = Awaited<ReturnType<typeof firstOf>>;
