import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, inject } from 'vitest';
import { signalAll } from '../../bench/processes.ts';
import { type ConnectionTarget, connect, type Database, openDatabase } from '../../src/db/client.ts';
import { startEmbedded } from '../../src/db/embedded/index.ts';
import { migrateDatabase } from '../../src/db/migrate.ts';
import { keepStarters } from '../../src/starters.ts';

export type TestDatabase = Database & {
  /** For what the application role may not do: looking behind its back. */
  owner: ConnectionTarget;
  app: ConnectionTarget;
};

let made = 0;

async function asOwner(statement: string) {
  const sql = connect(inject('postgres').owner, { max: 1 });
  await sql.unsafe(statement);
  await sql.end();
}

/**
 * A database of its own for a test file, connected as the application's role and dropped after the file's last test.
 * Call it at the top of the file: `const database = await createTestDatabase()`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const postgres = inject('postgres');
  const name = `test_${process.pid}_${++made}`;
  await asOwner(`create database ${name} template ${postgres.template}`);
  const app = { ...postgres.app, database: name };
  const database = openDatabase(app, { max: 10 });
  afterAll(async () => {
    await database.close();
    await asOwner(`drop database ${name} with (force)`);
  });
  return Object.assign(database, { app, owner: { ...postgres.owner, database: name } });
}

export type StoppableDatabase = TestDatabase & {
  stop(): Promise<void>;
  start(): Promise<void>;
  /** It takes connections and says nothing, until it goes on. */
  hang(): void;
  goOn(): void;
};

/** A server of its own for a test file, that can be stopped while people work, and started again. */
export async function createStoppableDatabase(): Promise<StoppableDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'reclame-stop-'));
  const begin = () => startEmbedded(dataDir, { say: () => {}, settings: { fsync: 'off' } });
  const postmaster = () => Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  let server = await begin();
  const { app, owner } = server;
  await migrateDatabase(owner);
  const database = openDatabase(app, { max: 10 });
  await keepStarters(database.db, new Date(0));
  afterAll(async () => {
    await database.close();
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });
  return Object.assign(database, {
    app,
    owner,
    stop: () => server.stop(),
    hang: () => signalAll(postmaster(), 'SIGSTOP'),
    goOn: () => signalAll(postmaster(), 'SIGCONT'),
    async start() {
      server = await begin();
    },
  });
}
