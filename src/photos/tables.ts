import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { orders } from '../orders/tables.ts';
import { reworks, stationLog } from '../production/tables.ts';
import { users } from '../users/tables.ts';

/** Pictures from the floor: of a fault, or of what the log tells. The files lie in the data directory, by `storedName`. */
export const photos = pgTable(
  'photos',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    cycleId: integer().references(() => reworks.id),
    logId: bigint({ mode: 'number' }).references(() => stationLog.id),
    /** Random; nothing of what the sender called it. */
    storedName: text().notNull().unique(),
    sha256: text().notNull(),
    bytes: integer().notNull(),
    widthPx: integer().notNull(),
    heightPx: integer().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    check('photo_of_one_thing', sql`num_nonnulls(${t.cycleId}, ${t.logId}) = 1`),
    index('photos_of_order').on(t.orderId, t.id),
  ],
);
