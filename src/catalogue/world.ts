/** The catalogue as a sheet asks it: plain functions over rows that are in memory already. */

import type { Reader } from '../db/client.ts';
import type { CatalogueColour, CatalogueMaterial, SheetContext } from '../profiles/filling/context.ts';
import { squeezed } from './fold.ts';
import { type ColourRow, type MaterialRow, type Snapshot, snapshotOf } from './snapshot.ts';

export type Catalogue = Pick<SheetContext, 'material' | 'colour'>;

const asMaterial = (row: MaterialRow): CatalogueMaterial => ({
  code: row.code,
  category: row.category,
  isActive: row.isActive,
  thicknessOptions: row.thicknessOptions,
  names: { en: row.nameEn, ru: row.nameRu, lv: row.nameLv },
  shortName: row.shortName,
  hex: row.hex,
});

const asColour = (row: ColourRow): CatalogueColour => ({
  code: row.code,
  name: row.nameEn || undefined,
  hex: row.hex ?? undefined,
  lrv: row.lrv ?? undefined,
});

const wordsOf = (row: CatalogueMaterial) => [row.code, row.shortName, ...Object.values(row.names)];

/** The one that is meant: what is out of use does not count beside what is in use; of several it is none. */
function meant(rows: ReadonlySet<CatalogueMaterial> | undefined): CatalogueMaterial | undefined {
  const all = [...(rows ?? [])];
  const active = all.filter(({ isActive }) => isActive);
  const [one, ...others] = active.length > 0 ? active : all;
  return others.length === 0 ? one : undefined;
}

function build({ materials, colours }: Snapshot): Catalogue {
  const byCode = new Map<string, CatalogueMaterial>();
  const byWords = new Map<string, Set<CatalogueMaterial>>();
  for (const { row } of materials) {
    const material = asMaterial(row);
    byCode.set(row.code, material);
    for (const words of wordsOf(material)) {
      const key = squeezed(words);
      byWords.set(key, (byWords.get(key) ?? new Set()).add(material));
    }
  }
  const tables = new Map(colours.map(({ row }) => [squeezed(row.system + row.code), asColour(row)]));
  return {
    material: (text) => byCode.get(text.trim().toUpperCase()) ?? meant(byWords.get(squeezed(text))),
    colour(table, code) {
      const [system, typed] = [squeezed(table), squeezed(code)];
      return tables.get(typed.startsWith(system) ? typed : system + typed);
    },
  };
}

const built = new WeakMap<Snapshot, Catalogue>();

/** The catalogue as it is now. */
export async function catalogueOf(reader: Reader): Promise<Catalogue> {
  const snapshot = await snapshotOf(reader);
  const catalogue = built.get(snapshot) ?? build(snapshot);
  built.set(snapshot, catalogue);
  return catalogue;
}
