import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { fillDemo } from '../../src/demo/fill.ts';
import type { Env } from '../../src/http/env.ts';
import { Browser, type Page } from '../support/browser.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { PASSWORD } from '../support/workshop.ts';

/** The sample workshop that `DEMO=1` fills a database with, as an application. */
export async function openSample() {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sample-'));
  const config = loadConfig({ DEMO_PASSWORD: PASSWORD, DATA_DIR: dataDir }, '/dev/null');
  await fillDemo(database.db, config, () => {});
  const app = createApp({
    config,
    database,
    log: pino({ level: 'silent' }),
    isReady: () => true,
    draining: new AbortController().signal,
  });
  return { app, database };
}

/** What is saved as a file is no page. */
const isPlace = (href: string) => href.startsWith('/') && !/^\/assets|\?from=|\/original$|\/pages\/\d+/.test(href);
/** The address without what tells one page of its kind from another. */
const placeOf = (path: string) =>
  path
    .replace(/\?.*/, '')
    .replace(/PO-\d+/, ':po')
    .replace(/\/(stages|stations)\/\w+/, '/$1/:code')
    .replace(/\/(materials|profiles)\/[A-Z]\w*/, '/$1/:code')
    .replace(/\/fields\/\w+\/(?!new)\w+/, '/fields/:field')
    .replace(/\/sections\/(?!new)\w+/, '/sections/:section')
    .replaceAll(/\/\d[\d.]*/g, '/:id');

/** Orders are of many kinds, and each of their pages may have something that no other has; of others a few will do. */
const isEnough = (place: string, n: number) => place !== '/orders/:po' && n >= 3;

/** What a page is made of. */
const partsOf = ({ document }: Page) =>
  [...document.querySelectorAll('main [class], main [data-status]')].map(
    (e) => `${e.tagName} ${e.className} ${e.getAttribute('data-status') ?? ''}`,
  );

/**
 * Every page that a user comes to by links, as his client inspects it. Handed back are those of a new kind, or with
 * something on them that no page before has had: `seen` may go from one walker to the next. All of them
 * go by `look`.
 */
export async function walk(
  browser: Browser,
  from: readonly string[],
  seen = new Set<string>(),
  look: (page: Page) => void = () => {},
): Promise<Page[]> {
  const waiting = [...from];
  const met = new Set(waiting);
  const places = new Map<string, number>();
  const worthALook: Page[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = await browser.get(path);
    if (!page.html.startsWith('<!doctype')) continue; // a file
    look(page);
    const parts = [placeOf(page.path), ...partsOf(page)];
    if (parts.some((part) => !seen.has(part))) worthALook.push(page);
    for (const part of parts) seen.add(part);
    for (const link of page.document.querySelectorAll('a[href]:not([download])')) {
      const href = link.getAttribute('href')!.replace(/#.*/, '');
      // one filter is like another, and so is the form of one stage
      const kind = href.replace(/=[^&]*/g, '').replace(/\/stages\/\w+\/rework/, '/stages/rework');
      if (!isPlace(href) || met.has(kind)) continue;
      const place = placeOf(href) + kind.replace(/^[^?]*/, '');
      const n = places.get(place) ?? 0;
      if (isEnough(place, n)) continue;
      places.set(place, n + 1);
      met.add(kind);
      waiting.push(href);
    }
  }
  return worthALook;
}

/** Somebody of the sample workshop, by links and forms, who reads this language. */
export async function reader(app: Hono<Env>, username: string, locale: string): Promise<Browser> {
  const browser = new Browser(app);
  await browser.signIn(username, PASSWORD);
  await (await browser.get('/settings')).form('/settings').fill({ locale }).submit();
  return browser;
}
