import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { sessions } from '../../src/auth/tables.ts';
import { type Database, openDatabase } from '../../src/db/client.ts';
import { startEmbedded } from '../../src/db/embedded/index.ts';
import { listen } from '../../src/listen.ts';
import { Ear } from '../../src/live/ear.ts';
import { Live } from '../../src/live/hub.ts';
import { type MayFollow, makeMayFollow } from '../../src/live/may-follow.ts';
import { users } from '../../src/users/tables.ts';
import { makeApp } from '../auth/app.ts';
import { openWorkshop } from '../support/workshop.ts';
import { Follower, follow, QUIET_MS } from './follow.ts';

const workshop = await openWorkshop();
const { database } = workshop;

const LISTENS = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND query ILIKE 'listen%'`;
const ALL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = current_user`;

const LATER = new Date(8.64e15);
const everybody: MayFollow = async (followers) => new Map(followers.map((one) => [one, LATER]));

function makeLive(db: Pick<Database, 'sql' | 'listen'> = database, ask = everybody) {
  const draining = new AbortController();
  onTestFinished(() => draining.abort());
  return new Live({ ear: new Ear(db), draining: draining.signal, clock: () => new Date(), mayFollow: ask });
}

async function join(live: Live, session: string, topics = ['orders']) {
  const follower = new Follower((await live.open({ sessionId: session, topics, standing: '' }, Date.now()))!);
  await follower.hears('retry');
  return follower;
}

test.each([
  ['the connection that listens', LISTENS],
  ['every connection', ALL],
])('after the loss of %s everything is fetched again, and nothing after it is missed', async (_, kill) => {
  const lead = await workshop.json('lead');
  const clerk = await workshop.json('clerk');
  const follower = await follow(lead, 'orders');
  await follower.forget();
  const killer = openDatabase(database.app);
  await killer.sql.unsafe(kill).catch(() => {});
  await follower.hears('all');
  await killer.close();
  await follower.forget();
  await clerk.draft();
  await follower.hears('orders');
});

test('while the database is away the viewer is told so, and when it is back he fetches everything', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'reclame-live-'));
  const start = () => startEmbedded(dataDir, { say: () => {}, settings: { fsync: 'off' } });
  const first = await start();
  const away = openDatabase(first.app);
  const live = makeLive(away);
  const follower = await join(live, 'a');
  await first.stop();
  await live.beat();
  await follower.hears('lost');
  expect(follower.events.filter((event) => event === 'lost')).toHaveLength(1);
  await follower.forget();
  const second = await start();
  await follower.hears('all', 10_000);
  await away.sql.notify('changes', 'orders');
  await follower.hears('orders');
  await away.close();
  await second.stop();
  rmSync(dataDir, { recursive: true });
});

test('a stream ends with its session, and with its user', async () => {
  const live = makeLive(
    database,
    makeMayFollow({ db: database.db, clock: () => new Date(), wallsAmong: async () => [] }),
  );
  await workshop.json('cnc');
  await workshop.json('paint');
  const open = await database.db
    .select({ id: sessions.idHash, user: users.username })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId));
  const sessionOf = (name: string) => open.find(({ user }) => user === name)!.id;
  const [signedOut, deactivated, stays] = await Promise.all(
    ['cnc', 'paint', 'lead'].map((name) => join(live, sessionOf(name))),
  );
  await live.beat();
  expect(live.size().streams).toBe(3);
  await database.db.delete(sessions).where(eq(sessions.idHash, sessionOf('cnc')));
  await database.db.update(users).set({ isActive: false }).where(eq(users.username, 'paint'));
  await live.beat();
  await Promise.all([signedOut!.ended, deactivated!.ended]);
  expect(live.size()).toEqual({ streams: 1, topics: 1 });
  expect(stays!.events.filter((event) => event === 'beat')).toHaveLength(2);
  await database.db.update(users).set({ isActive: true }).where(eq(users.username, 'paint'));
});

test('a session that opens too many streams loses its oldest', async () => {
  const live = makeLive();
  const followers = [];
  for (let i = 0; i < 9; i++) followers.push(await join(live, 'greedy'));
  const other = await join(live, 'modest');
  await followers[0]!.ended;
  expect(live.size().streams).toBe(9);
  await other.close();
});

test('nothing stays of a viewer who has gone', async () => {
  const live = makeLive();
  const followers = await Promise.all(
    Array.from({ length: 40 }, (_, i) => join(live, `session ${i % 10}`, ['orders', `order:${i}`])),
  );
  expect(live.size()).toEqual({ streams: 40, topics: 41 });
  await Promise.all(followers.map((follower) => follower.close()));
  expect(live.size()).toEqual({ streams: 0, topics: 0 });
});

test('a slow viewer is told once what he missed; one who takes nothing at all is let go', async () => {
  const live = makeLive();
  const slow = (await live.open({ sessionId: 'slow', topics: ['orders', 'station:1'], standing: '' }, Date.now()))!;
  await live.open({ sessionId: 'stuck', topics: ['orders'], standing: '' }, Date.now());
  const change = async (topics: string) => {
    await database.sql.notify('changes', topics);
    await sleep(QUIET_MS / 2);
  };
  for (let i = 0; i < 6; i++) await change(i < 4 ? 'orders' : 'orders station:1');
  const follower = new Follower(slow);
  await follower.hears('station:1');
  expect(follower.events.at(-1)).toBe('orders station:1');
  await live.beat();
  expect(live.size().streams).toBe(1);
  await follower.close();
});

test('a process that drains ends its streams at once and opens no more', async () => {
  const draining = new AbortController();
  const app = makeApp(database, {}, draining.signal);
  const listener = await listen(app, { host: '127.0.0.1', port: 0 });
  const lead = await workshop.json('lead');
  const address = `${listener.addresses[0]}/api/events?topics=orders`;
  const headers = { Cookie: lead.cookies.header };
  const response = await fetch(address, { headers });
  const follower = new Follower(response.body!);
  await follower.hears('retry');
  const before = Date.now();
  draining.abort();
  await follower.ended;
  expect((await fetch(address, { headers })).status).toBe(503);
  await listener.close();
  expect(Date.now() - before).toBeLessThan(1_000);
});
