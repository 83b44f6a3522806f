/** Who is told that an order is due in three days, or overdue: once a day, by the clock. */

import { and, asc, inArray, isNotNull, lt, lte, not, or, sql } from 'drizzle-orm';
import { announce } from '../commands/announce.ts';
import type { Db, Tx } from '../db/client.ts';
import { isNewDay } from '../notifications/deadline-days.ts';
import { notify, resolveNotices } from '../notifications/notify.ts';
import { notices } from '../notifications/tables.ts';
import { peopleOf } from '../users/receivers.ts';
import { addDays, dayIn } from '../vocabulary/dates.ts';
import { underwayStatuses } from '../vocabulary/order-status.ts';
import { sourceOf } from './notices.ts';
import { orders } from './tables.ts';

const DAYS_BEFORE = 3;
/** Nobody reads of more in a day. */
const MOST = 1000;

/** Of this very day it was told before. */
const isTold = sql`EXISTS (SELECT FROM ${notices} n WHERE n.source_type = 'order' AND n.source_id = ${orders.id}
  AND n.key = 'order_due' AND n.params ->> 'due' = ${orders.dueDate}::text)`;

/** What is late is told every day, what soon is due once. */
const due = (tx: Tx, today: string) =>
  tx
    .select()
    .from(orders)
    .where(
      and(
        inArray(orders.status, ['pending', ...underwayStatuses]),
        isNotNull(orders.dueDate),
        lte(orders.dueKey, addDays(today, DAYS_BEFORE)),
        or(lt(orders.dueKey, today), not(isTold)),
      ),
    )
    .orderBy(asc(orders.dueKey), asc(orders.id))
    .limit(MOST);

async function tellAll(tx: Tx, today: string, now: Date): Promise<number> {
  const topics = new Set<string>();
  const context = { tx, now, actor: { id: null }, announce: (topic: string) => topics.add(topic) };
  const leads = (await peopleOf(tx)).leads();
  const rows = await due(tx, today);
  for (const { id, poNumber: po, client, title, createdBy, dueDate } of rows) {
    const isLate = dueDate! < today;
    // that of yesterday says the same
    await resolveNotices(context, ['order_due', 'order_overdue'], sourceOf({ id }));
    await notify(context, [createdBy, ...leads], {
      key: isLate ? 'order_overdue' : 'order_due',
      type: 'alert',
      source: sourceOf({ id }),
      link: `/orders/${po}`,
      params: { po, client, title, due: dueDate! },
    });
  }
  await announce(tx, [...topics]);
  return rows.length;
}

/** The first process that comes with a new day tells of it. By the clock and not by a user, so this is no command. */
export const tellDeadlines = (db: Db, zone: string, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    const today = dayIn(zone, now);
    return (await isNewDay(tx, today)) ? tellAll(tx, today, now) : 0;
  });
