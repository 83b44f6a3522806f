import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Page } from '../support/browser.ts';
import { openChromium } from '../support/chromium.ts';
import { FRIDAY, openWorkshop, PASSWORD } from '../support/workshop.ts';

const KIB = 1024;
const workshop = await openWorkshop();
const chromium = await openChromium(workshop.app);

const weigh = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;

const clients = [
  'Ziemeļu Gaisma SIA',
  'Skyltverket Norr AB',
  'Аптека Ромашка',
  'Noordlicht Reclame BV',
  'Salons Mirdza',
];
const titles = [
  'Буквы с контражуром',
  'Light box, five sides',
  'Façade letters “ŠĶĒRES”',
  'Kanalbokstäver',
  'Menu board',
];

/** Fifty orders on their way, no two alike. */
async function fill(): Promise<string> {
  const clerk = await workshop.json('clerk');
  const lead = await workshop.json('lead');
  let last = '';
  for (let i = 0; i < 50; i++) {
    const { poNumber } = await clerk.draft({
      client: clients[i % 5],
      title: `${titles[(i * 3) % 5]} ${i * 37}`,
      reference: `REF-${i * 7919}`,
      dueDate: `2026-${i % 2 ? 11 : 12}-${String(1 + (i % 28)).padStart(2, '0')}`,
      priority: ['LOW', 'NORMAL', 'HIGH', 'URGENT'][i % 4],
    });
    await clerk.post(`/api/orders/${poNumber}/submission`);
    await lead.post(`/api/orders/${poNumber}/approval`, {});
    if (i % 2) await lead.post(`/api/orders/${poNumber}/stages/CAD/start`);
    if (i % 4 === 1) await lead.post(`/api/orders/${poNumber}/stages/CAD/completion`);
    last = poNumber;
  }
  return last;
}

const po = await fill();

test('a list of fifty orders in Russian fits the first flight of a connection', async () => {
  const browser = await workshop.browse('boss');
  await (await browser.get('/settings')).form('/settings').fill({ locale: 'ru' }).submit();
  const { html, document } = await browser.get('/orders');
  expect(document.querySelectorAll('.orders tbody tr')).toHaveLength(50);
  expect(weigh(html)).toBeLessThanOrEqual(14 * KIB);
});

describe('a fragment in Russian weighs at most 4 KiB', () => {
  test.each([
    ['on the order’s page', undefined],
    ['on the station’s page', '/stations/CNC'],
  ])('%s', async (_place, returnTo) => {
    const browser = await workshop.browse('cnc');
    await (await browser.get('/settings')).form('/settings').fill({ locale: 'ru' }).submit();
    browser.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    const body = new URLSearchParams(returnTo ? { returnTo } : {});
    const { html, status } = await browser.send('POST', `/orders/${po}/stages/CNC/start`, body);
    expect([200, 409]).toContain(status);
    expect(weigh(html)).toBeLessThanOrEqual(4 * KIB);
  });
});

/** A P7st with every switch on, so that all of its fields are shown. */
const OPEN = {
  'FRONT.front_finish': 'ORACAL_8500',
  ...Object.fromEntries(
    ['FRONT.film_face', 'FRONT.film_back', 'FRONT.film_sides', 'PAINTING.paint_face', 'PAINTING.paint_back'].map(
      (key) => [key, true],
    ),
  ),
  ...{ 'PAINTING.paint_sides': true, 'PAINTING.sides_color': 'RAL 7016', 'FRONT.face_film': '031, 070' },
  ...{ 'ASSEMBLING.led': true, 'ASSEMBLING.psu': true, 'ASSEMBLING.cables': true, 'ASSEMBLING.frame': true },
};

