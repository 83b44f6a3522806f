/**
 * Several prepared queries in one trip: their answers come as JSON, each in a column of one row. A trip costs more than
 * most of what is asked on it.
 */
import { Column, type DriverValueDecoder, fillPlaceholders, is, SQL } from 'drizzle-orm';
import type postgres from 'postgres';
import type { Db } from './client.ts';

/** What drizzle knows of a query that it has prepared. */
interface Ready {
  execute(values?: Record<string, unknown>): Promise<unknown[]>;
  queryString: string;
  params: unknown[];
  fields: readonly { path: readonly string[]; field: unknown }[];
  /** Of joins that may find nothing. */
  joinsNotNullableMap?: Record<string, boolean>;
}
type Decoder = DriverValueDecoder<unknown, unknown>;
type Row = Record<string, unknown>;

/** A column decodes by itself, and SQL by what it holds. */
function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field;
  const { decoder } = (is(field, SQL) ? field : (field as { sql: SQL }).sql) as unknown as { decoder: Decoder };
  return decoder;
}

/** What drizzle does with each row, with what is the same for all rows found once. */
function mapperOf({ fields, joinsNotNullableMap }: Ready): (values: readonly unknown[]) => Row {
  if (Object.values(joinsNotNullableMap ?? {}).includes(false)) throw new Error('a left join does not travel');
  const columns = fields.map(({ path, field }) => {
    return { within: path.slice(0, -1), name: path.at(-1)!, decoder: decoderOf(field) };
  });
  return (values) => {
    const row: Row = {};
    for (let i = 0; i < columns.length; i++) {
      const { within, name, decoder } = columns[i]!;
      let home = row;
      for (const part of within) {
        home[part] ??= {};
        home = home[part] as Row;
      }
      home[name] = values[i] === null ? null : decoder.mapFromDriverValue(values[i]);
    }
    return row;
  };
}

const mappers = new WeakMap<Ready, ReturnType<typeof mapperOf>>();

function mapperFor(query: Ready) {
  const mapper = mappers.get(query) ?? mapperOf(query);
  mappers.set(query, mapper);
  return mapper;
}

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

  /**
   * Those with values left open go apart: what is planned anew for its values would have the others planned with it.
   */
  async leave(client: postgres.Sql): Promise<void> {
    this.hasLeft = true;
    const isOpen = ({ query }: Asked) => query.params.length > 0;
    const groups = [this.#asked.filter(isOpen), this.#asked.filter((asked) => !isOpen(asked))];
    await Promise.all(groups.map((group) => carry(client, group)));
  }
}

async function carry(client: postgres.Sql, asked: readonly Asked[]): Promise<void> {
  if (asked.length === 0) return;
  const [{ query, values, answer, fail }, ...others] = asked as [Asked, ...Asked[]];
  if (others.length === 0) return query.execute(values).then(answer, fail);
  const all = asked.flatMap((one) => fillPlaceholders(one.query.params, one.values));
  try {
    const text = textOf(asked.map((one) => one.query));
    const [row] = await client.unsafe(text, all as never[], { prepare: true }).values();
    for (const [i, one] of asked.entries()) one.answer(((row![i] ?? []) as unknown[][]).map(mapperFor(one.query)));
  } catch (error) {
    for (const one of asked) one.fail(error);
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
