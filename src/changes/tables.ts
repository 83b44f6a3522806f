import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { orders } from '../orders/tables.ts';
import { users } from '../users/tables.ts';
import { type ChangeState, changeStates } from './states.ts';

const states = sql.raw(changeStates.map((state) => `'${state}'`).join(', '));

/** A proposal to change an order (§2.8), or an edit of the office after approval, kept as an approved one. */
export const changeRequests = pgTable(
  'change_requests',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    orderId: integer()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    message: text().notNull().default(''),
    state: text().$type<ChangeState>().notNull().default('open'),
    /** The order's version that the author had before him. */
    baseVersion: integer().notNull(),
    /** What the proposed fields said then, by the same paths; and what the lines that they belong to were known by. */
    before: jsonb().$type<Record<string, unknown>>().notNull(),
    /** What they are to say: "dueDate", "items.12.quantity", "items.12.values.PAINTING.color" … */
    proposed: jsonb().$type<Record<string, unknown>>().notNull(),
    createdBy: integer()
      .notNull()
      .references(() => users.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    decidedBy: integer().references(() => users.id),
    decidedAt: timestamp({ withTimezone: true }),
    decisionNote: text().notNull().default(''),
  },
  (t) => [
    check('change_state', sql`${t.state} IN (${states})`),
    check('change_decided', sql`(${t.state} = 'open') = (${t.decidedAt} IS NULL)`),
    index('changes_of_order').on(t.orderId, t.id),
    index('changes_open').on(t.id).where(sql`state = 'open'`),
  ],
);
