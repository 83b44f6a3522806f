import { groupOf, type MaterialGroup, materialGroups } from '../../src/catalogue/categories.ts';
import { materialPage } from '../../src/catalogue/page.ts';
import type { MaterialRow } from '../../src/catalogue/snapshot.ts';

/** How many cards a page holds: what still comes in the first flight of a connection. */
export const CARDS = 60;

export interface Share {
  group: MaterialGroup;
  /** Those of the group that are on this page. */
  rows: readonly MaterialRow[];
  total: number;
  /** Null: nothing is left out. Empty: all of them are. Else the cursor behind which the rest is. */
  next: string | null;
}

/**
 * What of each group a page shows. A group that would not fit any more is folded on the server; one that is alone is
 * shown page by page.
 */
export function catalogueShares(found: readonly MaterialRow[], after: string | undefined): Share[] {
  const groups = materialGroups
    .map((group) => ({ group, rows: found.filter(({ category }) => groupOf(category) === group) }))
    .filter(({ rows }) => rows.length > 0);
  const [alone, ...others] = groups;
  if (alone && others.length === 0) {
    const { materials, next } = materialPage(alone.rows, CARDS, after);
    return [{ group: alone.group, rows: materials, total: alone.rows.length, next }];
  }
  let left = CARDS;
  return groups.map(({ group, rows }) => {
    const fits = rows.length <= left;
    if (fits) left -= rows.length;
    return { group, rows: fits ? rows : [], total: rows.length, next: fits ? null : '' };
  });
}
