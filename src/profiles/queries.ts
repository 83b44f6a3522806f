import { and, asc, count, countDistinct, eq, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { orderItems } from '../orders/tables.ts';
import { users } from '../users/tables.ts';
import { templatesAt } from './store.ts';
import { profileTemplateDrafts as drafts, profileTemplates, profileTemplateVersions } from './tables.ts';
import type { Template } from './template.ts';

export type TemplateHead = typeof profileTemplates.$inferSelect;

/** A template as it is now: its head, its current version, and how many orders use any version of it. */
export interface TemplateNow extends TemplateHead {
  template: Template;
  /** null: it came with the product. */
  updatedByName: string | null;
  orders: number;
}

/** One version of a template, as the list of versions tells it. */
export interface VersionRow {
  version: string;
  notes: string;
  madeFrom: string | null;
  createdAt: Date;
  createdBy: number | null;
  createdByName: string | null;
  /** How many items of orders are filled in on it. */
  items: number;
}

const useOf = (reader: Reader) =>
  reader
    .select({ code: orderItems.template, orders: countDistinct(orderItems.orderId).as('orders') })
    .from(orderItems)
    .where(isNotNull(orderItems.template))
    .groupBy(orderItems.template)
    .as('use');

async function headsOf(reader: Reader, where: ReturnType<typeof sql> | undefined): Promise<TemplateNow[]> {
  const use = useOf(reader);
  const rows = await reader
    .select({ head: profileTemplates, updatedByName: users.displayName, orders: use.orders })
    .from(profileTemplates)
    .leftJoin(users, eq(users.id, profileTemplates.updatedBy))
    .leftJoin(use, eq(use.code, profileTemplates.code))
    .where(where)
    .orderBy(asc(profileTemplates.code));
  const refs = rows.map(({ head }) => ({ template: head.code, templateVersion: head.currentVersion }));
  const templates = await templatesAt(reader, refs);
  return rows.map(({ head, updatedByName, orders }, i) => ({
    ...head,
    template: templates[i]!,
    updatedByName,
    orders: orders ?? 0,
  }));
}

/** All templates by their code; `active` undefined: whether or not. */
export const listTemplates = (reader: Reader, active?: boolean): Promise<TemplateNow[]> =>
  headsOf(reader, active === undefined ? undefined : sql`${profileTemplates.isActive} = ${active}`);

export async function findTemplate(reader: Reader, code: string): Promise<TemplateNow | undefined> {
  const [found] = await headsOf(reader, sql`${profileTemplates.code} = ${code}`);
  return found;
}

/** "1.10" comes after "1.9": the numbers of a version, for sorting. */
const numbers = sql`string_to_array(${profileTemplateVersions.version}, '.')::int[]`;

/** The versions of a template, the newest first. */
export async function versionsOf(reader: Reader, code: string): Promise<VersionRow[]> {
  const use = reader
    .select({ version: orderItems.templateVersion, items: count().as('items') })
    .from(orderItems)
    .where(eq(orderItems.template, code))
    .groupBy(orderItems.templateVersion)
    .as('use');
  const rows = await reader
    .select({
      version: profileTemplateVersions.version,
      notes: profileTemplateVersions.notes,
      madeFrom: profileTemplateVersions.madeFrom,
      createdAt: profileTemplateVersions.createdAt,
      createdBy: profileTemplateVersions.createdBy,
      createdByName: users.displayName,
      items: use.items,
    })
    .from(profileTemplateVersions)
    .leftJoin(users, eq(users.id, profileTemplateVersions.createdBy))
    .leftJoin(use, eq(use.version, profileTemplateVersions.version))
    .where(eq(profileTemplateVersions.code, code))
    .orderBy(sql`${numbers} DESC`);
  return rows.map((row) => ({ ...row, items: row.items ?? 0 }));
}

/** Whether any item of an order is filled in on it, in whatever version. */
export async function isUsed(reader: Reader, code: string): Promise<boolean> {
  const [row] = await reader
    .select({ id: orderItems.id })
    .from(orderItems)
    .where(eq(orderItems.template, code))
    .limit(1);
  return row !== undefined;
}

export type TemplateDraft = typeof drafts.$inferSelect;

/** One's own working copy of a template. */
export async function findDraft(reader: Reader, code: string, userId: number): Promise<TemplateDraft | undefined> {
  const [draft] = await reader
    .select()
    .from(drafts)
    .where(and(eq(drafts.code, code), eq(drafts.userId, userId)));
  return draft;
}

export const listDrafts = (reader: Reader, userId: number): Promise<TemplateDraft[]> =>
  reader.select().from(drafts).where(eq(drafts.userId, userId)).orderBy(asc(drafts.code));
