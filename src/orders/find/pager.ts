import { and, type SQL } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import type { Viewer } from '../rules.ts';
import { beyond, type Cursor, decodeCursor, encodeCursor, type SortValues, sortValue } from './cursor.ts';
import { type Expected, expectedAs } from './expected.ts';
import { completedIn, matching, sightOf } from './filters.ts';
import type { ListInput } from './list-input.ts';
import { searchTiers } from './search.ts';

export interface Asked {
  input: ListInput;
  where: SQL | undefined;
  limit: number;
  /** Names the query where many ask for the same: the first page of a list without a filter. */
  form?: string | undefined;
}

/** What day it is, and where; when orders will be made, where that may be asked for. */
export interface Day {
  today: string;
  zone: string;
  expected?: Expected | undefined;
}

type Rows<R> = (db: Db, asked: Asked) => PromiseLike<R[]>;
type Tiered<R> = R & { tier: number };

/** What was searched for, tier after tier until the page is full. */
async function searched<R>(rowsOf: Rows<R>, db: Db, { input, where, limit }: Asked, after: Cursor | undefined) {
  const rows: Tiered<R>[] = [];
  const start = after?.tier ?? 0;
  const tiers = await searchTiers(db, input.q!, where);
  for (let tier = start; tier < tiers.length && rows.length < limit; tier++) {
    const foundBefore = rows.length + (after && tier > start ? 1 : 0);
    const fits = await tiers[tier]!(foundBefore);
    if (!fits) continue;
    const further = after && tier === start ? beyond(after, input.sort) : undefined;
    const more = await rowsOf(db, { input, where: and(where, fits, further), limit: limit - rows.length });
    rows.push(...more.map((row) => ({ ...row, tier })));
  }
  return rows;
}

function preparedFormOf(viewer: Viewer, { status, sort, limit, ...filters }: ListInput, day?: Day): string | undefined {
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  if (isFiltered && !day) return undefined;
  return `${status} ${sort} ${limit} ${sightOf(viewer)} ${isFiltered ? JSON.stringify([filters, day]) : ''}`;
}

/**
 * Makes of a query for rows one for pages: filtered, searched, and with the cursor of the next page. `isUsual`: its
 * filters are ours, and asked for by everybody.
 */
export const pagesOf =
  <R extends SortValues>(rowsOf: Rows<R>) =>
  async (db: Db, viewer: Viewer, input: ListInput, { today, zone, expected }: Day, isUsual = false) => {
    const after = input.after ? decodeCursor(input.after, input.sort) : undefined;
    const where = and(matching(viewer, input, today), completedIn(input, zone), expectedAs(input, expected));
    const asked = { input, where, limit: input.limit + 1 };
    const rows: Tiered<R>[] = input.q
      ? await searched(rowsOf, db, asked, after)
      : (
          await rowsOf(db, {
            ...asked,
            where: and(where, after && beyond(after, input.sort)),
            form: preparedFormOf(viewer, input, isUsual ? { today, zone } : undefined),
          })
        ).map((row) => ({ ...row, tier: 0 }));
    const orders = rows.slice(0, input.limit);
    const last = orders.at(-1);
    const next =
      last && rows.length > input.limit
        ? encodeCursor({ value: sortValue(last, input.sort), id: last.id, tier: last.tier })
        : null;
    return { orders, next };
  };
