/** The order of the catalogue, and its pages. */

import { categoryCodes, isCategory } from './categories.ts';
import type { MaterialRow } from './snapshot.ts';

export const byMaterialCode = (a: { code: string }, b: { code: string }) =>
  a.code.localeCompare(b.code, 'en', { numeric: true });

type Place = Pick<MaterialRow, 'category' | 'code'>;

const placeOf = ({ category }: Place) => categoryCodes.indexOf(category);

/** As the categories stand in their groups, then by code. */
export const byCategory = (a: Place, b: Place): number => placeOf(a) - placeOf(b) || byMaterialCode(a, b);

/** "ALU_SHEET/ALU_MILL_1_5": where a page ended, whether or not that material is still there. */
const cursorOf = ({ category, code }: MaterialRow) => `${category}/${code}`;

function readCursor(text: string): Pick<MaterialRow, 'category' | 'code'> | undefined {
  const [category = '', code = ''] = text.split('/');
  return isCategory(category) ? { category, code } : undefined;
}

/** A page of materials, and the cursor of the next where there is one. */
export function materialPage(rows: readonly MaterialRow[], limit: number, after = '') {
  const last = readCursor(after);
  const rest = last ? rows.filter((row) => byCategory(row, last) > 0) : rows;
  const page = rest.slice(0, limit);
  return { materials: page, next: rest.length > limit ? cursorOf(page.at(-1)!) : null };
}
