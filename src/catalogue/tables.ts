import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, numeric, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { users } from '../users/tables.ts';

/** What exists in principle (§2.11): one row a material, whatever its thickness. Never deleted once it is in use. */
export const materials = pgTable(
  'materials',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    category: text().notNull(),
    code: text().notNull().unique(),
    nameEn: text().notNull(),
    nameRu: text().notNull(),
    nameLv: text().notNull(),
    /** What the sheets print in the coloured box: "WN071", "ALU 1.5". */
    shortName: text().notNull(),
    hex: text(),
    /** In mm, ascending; empty where there is no choice. */
    thicknessOptions: numeric({ precision: 5, scale: 1, mode: 'number' }).array().notNull().default([]),
    /** By the category's group, each in its fixed unit (§4.3). */
    attributes: jsonb().$type<Record<string, string | number | boolean>>().notNull().default({}),
    /** Known only roughly: to be checked before anybody relies on it. */
    isApproximate: boolean().notNull().default(false),
    isActive: boolean().notNull().default(true),
    version: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    /** null: it came with the product. */
    updatedBy: integer().references(() => users.id),
  },
  (t) => [
    index('materials_by_category').on(t.category, t.code),
    check('material_code', sql`${t.code} ~ '^[A-Z0-9_]{1,50}$'`),
    check('material_hex', sql`${t.hex} ~ '^#[0-9A-F]{6}$'`),
  ],
);

/** A row of a colour system (§2.12): RAL, PANTONE, ORACAL 8500, SIGNTRIM. They come with the product. */
export const colours = pgTable(
  'colours',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    system: text().notNull(),
    code: text().notNull(),
    nameEn: text().notNull().default(''),
    nameRu: text().notNull().default(''),
    nameLv: text().notNull().default(''),
    hex: text(),
    /** Light reflectance value in per cent, where it was measured. */
    lrv: numeric({ precision: 5, scale: 2, mode: 'number' }),
    /** Offered before the others. */
    isPopular: boolean().notNull().default(false),
    isApproximate: boolean().notNull().default(false),
  },
  (t) => [unique('colour_in_system').on(t.system, t.code), check('colour_hex', sql`${t.hex} ~ '^#[0-9A-F]{6}$'`)],
);
