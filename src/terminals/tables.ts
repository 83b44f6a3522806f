import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '../users/tables.ts';

/** Computers on the floor that several people share. The browser holds the key in a cookie; here is its hash alone. */
export const terminals = pgTable(
  'terminals',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Where it stands. */
    name: text().notNull(),
    keyHash: text().notNull().unique(),
    /** Station codes: whose crews work at it. */
    stations: text().array().notNull(),
    /** After so long without a touch nobody is signed in at it any more. */
    idleMinutes: smallint().notNull().default(5),
    createdBy: integer()
      .notNull()
      .references(() => users.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    lastSeenAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
    version: integer().notNull().default(1),
  },
  (t) => [
    check('terminal_stations', sql`cardinality(${t.stations}) > 0`),
    check('terminal_idle', sql`${t.idleMinutes} BETWEEN 1 AND 480`),
    index('terminals_in_use').on(t.id).where(sql`revoked_at IS NULL`),
  ],
);

/** The number with which somebody signs in at a terminal, hashed as passwords are. Without a row he has none. */
export const userPins = pgTable('user_pins', {
  userId: integer()
    .primaryKey()
    .references(() => users.id),
  pinHash: text().notNull(),
  setAt: timestamp({ withTimezone: true }).notNull(),
});

/** A code to be scanned instead of a PIN. It is shown once, to be printed; here is its hash alone. */
export const userBadges = pgTable(
  'user_badges',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    codeHash: text().notNull().unique(),
    issuedBy: integer()
      .notNull()
      .references(() => users.id),
    issuedAt: timestamp({ withTimezone: true }).notNull(),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('badges_of_user').on(t.userId).where(sql`revoked_at IS NULL`)],
);
