import type { Hono } from 'hono';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { hashPassword } from '../../src/auth/passwords.ts';
import { loadConfig } from '../../src/config.ts';
import { people, type Username } from '../../src/demo/people.ts';
import type { Env } from '../../src/http/env.ts';
import { createUser } from '../../src/users/create-user.ts';
import { Browser } from './browser.ts';
import { JsonClient } from './json-client.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';

export const PASSWORD = 'correct horse battery';
/** Friday morning in the workshop. */
export const FRIDAY = new Date('2026-11-20T08:00:00Z');

export interface Workshop {
  app: Hono<Env>;
  database: TestDatabase;
  /** The clock of the workshop, which stands still unless it is set. */
  clock: { now: Date };
  /** A JSON client who is signed in. */
  json(username: Username): Promise<JsonClient>;
  /** A client who knows only links and forms, signed in. */
  browse(username: Username): Promise<Browser>;
  guest: { json: JsonClient; browser: Browser };
}

let hash: Promise<string> | undefined;

async function makePeople({ db }: TestDatabase): Promise<void> {
  hash ??= hashPassword(PASSWORD);
  const ready = await hash;
  for (const { stations, sections, ...person } of people) {
    const lists = { stations: [...stations], sections: [...sections] };
    await createUser(db, { ...person, ...lists, password: { hash: ready } }, FRIDAY);
  }
}

/**
 * The small workshop of the tests: boss, office, clerk, lead, cnc, paint, truck and guest, on a database of its own.
 * Call it at the top of a test file.
 */
export async function openWorkshop(env: Record<string, string> = {}, own?: TestDatabase): Promise<Workshop> {
  const database = own ?? (await createTestDatabase());
  await makePeople(database);
  const clock = { now: FRIDAY };
  const app = createApp({
    config: loadConfig({ CHECK_KEPT: '1', ...env }, '/dev/null'),
    database,
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    isReady: () => true,
    draining: new AbortController().signal,
    clock: () => clock.now,
  });
  return {
    app,
    database,
    clock,
    guest: { json: new JsonClient(app), browser: new Browser(app) },
    async json(username) {
      const client = new JsonClient(app);
      await client.signIn(username, PASSWORD);
      return client;
    },
    async browse(username) {
      const browser = new Browser(app);
      await browser.signIn(username, PASSWORD);
      return browser;
    },
  };
}
