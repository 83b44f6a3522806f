/**
 * Several prepared queries in one trip: their answers come as JSON, each in a column of one row. A trip costs more than
 * most of what is asked on it.
 */
import { fillPlaceholders } from 'drizzle-orm';
import * as drizzle from 'drizzle-orm/utils';
import type postgres from 'postgres';
import type { Db } from './client.ts';

/** What drizzle knows of a query that it has prepared. */
interface Ready {
  execute(values?: Record<string, unknown>): Promise<unknown[]>;
  queryString: string;
  params: unknown[];
  fields: readonly unknown[];
  joinsNotNullableMap?: Record<string, boolean>;
}
const { mapResultRow } = drizzle as unknown as {
  mapResultRow(fields: Ready['fields'], row: unknown[], joins: Ready['joinsNotNullableMap']): unknown;
};

interface Asked {
  query: Ready;
  values: Record<string, unknown>;
  answer(rows: unknown[]): void;
  fail(error: unknown): void;
}

const TRIP = Symbol('trip');
type Travelling = Db & { [TRIP]?: Trip };

/** A query by itself, as a column. `before`: so many values belong to those that stand before it. */
function columnOf({ queryString, fields }: Ready, before: number): string {
  const names = fields.map((_, i) => `c${i}`).join();
  const numbered = queryString.replaceAll(/\$(\d+)/g, (_, n) => `$${before + Number(n)}`);
  return `(SELECT json_agg(json_build_array(${names})) FROM (${numbered}) AS part(${names}))`;
}

const TEXTS_KEPT = 500;
const numbers = new WeakMap<Ready, number>();
const texts = new Map<string, string>();
let count = 0;

function numberOf(query: Ready): number {
  const number = numbers.get(query) ?? ++count;
  numbers.set(query, number);
  return number;
}

function textOf(queries: readonly Ready[]): string {
  const key = queries.map(numberOf).join();
  let text = texts.get(key);
  if (!text) {
    let before = 0;
    const columns = queries.map((query) => {
      const column = columnOf(query, before);
      before += query.params.length;
      return column;
    });
    text = `SELECT ${columns.join(', ')}`;
    if (texts.size >= TEXTS_KEPT) texts.clear();
    texts.set(key, text);
  }
  return text;
}

class Trip {
  readonly #asked: Asked[] = [];
  hasLeft = false;

  ask(query: Ready, values: Record<string, unknown> = {}): Promise<unknown[]> {
    return new Promise((answer, fail) => this.#asked.push({ query, values, answer, fail }));
  }

  async leave(client: postgres.Sql): Promise<void> {
    this.hasLeft = true;
    const asked = this.#asked;
    if (asked.length === 0) return;
    if (asked.length === 1)
      return void asked[0]!.query.execute(asked[0]!.values).then(asked[0]!.answer, asked[0]!.fail);
    const values = asked.flatMap(({ query, values }) => fillPlaceholders(query.params, values));
    try {
      const text = textOf(asked.map(({ query }) => query));
      const [row] = await client.unsafe(text, values as never[], { prepare: true }).values();
      for (const [i, { query, answer }] of asked.entries()) {
        const rows = (row![i] ?? []) as unknown[][];
        answer(rows.map((one) => mapResultRow(query.fields, one, query.joinsNotNullableMap)));
      }
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  }
}

/** The database itself, under whichever name it travels. */
export const homeOf = (db: Travelling): Db => (db[TRIP] ? Object.getPrototypeOf(db) : db);

/** A prepared query that goes with the others, if there is a trip that has not left. */
export function travelling<Q>(db: Travelling, query: Q): Q {
  const trip = db[TRIP];
  if (!trip || trip.hasLeft) return query;
  return { execute: (values?: Record<string, unknown>) => trip.ask(query as Ready, values) } as Q;
}

/** Prepared queries that `work` asks at once, with the database that it is given, are one trip. */
export async function inOneTrip<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const trip = new Trip();
  const working = work(Object.create(db, { [TRIP]: { value: trip } }));
  const { $client } = db as Db & { $client: postgres.Sql };
  await Promise.all([trip.leave($client), working]);
  return working;
}
