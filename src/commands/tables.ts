import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** One row an act that was done under a key: what it was asked, and what came of it. Kept for 72 hours. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    actorId: integer().notNull(),
    command: text().notNull(),
    key: text().notNull(),
    inputHash: text().notNull(),
    value: jsonb(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.command, t.key] }), index().on(t.at)],
);
