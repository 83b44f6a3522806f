import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { orders } from '../orders/tables.ts';
import type { ChangeList } from './input.ts';
import { changeRequests as table } from './tables.ts';

const person = (column: 'created_by' | 'decided_by', what: 'username' | 'display_name') =>
  sql<string | null>`(SELECT u.${sql.raw(what)} FROM users u WHERE u.id = change_requests.${sql.raw(column)})`;

const columns = {
  id: table.id,
  orderId: table.orderId,
  poNumber: orders.poNumber,
  client: orders.client,
  title: table.title,
  message: table.message,
  state: table.state,
  before: table.before,
  proposed: table.proposed,
  createdBy: table.createdBy,
  createdAt: table.createdAt,
  decidedAt: table.decidedAt,
  decisionNote: table.decisionNote,
  author: sql<string>`${person('created_by', 'username')}`.as('author'),
  authorName: sql<string>`${person('created_by', 'display_name')}`.as('author_name'),
  decider: person('decided_by', 'username').as('decider'),
  deciderName: person('decided_by', 'display_name').as('decider_name'),
};

const select = (db: Db) => db.select(columns).from(table).innerJoin(orders, eq(orders.id, table.orderId));

export type ChangeDetail = NonNullable<Awaited<ReturnType<typeof findChange>>>;

export async function findChange(db: Db, id: number) {
  const [change] = await select(db).where(eq(table.id, id));
  return change;
}

/** A page of changes, the newest first, and the cursor of the next where there is one. */
export async function listChanges(db: Db, { order, state, author, limit, after }: ChangeList) {
  const rows = await select(db)
    .where(
      and(
        order ? eq(orders.poNumber, order.toUpperCase()) : undefined,
        state === 'all' ? undefined : eq(table.state, state),
        author ? eq(table.createdBy, sql`(SELECT u.id FROM users u WHERE u.username = ${author})`) : undefined,
        after === undefined ? undefined : lt(table.id, after),
      ),
    )
    .orderBy(desc(table.id))
    .limit(limit + 1);
  return { changes: rows.slice(0, limit), next: rows.length > limit ? String(rows[limit - 1]!.id) : null };
}

/** How many of an order's changes its own page shows. */
const ON_ORDER = 10;

const ofOrder = prepared((db: Db) =>
  select(db)
    .where(eq(table.orderId, sql.placeholder('order')))
    .orderBy(sql`${table.state} = 'open' DESC`, desc(table.id))
    .limit(ON_ORDER)
    .prepare('changes_of_order'),
);

/** The changes of an order: those that wait for a decision, and then the latest of the others. */
export const changesOfOrder = (db: Db, orderId: number) => ofOrder(db).execute({ order: orderId });
