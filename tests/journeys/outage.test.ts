import { setTimeout as sleep } from 'node:timers/promises';
import { count } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { stationLog } from '../../src/production/tables.ts';
import { openChromium } from '../support/chromium.ts';
import { orderIn, signInAll, stageOf } from '../support/crew.ts';
import { createStoppableDatabase } from '../support/postgres.ts';
import { openWorkshop } from '../support/workshop.ts';

const database = await createStoppableDatabase();
const workshop = await openWorkshop({}, database);
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

const ROUTE = { stations: ['CNC', 'PAINT', 'LOGISTICS'] };
const AWAY_MS = 5_000;

/** Whoever is told to try again does so, with the key of his act. */
async function insist(po: string, n: number): Promise<number> {
  for (let tries = 1; ; tries++) {
    const said = { po, station: 'CNC', text: `Part ${n} is cut` };
    const { status } = await crew.cnc.send('POST', '/api/station-log', said, { 'Idempotency-Key': `part ${n}` });
    if (status === 201) return tries;
    expect(status).toBe(503);
    await sleep(250);
  }
}

test('the database is away for five seconds while people work: pages say so, nothing is lost, and they catch up', async () => {
  const { poNumber } = await orderIn(crew, 'approved', ROUTE);
  const other = await orderIn(crew, 'approved', ROUTE);
  const page = await chromium.signIn('cnc');
  await page.goto('/stations/CNC');
  const card = page.locator('article', { hasText: poNumber });
  const plain = await workshop.browse('cnc');
  const form = (await plain.get('/stations/CNC')).form(`/orders/${poNumber}/stages/CNC/start`);

  const parts = (async () => {
    const tries: number[] = [];
    for (let n = 0; n < 20; n++) {
      tries.push(await insist(poNumber, n));
      await sleep(200);
    }
    return tries;
  })();
  await sleep(500);
  await database.stop();
  const away = Date.now();

  await card.getByRole('button', { name: 'Start' }).click();
  await page.locator('#messages .alert').waitFor();
  expect((await form.submit()).status).toBe(503);
  expect((await crew.cnc.get('/api/stations/CNC/queue')).status).toBe(503);
  await page.locator('.as-of strong', { hasText: '▲' }).waitFor();
  await sleep(Math.max(0, AWAY_MS - (Date.now() - away)));
  await database.start();

  expect(Math.max(...(await parts))).toBeGreaterThan(1);
  const [row] = await database.db.select({ n: count() }).from(stationLog);
  expect(row!.n).toBe(20);

  await page.locator('.as-of strong', { hasText: '▲' }).waitFor({ state: 'hidden' });
  await crew.lead.post(`/api/orders/${other.poNumber}/stages/CNC/start`);
  await page.locator('article.run', { hasText: other.poNumber }).waitFor();
  await card.getByRole('button', { name: 'Start' }).click();
  await page.locator('article.run', { hasText: poNumber }).waitFor();
  expect((await form.submit()).status).toBe(409);
  expect(stageOf((await crew.cnc.get(`/api/orders/${poNumber}`)).body, 'CNC').state).toBe('IN_PROGRESS');
  chromium.complaints.length = 0;
});
