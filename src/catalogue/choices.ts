/** What a picker offers while somebody types. */

import type { Reader } from '../db/client.ts';
import type { ColourTable } from '../profiles/filling/context.ts';
import { fold } from './fold.ts';
import { type ColourRow, type Found, type MaterialRow, snapshotOf } from './snapshot.ts';

const LIMIT = 12;

interface Asked {
  q?: string | undefined;
  limit?: number | undefined;
}

interface MaterialsAsked extends Asked {
  /** None: any category. */
  categories?: readonly string[] | undefined;
  /** Codes that are offered before the others. */
  suggested?: readonly string[] | undefined;
}

interface ColoursAsked extends Asked {
  systems: readonly ColourTable[];
}

/** Is every word of the question somewhere among the words of a row? */
export function materialsMatching(q: string): (found: { words: string }) => boolean {
  const asked = fold(q).split(/\s+/).filter(Boolean);
  return ({ words }) => asked.every((word) => words.includes(word));
}

/** What begins as was typed goes before what merely contains it; then what is offered first anyway. */
function choose<R>(found: readonly Found<R>[], q: string, isFirst: (row: R) => boolean, limit: number): R[] {
  const typed = fold(q.trim());
  const rank = ({ row, words }: Found<R>) => (words.startsWith(typed) ? 0 : 2) + (isFirst(row) ? 0 : 1);
  return found
    .filter(materialsMatching(q))
    .map((one) => ({ row: one.row, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ row }) => row);
}

/** Materials in use, by code, short name or name in any language. */
export async function chooseMaterials(reader: Reader, asked: MaterialsAsked): Promise<MaterialRow[]> {
  const { categories = [], suggested = [], q = '', limit = LIMIT } = asked;
  const { materials } = await snapshotOf(reader);
  const offered = materials.filter(
    ({ row }) => row.isActive && (categories.length === 0 || categories.includes(row.category)),
  );
  return choose(offered, q, (row) => suggested.includes(row.code), limit);
}

/** Colours of some systems, by code or name in any language; the popular first. */
export async function chooseColours(reader: Reader, asked: ColoursAsked): Promise<ColourRow[]> {
  const { systems, q = '', limit = LIMIT } = asked;
  const { colours } = await snapshotOf(reader);
  const offered = colours.filter(({ row }) => systems.includes(row.system));
  return choose(offered, q, (row) => row.isPopular, limit);
}
