import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, timestamp, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { users } from '../users/tables.ts';

export const clients = pgTable('clients', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  notes: text().notNull().default(''),
  email: text().notNull().default(''),
  phone: text().notNull().default(''),
  isActive: boolean().notNull().default(true),
  version: integer().notNull().default(1),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  updatedAt: timestamp({ withTimezone: true }).notNull(),
  updatedBy: integer()
    .notNull()
    .references(() => users.id),
});

/** Every spelling that a client goes by, as it is compared: lower case, single blanks. A merge moves them. */
export const clientNames = pgTable(
  'client_names',
  {
    spelling: text().primaryKey(),
    clientId: integer()
      .notNull()
      .references(() => clients.id),
  },
  (t) => [index('spellings_of_client').on(t.clientId)],
);

/** Where a client has goods brought (§2.10). An order copies it, so that later edits leave old orders as they are. */
export const deliveryPresets = pgTable(
  'delivery_presets',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    clientId: integer()
      .notNull()
      .references(() => clients.id),
    name: text().notNull(),
    addressLine1: text().notNull(),
    addressLine2: text().notNull().default(''),
    city: text().notNull(),
    postalCode: text().notNull().default(''),
    country: text().notNull().default('Latvia'),
    contactPerson: text().notNull().default(''),
    contactPhone: text().notNull().default(''),
    contactEmail: text().notNull().default(''),
    deliveryNotes: text().notNull().default(''),
    isDefault: boolean().notNull().default(false),
    isActive: boolean().notNull().default(true),
    version: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    updatedBy: integer()
      .notNull()
      .references(() => users.id),
  },
  (t) => [
    unique('preset_of_client').on(t.clientId, t.name),
    uniqueIndex('one_default_preset').on(t.clientId).where(sql`is_default AND is_active`),
    check('default_is_active', sql`NOT ${t.isDefault} OR ${t.isActive}`),
  ],
);
