import { bigint, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Append-only: a trigger refuses UPDATE, DELETE and TRUNCATE, whoever asks. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull(),
    userId: integer(),
    username: text().notNull(),
    displayName: text().notNull(),
    action: text().notNull(),
    entityType: text().notNull(),
    entityId: text().notNull(),
    entityKey: integer(),
    oldValues: jsonb().$type<Record<string, unknown>>(),
    newValues: jsonb().$type<Record<string, unknown>>(),
    ip: text(),
    userAgent: text(),
  },
  (t) => [
    index().on(t.entityType, t.entityKey, t.id),
    index().on(t.entityType, t.entityId, t.id),
    index().on(t.action, t.at, t.id),
    index().on(t.username, t.at, t.id),
    index().on(t.at, t.id),
  ],
);
