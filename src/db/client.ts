import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { Changes, tellChanges } from './changes.ts';
import { type Hears, hear } from './hearing.ts';

/** What scripts/build.js does to the driver, without which a lost connection ends the program. */
export const isDriverMended = 'isMended' in postgres;

export type ConnectionTarget = { url: string } | { socketDir: string; user: string; database: string };

export type Db = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
export type Reader = Db | Tx;

export type Database = {
  db: Db;
  /** What this process changes by `db`. */
  changes: Changes;
  /** Hears what is notified on a channel, until the database is closed. */
  listen(channel: string, hears: Hears): void;
  /** For raw SQL: a client of its own, because drizzle changes the parsers of the one that it is given. */
  readonly sql: postgres.Sql;
  /** Lets running queries end, for a second. */
  close(): Promise<void>;
};

type Options = {
  max?: number;
  connection?: Record<string, string | number>;
  /** Passed on to the driver. */
  more?: Record<string, unknown>;
};

const RAW_MAX = 5;
const CLOSE_SECONDS = 1;

/** Seconds before another attempt to connect: a database that is back is found soon. */
const backoff = (attempt: number) => Math.min(3 ** attempt / 100, 1);

const CONNECTION = {
  // by this name the database knows who announces by himself what he changes
  application_name: 'reclame-oms',
  TimeZone: 'UTC',
  // what is found by its key is planned once; lists, whose best plan depends on their values, are prepared with them
  // written in, or not at all
  plan_cache_mode: 'auto',
  // what is asked in one trip looks like much work, and none of it is worth compiling
  jit: 'off',
  statement_timeout: 15_000,
  lock_timeout: 8_000,
  idle_in_transaction_session_timeout: 30_000,
};

/** A bare client. `max` connections; idle ones close after 30 seconds. */
export function connect(
  target: ConnectionTarget,
  { max = 20, connection = CONNECTION, more }: Options = {},
): postgres.Sql {
  const options = { max, connection, idle_timeout: 30, connect_timeout: 2, backoff, onnotice: () => {}, ...more };
  if ('url' in target) return postgres(target.url, options);
  const { socketDir, user, database } = target;
  return postgres({ ...options, host: socketDir, port: 5432, user, database });
}

/** What is prepared is prepared also without values: the client would send it as text, to be planned each time. */
function preparedToo(client: postgres.Sql): postgres.Sql {
  const { unsafe } = client;
  return Object.assign(client, {
    unsafe: ((text, values, options) =>
      unsafe(text, values, { ...options, ...(options?.prepare && { simple: false }) })) as typeof unsafe,
  });
}

export function openDatabase(target: ConnectionTarget, options: Options = {}): Database {
  const client = preparedToo(connect(target, options));
  const db = drizzle(client, { casing: 'snake_case' });
  const changes = new Changes();
  tellChanges(db as Parameters<typeof tellChanges>[0], changes);
  let raw: postgres.Sql | undefined;
  const listeners: postgres.Sql[] = [];
  return {
    db,
    changes,
    get sql() {
      raw ??= connect(target, { max: RAW_MAX, connection: { ...CONNECTION, application_name: 'reclame-oms raw' } });
      return raw;
    },
    listen(channel, hears) {
      const open = (events: object) =>
        connect(target, { max: 1, more: { ...events, idle_timeout: null, max_lifetime: null, fetch_types: false } });
      listeners.push(hear(open, channel, hears));
    },
    async close() {
      const clients = [client, ...(raw ? [raw] : []), ...listeners];
      await Promise.all(clients.map((one) => one.end({ timeout: CLOSE_SECONDS })));
    },
  };
}
