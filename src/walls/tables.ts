import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '../users/tables.ts';

/** Televisions that show the floor to whoever stands before them. The address holds the key; here is its hash alone. */
export const wallKeys = pgTable(
  'wall_keys',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Where it hangs. */
    name: text().notNull(),
    keyHash: text().notNull().unique(),
    createdBy: integer()
      .notNull()
      .references(() => users.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('walls_in_use').on(t.id).where(sql`revoked_at IS NULL`)],
);

/** Televisions that show six digits and wait to be made displays. */
export const wallPairings = pgTable('wall_pairings', {
  code: text().primaryKey(),
  /** Of the key that the television holds, and that becomes the display's. */
  keyHash: text().notNull().unique(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
});
