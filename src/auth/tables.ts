import { boolean, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { terminals } from '../terminals/tables.ts';
import { users } from '../users/tables.ts';

/** Who is signed in where. */
export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the token, in hex: a copy of the table opens no session. */
    idHash: text().primaryKey(),
    /** What pages call it by. */
    id: integer().notNull().unique().generatedAlwaysAsIdentity(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** To within a few minutes. */
    lastSeenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    ip: text(),
    userAgent: text(),
    /** The shared terminal at which it was opened: it ends when nobody touches it. */
    terminalId: integer().references(() => terminals.id),
    /** Opened by a PIN or a badge, not by the password: it opens the floor alone. */
    floorOnly: boolean().notNull().default(false),
  },
  (t) => [index().on(t.userId), index().on(t.expiresAt), index().on(t.terminalId)],
);
