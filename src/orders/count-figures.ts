import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { preparedForms, withValues } from '../db/prepared.ts';
import { COUNTED, type Counts, type Figure, figures } from './figures.ts';
import { matching, sightOf } from './filters.ts';
import { filterInput } from './list-input.ts';
import type { Viewer } from './rules.ts';
import { orders } from './tables.ts';

const names = Object.keys(figures) as Figure[];
const filters = names.map((name) => filterInput.parse(figures[name]));

const count = (where: SQL | undefined) =>
  sql<number>`(SELECT count(*)::int FROM (SELECT FROM ${orders} WHERE ${where} LIMIT ${sql.raw(`${COUNTED + 1}`)}) AS found)`;

function build(db: Db, viewer: Viewer, today: string) {
  const counts = names.map((name, i) => [name, count(matching(viewer, filters[i]!, today)).as(name)] as const);
  const query = db.select(Object.fromEntries(counts)).from(sql`(SELECT) AS one`);
  return withValues(query).prepare('count_figures');
}

const built = preparedForms<ReturnType<typeof build>>();

/** All figures in one round trip; each counts no further than is told. */
export async function countFigures(db: Db, viewer: Viewer, today: string): Promise<Counts> {
  const query = built(db, `${today} ${sightOf(viewer)}`, () => build(db, viewer, today));
  const [row] = await query.execute();
  return row as Counts;
}
