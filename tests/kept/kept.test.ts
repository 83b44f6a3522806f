/** A page that is made once is never older than what its reader may know. */
import { brotliDecompressSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { type Database, openDatabase } from '../../src/db/client.ts';
import { holes, Pieces } from '../../src/kept/pieces.ts';
import { Shelf } from '../../src/kept/shelf.ts';
import type { JsonClient } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { database, clock } = workshop;

/** Another process of the same workshop; it answers from the shelf without looking again. */
const processOn = (own: Database) =>
  createApp({
    config: loadConfig({}, '/dev/null'),
    database: own,
    log: pino({ level: 'silent' }),
    isReady: () => true,
    draining: new AbortController().signal,
    clock: () => clock.now,
  });

const ask = (app: typeof workshop.app, cookie: string, path: string, headers: Record<string, string> = {}) =>
  app.request(`http://terminal.test${path}`, { headers: { Cookie: cookie, 'Accept-Encoding': 'br', ...headers } });

async function textOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  return response.headers.get('Content-Encoding') === 'br' ? brotliDecompressSync(bytes).toString() : bytes.toString();
}

const PART = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };

/** How often the database was asked while this happened. */
async function queriesOf(what: () => Promise<unknown>): Promise<number> {
  const client = (database.db as unknown as { $client: { unsafe: (...args: unknown[]) => unknown } }).$client;
  const { unsafe } = client;
  let n = 0;
  client.unsafe = (...args) => {
    n++;
    return unsafe.apply(client, args);
  };
  await what();
  client.unsafe = unsafe;
  return n;
}

async function settle(path: string, client: JsonClient) {
  // the first makes it, the second is sent what was kept, and has it packed
  for (let i = 0; i < 3; i++) await (await ask(workshop.app, client.cookies.header, path)).arrayBuffer();
}

