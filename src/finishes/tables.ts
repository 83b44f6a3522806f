import { date, integer, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { orders } from '../orders/tables.ts';
import type { StationCode } from '../vocabulary/stations.ts';

/** What was expected of an order when it was approved: held against the day on which it was really made. Append-only. */
export const expectedFinishes = pgTable(
  'promises',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    revision: integer().notNull(),
    /** The day on which it would be made. */
    expectedOn: date({ mode: 'string' }).notNull(),
    dueDate: date({ mode: 'string' }),
    /** Where it would wait longest. */
    bottleneck: text().$type<StationCode>(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [unique('promise_of_revision').on(t.orderId, t.revision)],
);
