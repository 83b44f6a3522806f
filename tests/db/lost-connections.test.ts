import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect as dial, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { type ConnectionTarget, connect } from '../../src/db/client.ts';
import { isUnreachable } from '../../src/db/unreachable.ts';
import { createTestDatabase } from '../support/postgres.ts';

const database = await createTestDatabase();
const owner = connect(database.owner, { max: 1 });
await owner`create table part (name text not null)`;
afterAll(() => owner.end());

const escaped: unknown[] = [];
const note = (error: unknown) => void escaped.push(error);
process.on('uncaughtExceptionMonitor', note);
process.on('unhandledRejection', note);
afterAll(() => {
  process.off('uncaughtExceptionMonitor', note);
  process.off('unhandledRejection', note);
});

type Way = (client: Socket, server: Socket) => void;

/** A way to the server that a test may cut. */
async function throughWay(way: Way): Promise<{ target: ConnectionTarget; cutAll(how: 'end' | 'reset'): void }> {
  const app = database.app as { socketDir: string; user: string; database: string };
  const socketDir = mkdtempSync(path.join(tmpdir(), 'reclame-way-'));
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    const behind = dial(path.join(app.socketDir, '.s.PGSQL.5432'));
    clients.add(client.on('error', () => {}));
    client.on('close', () => behind.destroy());
    behind.on('error', () => {}).on('close', () => client.destroy());
    behind.pipe(client, { end: false });
    way(client, behind);
  });
  await new Promise<void>((listening) => server.listen(path.join(socketDir, '.s.PGSQL.5432'), listening));
  onTestFinished(() => {
    server.close();
    for (const client of clients) client.destroy();
    rmSync(socketDir, { recursive: true });
  });
  const cutAll = (how: 'end' | 'reset') => {
    for (const client of clients) how === 'end' ? client.destroy() : breakOff(client);
    clients.clear();
  };
  return { target: { ...app, socketDir }, cutAll };
}

/** What is still to be read makes the end a reset. */
function breakOff(client: Socket) {
  client.pause();
  setTimeout(() => client.destroy(), 20);
}

function client(target: ConnectionTarget, max = 1): postgres.Sql {
  const sql = connect(target, { max });
  onTestFinished(() => sql.end({ timeout: 1 }));
  return sql;
}

async function lost(work: Promise<unknown>): Promise<boolean> {
  const ends = await Promise.race([
    work.then(
      () => 'done',
      (error) => error,
    ),
    sleep(3_000, 'waits'),
  ]);
  return isUnreachable(ends);
}

const endBackend = (pid: number) => owner`select pg_terminate_backend(${pid}, 2000)`;
const pidOf = async (sql: postgres.ISql) => (await sql<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]!.pid;

/** It answers, again and again, and with no old answer. */
async function works(sql: postgres.Sql) {
  for (const n of [1, 2, 3])
    expect([...(await sql`select ${n}::int as n, ${'x'.repeat(2_000)}::text as x`)]).toMatchObject([{ n }]);
  expect(await sql.begin(async (tx) => (await tx`select 1 as n`).length)).toBe(1);
  await sleep(5);
  expect(escaped).toEqual([]);
}

test.each(['in a statement', 'between two statements'])(
  'a transaction that loses its connection %s ends, and the next one works',
  async (when) => {
    const sql = client(database.app);
    const work = sql.begin(async (tx) => {
      const pid = await pidOf(tx);
      const [, ended] =
        when === 'in a statement'
          ? await Promise.all([tx`select pg_sleep(5)`, endBackend(pid)])
          : [0, await endBackend(pid)];
      return [ended, await tx`insert into part values ('never')`];
    });
    expect(await lost(work)).toBe(true);
    await works(sql);
    expect(await owner`select from part`).toHaveLength(0);
  },
);

test('what a lost transaction still says is not said in that of another', async () => {
  const sql = client(database.app);
  let goOn = () => {};
  const later = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let said: Promise<unknown> | undefined;
  const dead = sql.begin(async (tx) => {
    await endBackend(await pidOf(tx));
    await later;
    said = tx`insert into part values ('of the dead')`;
    await said;
  });
  expect(await lost(dead)).toBe(true);
  const alive = sql.begin(async (tx) => {
    await tx`insert into part values ('half')`;
    goOn();
    await vi.waitFor(() => expect(said).toBeDefined());
    await sleep(20);
    throw new Error('thought better of it');
  });
  await expect(alive).rejects.toThrow('thought better of it');
  expect(await lost(said!)).toBe(true);
  expect(await owner`select from part`).toHaveLength(0);
  await works(sql);
});

test('all that waits in a lost transaction is answered', async () => {
  const sql = client(database.app);
  const waiting: Promise<unknown>[] = [];
  const work = sql.begin(async (tx) => {
    const pid = await pidOf(tx);
    for (let n = 0; n < 300; n++) waiting.push(tx`select pg_sleep(1), ${n}::int`);
    await endBackend(pid);
    await Promise.all(waiting);
  });
  expect(await lost(work)).toBe(true);
  expect(await Promise.all(waiting.map(lost))).not.toContain(false);
  await works(sql);
});

test.each(['end', 'reset'] as const)('the way to the server breaks (%s) with work on it', async (how) => {
  const { target, cutAll } = await throughWay((client, server) => client.pipe(server));
  const sql = client(target, 6);
  for (const _ of ['once', 'twice']) {
    const transactions = [1, 2, 3].map(() => sql.begin((tx) => tx`select pg_sleep(5), ${'x'.repeat(2_000)}::text`));
    const plain = [1, 2, 3].map(() => sql`select pg_sleep(5)`.execute());
    await sleep(500); // all six are under way
    cutAll(how);
    expect(await Promise.all([...transactions, ...plain].map(lost))).not.toContain(false);
    await works(sql);
  }
});

test('a connection that is lost while it asks for the types of arrays is one that did not come', async () => {
  let cuts = 2;
  const { target } = await throughWay((client, server) => {
    client.on('data', (bytes) => {
      if (cuts > 0 && bytes.includes('pg_catalog.pg_type') && cuts--) client.destroy();
      else server.write(bytes);
    });
  });
  const sql = client(target);
  expect(await lost(sql`select 1`)).toBe(true);
  expect(await lost(sql.begin((tx) => tx`select 1`))).toBe(true);
  await works(sql);
});

test('a proxy that takes connections without a server behind it is no server', async () => {
  let isAway = true;
  const { target } = await throughWay((client, server) => {
    if (isAway) client.destroy();
    else client.pipe(server);
  });
  const sql = client(target);
  expect(await lost(sql`select 1`)).toBe(true);
  isAway = false;
  await works(sql);
});