describe('what is kept', () => {
  let lead: JsonClient;
  let office: JsonClient;
  let po: string;

  async function approved(): Promise<string> {
    const { poNumber } = await office.draft();
    await office.post(`/api/orders/${poNumber}/submission`);
    await lead.post(`/api/orders/${poNumber}/approval`, { stations: ['CAD', 'PAINT', 'LOGISTICS'] });
    return poNumber as string;
  }

  beforeEach(async () => {
    lead ??= await workshop.json('lead');
    office ??= await workshop.json('office');
    po = await approved();
  });

  test('shows a change to everybody as soon as the writer has his answer', async () => {
    for (const path of ['/orders', `/orders/${po}`, '/stations/CAD', '/board', '/dashboard/production', '/dashboard']) {
      await settle(path, office);
      await settle(path, lead);
    }
    const before = await textOf(await ask(workshop.app, office.cookies.header, `/orders/${po}`));
    await lead.post(`/api/orders/${po}/stages/CAD/start`);
    const after = await textOf(await ask(workshop.app, office.cookies.header, `/orders/${po}`));
    expect(after).not.toBe(before);
    expect(await textOf(await ask(workshop.app, office.cookies.header, '/board'))).toContain(po);
  });

  test('gives each sending form keys of its own', async () => {
    await settle(`/orders/${po}`, lead);
    const keysIn = (html: string) =>
      [...html.matchAll(/name="idempotencyKey" value="([^"]+)"/g)].map(([, key]) => key!);
    const sent = [];
    for (let i = 0; i < 3; i++)
      sent.push(...keysIn(await textOf(await ask(workshop.app, lead.cookies.header, `/orders/${po}`))));
    expect(sent.length).toBeGreaterThan(6);
    expect(new Set(sent).size).toBe(sent.length);
    for (const key of sent) expect(key).toMatch(/^\d{9}\.[\w-]{16}\.[\w-]{16}\.\d+$/);
  });

  test('asks the database nothing while nothing has changed, and little afterwards', async () => {
    const app = processOn(database);
    const open = (path: string) => async () => void (await ask(app, lead.cookies.header, path));
    const most = {
      '/orders': 3,
      [`/orders/${po}`]: 4,
      '/stations/CAD': 4,
      '/dashboard/production': 5,
      '/dashboard': 5,
    };
    for (const [path, changed] of Object.entries(most)) {
      await expect.poll(() => queriesOf(open(path))).toBe(0);
      database.changes.tell(['templates']);
      const queries = await queriesOf(open(path)); // who he is too

      expect([path, queries <= changed, queries]).toEqual([path, true, queries]);
    }
  });

  test('is not shown to who may see less', async () => {
    const { poNumber } = await office.draft();
    await settle('/orders?status=draft', office);
    const operator = await workshop.json('cnc');
    const html = await textOf(await ask(workshop.app, operator.cookies.header, '/orders?status=draft'));
    expect(html).not.toContain(poNumber);
  });

  test('says to who may not see it that there is nothing, with the time and form keys of this sending', async () => {
    const { poNumber } = await office.draft();
    const operator = await workshop.json('cnc');
    for (const headers of [{}, PART]) {
      const refused = await ask(workshop.app, operator.cookies.header, `/orders/${poNumber}`, headers);
      expect(refused.status).toBe(404);
      const html = await textOf(refused);
      for (const mark of Object.values(holes)) expect(html).not.toContain(mark);
      if (headers === PART) expect(refused.headers.get('As-Of')).toMatch(/^\d\d:\d\d:\d\d \d{13}$/);
    }
  });

  test('shows what was changed by hand in the database', async () => {
    await settle(`/orders/${po}`, lead);
    await database.sql`UPDATE orders SET title = 'By hand' WHERE po_number = ${po}`;
    await expect
      .poll(async () => textOf(await ask(workshop.app, lead.cookies.header, `/orders/${po}`)))
      .toContain('By hand');
  });

  test('a part that the page holds already is confirmed without being sent', async () => {
    await settle(`/orders/${po}`, lead);
    const first = await ask(workshop.app, lead.cookies.header, `/orders/${po}`, PART);
    const tag = first.headers.get('ETag')!;
    expect(tag).toMatch(/^"/);
    const again = await ask(workshop.app, lead.cookies.header, `/orders/${po}`, { ...PART, 'If-None-Match': tag });
    expect(again.status).toBe(304);
    expect(again.headers.get('As-Of')).toMatch(/^\d\d:\d\d:\d\d \d{13}$/);
    await lead.post(`/api/orders/${po}/stages/CAD/start`);
    const changed = await ask(workshop.app, lead.cookies.header, `/orders/${po}`, { ...PART, 'If-None-Match': tag });
    expect(changed.status).toBe(200);
  });

  test('of another process is never older than what its reader has written', async () => {
    const elsewhere = openDatabase(database.app);
    const other = processOn(elsewhere);
    const states = ['start', 'completion'];
    for (let round = 0; round < 6; round++) {
      const own = await approved();
      for (const act of states) {
        for (const app of [workshop.app, other]) await textOf(await ask(app, lead.cookies.header, `/orders/${own}`));
        await lead.post(`/api/orders/${own}/stages/CAD/${act}`);
        const cookie = lead.cookies.header;
        const [here, there] = await Promise.all(
          [workshop.app, other].map(async (app) => textOf(await ask(app, cookie, `/orders/${own}`, PART))),
        );
        const bare = (html: string) => html.replaceAll(/value="\d{9}\.[^"]+"|data-at="\d+"|\d\d:\d\d:\d\d/g, '');
        expect(bare(there!)).toBe(bare(here!));
      }
    }
    await elsewhere.close();
  });
});

test('whatever table is written to by hand is announced', async () => {
  const tables = await database.db.execute<{ name: string }>(sql`SELECT c.relname AS name FROM pg_class c
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'changed_elsewhere')`);
  expect(tables.map(({ name }) => name)).toEqual([]);
});

describe('a text with holes', () => {
  const filling = { keys: '000000012.abcdefghijklmnop.ABCDEFGHIJKLMNOP', clock: '14:03:22', at: '1764500602123' };
  const text = Array.from(
    { length: 60 },
    (_, i) => `<form action="/orders/${i}"><input value="${holes.keys}.${i}"> Готово ${holes.clock} ${holes.at}</form>`,
  ).join('\n');

  test('is filled by writing over it, and packed it says the same', async () => {
    const pieces = new Pieces(Buffer.from(text));
    const wanted = text
      .replaceAll(holes.keys, filling.keys)
      .replaceAll(holes.clock, filling.clock)
      .replaceAll(holes.at, filling.at);
    expect(pieces.filled(filling).toString()).toBe(wanted);
    expect(pieces.packed(filling)).toBeUndefined();
    await pieces.pack(() => {});
    expect(brotliDecompressSync(pieces.packed(filling)!).toString()).toBe(wanted);
  });

  test('is packed also where brotli writes each sign by those before it', async () => {
    let seed = 7;
    const dice = (most: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (seed >> 9) % most;
    };
    const letters = 'абвгдежзийклмнопрстуфхцчшщыэюя';
    const word = () => Array.from({ length: 3 + dice(8) }, () => letters[dice(letters.length)]).join('');
    const lines = Array.from({ length: 300 }, (_, i) => {
      const asOf = i % 30 === 5 ? `<time data-at="${holes.at}">${holes.clock}</time>` : '';
      return `${asOf}<p>${Array.from({ length: 12 }, word).join(' ')}</p><input value="${holes.keys}.${i}">`;
    });
    const pieces = new Pieces(Buffer.from(lines.join('\n')));
    await pieces.pack(() => {});
    expect(pieces.packed(filling)).toBeDefined();
  });

  test('takes nothing of another length', () => {
    expect(() => new Pieces(Buffer.from(text)).filled({ ...filling, clock: '4:03' })).toThrow('does not fit');
  });
});

describe('the shelf', () => {
  const kept = (topics: string[], bytes = 10, until = Number.POSITIVE_INFINITY) => ({ topics, bytes, until });

  test('throws away what tells of a changed topic, and all of it when something seldom changes', () => {
    const shelf = new Shelf();
    shelf.keep('a', kept(['order:1']), shelf.count);
    shelf.keep('b', kept(['order:2']), shelf.count);
    shelf.changed(['order:1', 'orders', 'user:3']);
    expect([shelf.find('a', 0), shelf.find('b', 0)]).toEqual([undefined, expect.anything()]);
    shelf.changed(['clients']);
    expect(shelf.size).toEqual({ answers: 0, bytes: 0 });
  });

  test('keeps nothing that was read before a change that it did not hear of', () => {
    const shelf = new Shelf();
    const since = shelf.count;
    shelf.changed(['order:1']);
    shelf.keep('a', kept(['order:1']), since);
    shelf.keep('b', kept(['order:2']), since);
    expect([shelf.find('a', 0), shelf.find('b', 0)]).toEqual([undefined, expect.anything()]);
    shelf.clear();
    shelf.keep('c', kept(['order:2']), since);
    expect(shelf.find('c', 0)).toBeUndefined();
  });

  test('holds no more than it may, and lets go of what was asked for longest ago', () => {
    const shelf = new Shelf(25);
    shelf.keep('a', kept(['orders']), 0);
    shelf.keep('b', kept(['orders']), 0);
    shelf.find('a', 0);
    shelf.keep('c', kept(['orders']), 0);
    expect(['a', 'b', 'c'].map((key) => shelf.find(key, 0) !== undefined)).toEqual([true, false, true]);
  });

  test('shows nothing beyond its time', () => {
    const shelf = new Shelf();
    shelf.keep('a', kept(['orders'], 10, 1_000), 0);
    expect(shelf.find('a', 999)).toBeDefined();
    expect(shelf.find('a', 1_000)).toBeUndefined();
  });
});
