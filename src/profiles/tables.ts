import { sql } from 'drizzle-orm';
import { boolean, check, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from '../users/tables.ts';
import type { Template } from './template.ts';

/** A sign type that is filled in on a sheet. What the sheet asks is told by its versions. */
export const profileTemplates = pgTable(
  'profile_templates',
  {
    code: text().primaryKey(),
    /** The version that new items take. */
    currentVersion: text().notNull(),
    isActive: boolean().notNull(),
    /** Counts the changes, so that nobody overwrites another. */
    changes: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    /** null: it came with the product. */
    updatedBy: integer().references(() => users.id),
  },
  (t) => [check('template_code', sql`${t.code} ~ '^P[0-9A-Za-z_-]{1,19}$'`)],
);

/** Never changed: a save makes a new one, and orders keep theirs. */
export const profileTemplateVersions = pgTable(
  'profile_template_versions',
  {
    code: text().notNull(),
    version: text().notNull(),
    content: jsonb().$type<Template>().notNull(),
    /** Why it was made. */
    notes: text().notNull().default(''),
    /** "P7st 1.0": the version that it was copied or brought back from. */
    madeFrom: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    createdBy: integer().references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.code, t.version] })],
);

/** A template as somebody is changing it: his own working copy, half done as it may be, until it becomes a version. */
export const profileTemplateDrafts = pgTable(
  'profile_template_drafts',
  {
    code: text().notNull(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    content: jsonb().$type<Template>().notNull(),
    /** The `changes` of the template that it was begun from; null for a template that is not there yet. */
    base: integer(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.code, t.userId] })],
);
