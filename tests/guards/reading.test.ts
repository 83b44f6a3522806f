import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { statuses } from '../../src/vocabulary/order-status.ts';
import { stationCodes } from '../../src/vocabulary/stations.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { JsonClient } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const pos: string[] = [];
for (const status of statuses) pos.push((await orderIn(crew, status)).poNumber);

/** What every table holds, to the version of each row, and how far every sequence has counted. Sessions grow older. */
async function stateOfDatabase(): Promise<Record<string, unknown>> {
  const tables = await db.execute<{ name: string }>(
    sql`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'sessions' ORDER BY 1`,
  );
  const state: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await db.execute(
      sql`SELECT count(*)::int AS rows, md5(string_agg(t.xmin::text || ':' || t.ctid::text, ',' ORDER BY t.ctid)) AS versions
        FROM ${sql.identifier(name)} t`,
    );
    state[name] = row;
  }
  const sequences = await db.execute(sql`SELECT sequencename, last_value FROM pg_sequences ORDER BY 1`);
  return { ...state, sequences: [...sequences] };
}

/** What never ends, and so is not read to its end. */
const STREAMS = new Set(['/api/events']);
const isRead = ({ method, path }: { method: string; path: string }) => method === 'GET' && !STREAMS.has(path);
const routes = [...new Set(workshop.app.routes.filter(isRead).map((route) => route.path))];

/** Every address that can be read, for every order and station. */
const addresses = [
  ...routes.flatMap((path) => {
    const stations = path.includes(':station') || path.includes(':code') ? stationCodes.slice(0, 2) : ['CNC'];
    const orders = path.includes(':po') ? [...pos, 'PO-NOTHING'] : [''];
    return orders.flatMap((po) =>
      stations.map((code) =>
        path
          .replace(':po', po)
          .replace(/:(station|code)/, code)
          .replace(':id', 'x'),
      ),
    );
  }),
  `/orders/new?from=${pos[0]}`,
  `/jump?po=${pos[5]}`,
  '/orders?status=all&sort=client&q=a&station=CNC',
  '/api/orders?limit=2&sort=title',
  `/api/audit-log?entityType=order&entityId=${pos[3]}`,
];

async function linksOf(client: JsonClient, path: string): Promise<string[]> {
  const { body } = await client.get(path);
  return typeof body === 'string' ? [...body.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href!) : [];
}

const LINKS = 120;

/** Follows what the pages lead to, page by page, until enough has been seen. */
async function crawl(client: JsonClient): Promise<void> {
  const seen = new Set(['/', '/orders?status=all', `/orders/${pos[3]}`, '/settings']);
  for (const path of seen) {
    if (path.startsWith('/assets/') || seen.size > LINKS) continue;
    for (const link of await linksOf(client, path.replaceAll('&amp;', '&'))) seen.add(link);
  }
}

test('nobody changes anything by looking, and nothing fails', async () => {
  const visitors = { ...crew, nobody: new JsonClient(workshop.app) };
  const before = await stateOfDatabase();
  const failed: string[] = [];
  for (const [name, client] of Object.entries(visitors)) {
    const answers = await Promise.all(addresses.map(async (path) => [path, (await client.get(path)).status] as const));
    failed.push(...answers.filter(([, status]) => status >= 500).map((answer) => `${name}: ${answer}`));
  }
  expect(failed).toEqual([]);
  await Promise.all(Object.values(visitors).map(crawl));
  expect(await stateOfDatabase()).toEqual(before);
});

test('HEAD is a look too', async () => {
  const before = await stateOfDatabase();
  for (const path of addresses) expect((await crew.boss.send('HEAD', path)).status).toBeLessThan(500);
  expect(await stateOfDatabase()).toEqual(before);
});
