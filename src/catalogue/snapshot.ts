/** The catalogue in memory: a few hundred rows that every keystroke in a picker looks through. */

import { sql } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import type { ColourTable } from '../profiles/filling/context.ts';
import type { CategoryCode } from './categories.ts';
import { colourWords, materialWords } from './fold.ts';
import { byCategory, byMaterialCode } from './page.ts';
import { colourSystems } from './systems.ts';
import { colours, materials } from './tables.ts';

export type MaterialRow = Omit<typeof materials.$inferSelect, 'category'> & { category: CategoryCode };
export type ColourRow = Omit<typeof colours.$inferSelect, 'system'> & { system: ColourTable };

/** A row with the words by which it is found. */
export interface Found<R> {
  row: R;
  words: string;
}

export interface Snapshot {
  /** By category and code. */
  materials: readonly Found<MaterialRow>[];
  /** By system, the often used first, then by code. */
  colours: readonly Found<ColourRow>[];
}

const tableOf = ({ system }: ColourRow) => colourSystems.indexOf(system);
const bySystem = (a: ColourRow, b: ColourRow) =>
  tableOf(a) - tableOf(b) || Number(b.isPopular) - Number(a.isPopular) || byMaterialCode(a, b);

async function read(reader: Reader): Promise<Snapshot> {
  const rows = (await reader.select().from(materials)) as MaterialRow[];
  rows.sort(byCategory);
  const tables = (await reader.select().from(colours)) as ColourRow[];
  tables.sort(bySystem);
  return {
    materials: rows.map((row) => ({ row, words: materialWords(row) })),
    colours: tables.map((row) => ({ row, words: colourWords(row) })),
  };
}

const KEPT = 8;
const kept = new Map<string, Promise<Snapshot>>();

/**
 * What changes when any row does: a material carries the number of the transaction that wrote it, so that not even what
 * was read in a transaction and then rolled back is taken for something else. A colour is never changed. Databases apart.
 */
const stamp = sql<string>`concat_ws(' ', current_database(), count(*), sum(${materials.id}), sum(xmin::text::bigint),
  (SELECT concat_ws(' ', count(*), sum(c.id)) FROM ${colours} c))`;

async function stampOf(reader: Reader): Promise<string> {
  const [row] = await reader.select({ stamp }).from(materials).prepare('catalogue_stamp').execute();
  return row!.stamp;
}

/** The catalogue as it is now, read anew only when it has changed. */
export async function snapshotOf(reader: Reader): Promise<Snapshot> {
  const now = await stampOf(reader);
  let snapshot = kept.get(now);
  if (!snapshot) {
    snapshot = read(reader);
    snapshot.catch(() => kept.delete(now));
    if (kept.size >= KEPT) kept.clear();
    kept.set(now, snapshot);
  }
  return snapshot;
}
