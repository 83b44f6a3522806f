import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from './client.ts';

/** A query that is built and prepared once for a database, and then only run. */
export function prepared<Q>(build: (db: Db) => Q): (db: Db) => Q {
  const made = new WeakMap<Db, Q>();
  return (db) => {
    let query = made.get(db);
    if (!query) {
      query = build(db);
      made.set(db, query);
    }
    return query;
  };
}

const FORMS_KEPT = 500;

/**
 * The same for a query that comes in many forms: to build it takes longer than to run it. `form` names everything that
 * goes into one.
 */
export function preparedForms<Q>(): (db: Db, form: string, build: () => Q) => Q {
  const madeFor = prepared((_: Db) => new Map<string, Q>());
  return (db, form, build) => {
    const made = madeFor(db);
    let query = made.get(form);
    if (!query) {
      query = build();
      if (made.size >= FORMS_KEPT) made.clear();
      made.set(form, query);
    }
    return query;
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
export const idList = (ids: readonly number[]) => `{${ids.join()}}`;
