/** The catalogue as a sheet asks it: plain functions over rows that are in memory already. */

import { sql } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import type { CatalogueColour, CatalogueMaterial, SheetContext } from '../profiles/context.ts';
import { colours, materials } from './tables.ts';

export type Catalogue = Pick<SheetContext, 'material' | 'colour'>;

const squeezed = (text: string) => text.toUpperCase().replace(/[^A-Z0-9А-ЯĀČĒĢĪĶĻŅŠŪŽ.]/g, '');

const asMaterial = (row: typeof materials.$inferSelect): CatalogueMaterial => ({
  code: row.code,
  category: row.category,
  isActive: row.isActive,
  thicknessOptions: row.thicknessOptions,
  names: { en: row.nameEn, ru: row.nameRu, lv: row.nameLv },
  shortName: row.shortName,
  hex: row.hex,
});

const asColour = (row: typeof colours.$inferSelect): CatalogueColour => ({
  code: row.code,
  name: row.nameEn || undefined,
  hex: row.hex ?? undefined,
  lrv: row.lrv ?? undefined,
});

async function read(reader: Reader): Promise<Catalogue> {
  const rows = (await reader.select().from(materials).orderBy(materials.code)).map(asMaterial);
  // a code goes before a short name, and what is active before what is not
  const byWords = new Map<string, CatalogueMaterial>();
  for (const row of rows) byWords.set(squeezed(row.code), row);
  for (const row of [...rows.filter((one) => one.isActive), ...rows]) {
    for (const words of [row.shortName, ...Object.values(row.names)]) {
      if (!byWords.has(squeezed(words))) byWords.set(squeezed(words), row);
    }
  }
  const tables = await reader.select().from(colours);
  const byCode = new Map(tables.map((row) => [`${row.system} ${squeezed(row.code)}`, asColour(row)]));
  return {
    material: (code) => byWords.get(squeezed(code)),
    colour: (table, code) => byCode.get(`${table} ${squeezed(code)}`),
  };
}

const KEPT = 8;
const kept = new Map<string, Promise<Catalogue>>();

/** What changes when a row of the catalogue does; databases apart. */
async function stampOf(reader: Reader): Promise<string> {
  const [row] = await reader.execute<{ stamp: string }>(sql`
    SELECT concat_ws(' ', current_database(), count(*), max(id), sum(version),
      (SELECT concat_ws(' ', count(*), max(id)) FROM colours)) AS stamp FROM materials`);
  return row!.stamp;
}

/** The catalogue as it is now, read anew only when it has changed. */
export async function catalogueOf(reader: Reader): Promise<Catalogue> {
  const stamp = await stampOf(reader);
  let catalogue = kept.get(stamp);
  if (!catalogue) {
    catalogue = read(reader);
    catalogue.catch(() => kept.delete(stamp));
    if (kept.size >= KEPT) kept.clear();
    kept.set(stamp, catalogue);
  }
  return catalogue;
}
