/** The order that somebody means who types or says its PO, or the end of it. */

import { and, inArray, like } from 'drizzle-orm';
import type { C } from '../../http/env.ts';
import { dbOf } from '../../http/env.ts';
import { poMeant } from '../../vocabulary/po-number.ts';
import { orderAt, viewerOf } from '../at.ts';
import type { OrderDetail } from '../queries.ts';
import { orders } from '../tables.ts';
import { matching } from './filters.ts';

/** Its whole PO, however it is written; else the last digits, where one open order alone ends so. */
export async function orderMeant(c: C, typed: string): Promise<OrderDetail | undefined> {
  const { spellings, ending } = poMeant(typed);
  const found = (status: 'all' | 'open', which: ReturnType<typeof like>) =>
    dbOf(c)
      .select({ po: orders.poNumber })
      .from(orders)
      .where(and(matching(viewerOf(c), { status }, c.var.ui.today), which))
      .limit(spellings.length + 2);
  const whole = spellings.length > 0 ? await found('all', inArray(orders.poNumber, spellings)) : [];
  const po = spellings.find((spelling) => whole.some((row) => row.po === spelling));
  if (po) return orderAt(c, po);
  const [one, another] = ending ? await found('open', like(orders.poNumber, `%${ending}`)) : [];
  return one && !another ? orderAt(c, one.po) : undefined;
}
