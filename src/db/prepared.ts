import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { homeOf, travelling } from './one-trip.ts';

/** A query that is built and prepared once for a database, and then only run. */
export function prepared<Q>(build: (db: Db) => Q): (db: Db) => Q {
  const of = once(build);
  return (db) => travelling(db, of(homeOf(db)));
}

function once<T>(make: (db: Db) => T): (db: Db) => T {
  const made = new WeakMap<Db, T>();
  return (db) => {
    let one = made.get(db);
    if (!one) {
      one = make(db);
      made.set(db, one);
    }
    return one;
  };
}

/** The same for SQL of our own, of which these columns are read. */
export const preparedRows = <R extends Record<string, unknown>>(
  name: string,
  columns: readonly (keyof R & string)[],
  text: () => SQL,
) =>
  prepared((db) => {
    const fields = Object.fromEntries(columns.map((column) => [column, sql`${sql.identifier(column)}`]));
    const query = db.select(fields).from(sql`(${text()}) AS told`).prepare(name);
    return query as { execute(values?: Record<string, unknown>): Promise<R[]> };
  });

const FORMS_KEPT = 500;

/**
 * The same for a query that comes in many forms: to build it takes longer than to run it. `form` names everything that
 * goes into one.
 */
export function preparedForms<Q>(): (db: Db, form: string, build: () => Q) => Q {
  const madeFor = once((_: Db) => new Map<string, Q>());
  return (db, form, build) => {
    const made = madeFor(homeOf(db));
    let query = made.get(form);
    if (!query) {
      query = build();
      if (made.size >= FORMS_KEPT) made.clear();
      made.set(form, query);
    }
    return travelling(db, query);
  };
}

/**
 * The same query with its values written into its text. Without values left open PostgreSQL plans it once for a
 * connection, which for a list takes as long as to run it. For values of ours alone: states, days, numbers.
 */
export function withValues<Q extends { getSQL(): SQL }>(query: Q): Q {
  const text = query.getSQL().inlineParams();
  return Object.assign(query, { getSQL: () => text });
}

/** Is the column among the numbers that are given as `ids`? In a prepared query, which has one form for any number of them. */
export const isAmong = (column: SQLWrapper) => sql`${column} = ANY(${sql.placeholder('ids')}::text::int[])`;
/** The same for codes of ours, given as `texts`. */
export const isAmongTexts = (column: SQLWrapper) => sql`${column} = ANY(${sql.placeholder('texts')}::text::text[])`;
export const idList = (ids: readonly (number | string)[]) => `{${ids.join()}}`;