describe('the sheet of a P7st in Russian', async () => {
  const clerk = await workshop.json('clerk');
  const { poNumber, items } = await clerk.draft({ items: [{ template: 'P7st', values: OPEN }] });
  const path = `/orders/${poNumber}/items/${items[0].id}/edit`;
  const browser = await workshop.browse('clerk');
  await (await browser.get('/settings')).form('/settings').fill({ locale: 'ru' }).submit();

  test('fits the first flight with all sections open, and so does the order that reads it', async () => {
    const { html, document } = await browser.get(path);
    expect(document.querySelectorAll('[name^="values."]:not([type=hidden])').length).toBeGreaterThan(45);
    expect(weigh(html)).toBeLessThanOrEqual(14 * KIB);
    expect(weigh((await browser.get(`/orders/${poNumber}`)).html)).toBeLessThanOrEqual(14 * KIB);
  });

  test('answers the switch of any section in at most 4 KiB', async () => {
    const form = (await browser.get(path)).form(path);
    const partial = await workshop.browse('clerk');
    await (await partial.get('/settings')).form('/settings').fill({ locale: 'ru' }).submit();
    partial.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    const switches = form.entries.filter(([name, value]) => name.startsWith('values.') && value === 'true');
    expect(switches.length).toBeGreaterThan(6);
    for (const [name] of switches) {
      const entries = form.entries.map(([key, value]): [string, string] => [key, key === name ? 'false' : value]);
      const { html } = await partial.send('POST', path, new URLSearchParams([...entries, ['intent', 'update']]));
      expect(html, name).toContain('hx-partial');
      expect(weigh(html), name).toBeLessThanOrEqual(4 * KIB);
    }
  });
});

const MINUTE = 60_000;
/** Within it the parts of a page ask anew, where they do at all. */
const SPREAD_MS = 1_200;

test('a first visit takes at most 60 KiB in 8 requests, a later page its HTML and what it is late with', async () => {
  workshop.clock.now = new Date(FRIDAY.getTime() + MINUTE); // nothing has just happened
  const page = await chromium.open();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  const cached = new Set<string>();
  const asked: string[] = [];
  session.on('Network.requestServedFromCache', ({ requestId }) => void cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (!cached.has(requestId) && !response.fromDiskCache) asked.push(response.url);
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto('/sign-in');
  await page.locator('[name=username]').fill('boss');
  await page.locator('[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.dash').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(bytes).toBeLessThanOrEqual(60 * KIB);
  expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(8);

  const visit = async (path: string) => {
    bytes = 0;
    asked.length = 0;
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(SPREAD_MS);
    return asked.map((url) => new URL(url).pathname).filter((one) => one !== '/api/events');
  };
  // the first page of an area brings the styles of the area, once
  expect(await visit('/orders')).toEqual(['/orders', expect.stringMatching(/^\/assets\/office\..+\.css$/)]);
  expect(await visit(`/orders/${po}`)).toEqual([`/orders/${po}`, `/orders/${po}/expected-finish`]);
  expect(bytes).toBeLessThanOrEqual(14 * KIB);
});

test('the styles of a page weigh at most 20 KiB, its scripts 22', async () => {
  const browser = await workshop.browse('boss');
  const weightOf = async (page: Page, selector: string, attribute: string) => {
    const paths = [...page.document.querySelectorAll(selector)].map((one) => one.getAttribute(attribute)!);
    const answers = paths.map((path) => workshop.app.request(path, { headers: { 'Accept-Encoding': 'br' } }));
    const bodies = await Promise.all((await Promise.all(answers)).map((answer) => answer.arrayBuffer()));
    return bodies.reduce((sum, { byteLength }) => sum + byteLength, 0);
  };
  for (const path of ['/orders', `/orders/${po}`, '/stations/CNC', '/board', `/orders/${po}/traveller`]) {
    const page = await browser.get(path);
    expect(await weightOf(page, 'link[rel=stylesheet]', 'href'), path).toBeLessThanOrEqual(20 * KIB);
    expect(await weightOf(page, 'script[src]', 'src'), path).toBeLessThanOrEqual(22 * KIB);
  }
});
