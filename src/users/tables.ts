import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Role, Section } from '../vocabulary/permissions.ts';

/** Never deleted: history refers to them. */
export const users = pgTable(
  'users',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    username: text().notNull().unique(),
    displayName: text().notNull(),
    email: text(),
    passwordHash: text().notNull(),
    mustChangePassword: boolean().notNull().default(false),
    primarySection: text().$type<Section>().notNull(),
    sections: text().array().$type<Section[]>().notNull(),
    roles: jsonb().$type<Partial<Record<Section, Role>>>().notNull(),
    /** Station codes, or the one word ALL; empty means none. */
    stations: text().array().notNull().default(sql`'{}'`),
    isActive: boolean().notNull().default(true),
    lastLoginAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** Of what an administrator edits; signing in and a new password leave it. */
    version: integer().notNull().default(1),
    updatedAt: timestamp({ withTimezone: true }),
    /** Null where it was done at the terminal. */
    updatedBy: integer(),
  },
  (t) => [
    check('username_lower_case', sql`${t.username} = lower(${t.username})`),
    check('primary_section_is_a_section', sql`${t.primarySection} = ANY(${t.sections})`),
  ],
);

export const preferences = pgTable('preferences', {
  userId: integer()
    .primaryKey()
    .references(() => users.id),
  theme: text().notNull(),
  locale: text().notNull(),
  scale: text().notNull(),
  density: text().notNull(),
  /** Does a scan sound? */
  beep: boolean().notNull().default(true),
  /** The section whose navigation is shown, for who belongs to several. */
  section: text().$type<Section>(),
});

/** Failed sign-ins, counted by rate-limiter-flexible; the columns are the ones it asks for. */
export const signInFailures = pgTable(
  'sign_in_failures',
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    expire: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.expire)],
);

/** A form whose session ran out on the way: kept for its author until he has signed in again, a day at most. */
export const parkedForms = pgTable(
  'parked_forms',
  {
    id: text().primaryKey(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    path: text().notNull(),
    fields: jsonb().$type<[string, string][]>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.userId, t.at)],
);

/** What a process needs to sign with, made once for a database. */
export const secrets = pgTable('secrets', {
  name: text().primaryKey(),
  value: text().notNull(),
});
