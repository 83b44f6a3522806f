/** Templates as they are kept: heads that say which version is current, and versions that never change. */

import { asc, eq, sql } from 'drizzle-orm';
import type { Db, Reader } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { starterTemplates } from './starter/index.ts';
import { profileTemplates, profileTemplateVersions } from './tables.ts';
import { parseTemplate, type Template } from './template.ts';

/** A version of a template, as an item of an order names it. */
export interface TemplateRef {
  template: string;
  templateVersion: string;
}

/**
 * Versions never change, so each is read and parsed once. What it is known by tells apart the databases, and a template
 * that was deleted from one that came under its code afterwards.
 */
const parsed = new Map<string, Template>();

const versionKey = ({ template, templateVersion }: TemplateRef) => `${template} ${templateVersion}`;

const marksOf = prepared((db: Db) => {
  const { code, version } = profileTemplateVersions;
  const asked = sql.placeholder('asked');
  return db
    .select({
      name: sql<string>`${code} || ' ' || ${version}`,
      mark: sql<string>`current_database() || ' ' || ${code} || ' ' || ${version} || ' ' || profile_template_versions.xmin`,
    })
    .from(profileTemplateVersions)
    .where(sql`(${code}, ${version}) IN (SELECT one ->> 0, one ->> 1 FROM json_array_elements(${asked}::json) AS one)`)
    .prepare('template_marks');
});

/** By their names, what the versions are known by; those that are not there are not in it. */
async function knownBy(reader: Reader, refs: readonly TemplateRef[]): Promise<Map<string, string>> {
  const asked = JSON.stringify(refs.map(({ template, templateVersion }) => [template, templateVersion]));
  const rows = await marksOf(reader as Db).execute({ asked });
  return new Map(rows.map(({ name, mark }) => [name, mark]));
}

async function readVersion(reader: Reader, { template, templateVersion }: TemplateRef): Promise<Template | undefined> {
  const [row] = await reader
    .select({ content: profileTemplateVersions.content })
    .from(profileTemplateVersions)
    .where(
      sql`${profileTemplateVersions.code} = ${template} AND ${profileTemplateVersions.version} = ${templateVersion}`,
    );
  if (!row) return undefined;
  const read = parseTemplate(row.content);
  if (!read.ok)
    throw new Error(`Template ${template} ${templateVersion} is kept wrongly: ${JSON.stringify(read.errors)}`);
  return read.template;
}

/** The version of a template; undefined where there is none. */
export async function templateAt(reader: Reader, ref: TemplateRef): Promise<Template | undefined> {
  const [template] = await templatesAt(reader, [ref]);
  return template;
}

/** The same for several, in their order. */
export async function templatesAt(reader: Reader, refs: readonly TemplateRef[]): Promise<(Template | undefined)[]> {
  if (refs.length === 0) return [];
  const marks = await knownBy(reader, refs);
  const found: (Template | undefined)[] = [];
  for (const ref of refs) {
    const mark = marks.get(versionKey(ref));
    const template = mark === undefined ? undefined : (parsed.get(mark) ?? (await readVersion(reader, ref)));
    if (mark !== undefined && template) parsed.set(mark, template);
    found.push(template);
  }
  return found;
}

/** The version that new items of a template take; undefined for a code that is not known or not active. */
export async function currentTemplate(reader: Reader, code: string): Promise<Template | undefined> {
  const [head] = await reader.select().from(profileTemplates).where(eq(profileTemplates.code, code));
  return head?.isActive ? templateAt(reader, { template: code, templateVersion: head.currentVersion }) : undefined;
}

/** The current versions of all active templates, by their code: what a chooser offers. */
export async function activeTemplates(reader: Reader): Promise<Template[]> {
  const heads = await reader
    .select()
    .from(profileTemplates)
    .where(eq(profileTemplates.isActive, true))
    .orderBy(asc(profileTemplates.code));
  const refs = heads.map(({ code, currentVersion }) => ({ template: code, templateVersion: currentVersion }));
  return (await templatesAt(reader, refs)).filter((template) => template !== undefined);
}

/** Whether the next start would bring it back. */
export const isStarterTemplate = (code: string): boolean => starterTemplates.some((one) => one.code === code);

/** The templates that come with the product, where their code is not there yet. */
export async function keepStarterTemplates(db: Db, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (const content of starterTemplates) {
      const { code, version, active } = content;
      const made = { code, currentVersion: version, isActive: active, createdAt: now, updatedAt: now };
      const [head] = await tx.insert(profileTemplates).values(made).onConflictDoNothing().returning();
      if (head) await tx.insert(profileTemplateVersions).values({ code, version, content, createdAt: now });
    }
  });
}
