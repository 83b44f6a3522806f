import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { preparedForms, withValues } from '../../db/prepared.ts';
import type { Viewer } from '../rules.ts';
import { orders } from '../tables.ts';
import { COUNTED, type Counts, figures } from './figures.ts';
import { matching, sightOf } from './filters.ts';
import { type FilterInput, filterInput } from './list-input.ts';

type Filters = Partial<Record<keyof FilterInput, string>>;

const count = (where: SQL | undefined, most: number | undefined) =>
  most === undefined
    ? sql<number>`(SELECT count(*)::int FROM ${orders} WHERE ${where})`
    : sql<number>`(SELECT count(*)::int FROM (SELECT FROM ${orders} WHERE ${where} LIMIT ${sql.raw(`${most + 1}`)}) AS found)`;

/** Counts what each of these lists holds, in one round trip; where `most` is given, no further than is told. */
export function counterOf<N extends string>(lists: Readonly<Record<N, Filters>>, most?: number) {
  const filters = Object.entries<Filters>(lists).map(([name, query]) => [name, filterInput.parse(query)] as const);
  const build = (db: Db, viewer: Viewer, today: string) => {
    const counts = filters.map(
      ([name, input]) => [name, count(matching(viewer, input, today), most).as(name)] as const,
    );
    return withValues(db.select(Object.fromEntries(counts)).from(sql`(SELECT) AS one`)).prepare('count_figures');
  };
  const built = preparedForms<ReturnType<typeof build>>();
  return async (db: Db, viewer: Viewer, today: string): Promise<Record<N, number>> => {
    const query = built(db, `${today} ${sightOf(viewer)}`, () => build(db, viewer, today));
    const [row] = await query.execute();
    return row as Record<N, number>;
  };
}

/** What is late is counted from the forecast: it is in work, so that everybody may see it. */
const { expectedLate: _, ...stored } = figures;

/** All figures that the database knows in one round trip; each counts no further than is told. */
export const countFigures: (db: Db, viewer: Viewer, today: string) => Promise<Omit<Counts, 'expectedLate'>> = counterOf(
  stored,
  COUNTED,
);
