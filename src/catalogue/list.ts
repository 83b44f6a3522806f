import { z } from 'zod';
import type { Reader } from '../db/client.ts';
import type { ColourTable } from '../profiles/filling/context.ts';
import { line } from '../vocabulary/texts.ts';
import {
  type CategoryCode,
  categoriesOf,
  categoryCodes,
  isCategory,
  type MaterialGroup,
  materialGroups,
} from './categories.ts';
import { materialsMatching } from './choices.ts';
import { type ColourRow, type MaterialRow, snapshotOf } from './snapshot.ts';
import { colourSystems, readSystem } from './systems.ts';

const q = line(200).optional();

/** A category, or all of a group. */
const kinds = [...materialGroups, ...categoryCodes] as const;
export type Kind = MaterialGroup | CategoryCode;

/** What every list of materials can be asked. */
export const materialFilter = { q, category: z.enum(kinds as unknown as [Kind, ...Kind[]]).optional() };

interface MaterialFilter {
  q?: string | undefined;
  category?: Kind | undefined;
  /** Undefined: whether or not. */
  active?: boolean | undefined;
}

const categoriesIn = (kind: Kind): readonly CategoryCode[] => (isCategory(kind) ? [kind] : categoriesOf(kind));

/** All that a filter finds, group by group and category by category. */
export async function findMaterials(reader: Reader, { q = '', category, active }: MaterialFilter) {
  const { materials } = await snapshotOf(reader);
  const asked = category && categoriesIn(category);
  return materials
    .filter(({ row }) => (asked?.includes(row.category) ?? true) && (active ?? row.isActive) === row.isActive)
    .filter(materialsMatching(q))
    .map(({ row }) => row);
}

/** One material, in use or not. */
export async function findMaterial(reader: Reader, code: string): Promise<MaterialRow | undefined> {
  const { materials } = await snapshotOf(reader);
  return materials.find(({ row }) => row.code === code.toUpperCase())?.row;
}

/** What every list of colours can be asked. */
export const colourFilter = {
  q,
  /** As people write it: "RAL", "oracal 8500". */
  system: z.preprocess((text) => readSystem(String(text)) ?? text, z.enum(colourSystems)).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(60),
  /** The system and code of the colour that came last. */
  after: z.string().max(100).optional(),
};
interface ColourFilter {
  q?: string | undefined;
  system?: ColourTable | undefined;
  limit: number;
  after?: string | undefined;
}

const keyOf = ({ system, code }: ColourRow) => `${system}/${code}`;

/** A page of colours by system, the often used first; how many there are, and the cursor of the next page. */
export async function listColours(reader: Reader, { q = '', system, limit, after }: ColourFilter) {
  const { colours } = await snapshotOf(reader);
  const found = colours
    .filter(({ row }) => !system || row.system === system)
    .filter(materialsMatching(q))
    .map(({ row }) => row);
  const start = after === undefined ? 0 : found.findIndex((row) => keyOf(row) === after) + 1;
  const page = found.slice(start, start + limit);
  const isMore = found.length > start + limit;
  return { colours: page, total: found.length, next: isMore ? keyOf(page.at(-1)!) : null };
}
