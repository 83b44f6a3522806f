import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { orders } from '../../src/orders/tables.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import { aMomentLater, openChromium } from '../support/chromium.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

const ROUTE = { stations: ['CNC', 'PAINT', 'LOGISTICS'] };

async function codeOf({ poNumber }: Order) {
  const rows = await workshop.database.db.select({ id: orders.id, po: orders.poNumber }).from(orders);
  return scanCode({ orderId: rows.find(({ po }) => po === poNumber)!.id, station: 'CNC', revision: 1 });
}
const stateOf = async ({ poNumber }: Order) =>
  stageOf((await crew.cnc.get(`/api/orders/${poNumber}`)).body, 'CNC').state;

/** What the digit keys 1 … 9, 0 give, as systems with these languages have them without Shift. */
const layouts = {
  US: '1234567890',
  Russian: '1234567890',
  Latvian: '1234567890',
  German: '1234567890',
  French: '&é"\'(-è_çà',
};

/** A wedge scanner presses keys by their place, as if the keyboard were American; the system makes letters of them. */
async function scan(page: Page, code: string, layout: string) {
  const keyboard = await page.context().newCDPSession(page);
  for (const digit of code) {
    const key = layout[(Number(digit) + 9) % 10]!;
    const pressed = { code: `Digit${digit}`, key, windowsVirtualKeyCode: 48 + Number(digit) };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...pressed });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
  }
  await page.keyboard.press('Enter');
  await keyboard.detach();
}

const said = (page: Page, text: string) => page.locator('#scanned', { hasText: text }).waitFor();

test.each(Object.entries(layouts))(
  'under a %s layout a scan does its step, wherever the focus is',
  async (_, layout) => {
    const order = await orderIn(crew, 'approved', ROUTE);
    const page = await chromium.signIn('cnc');
    await page.goto('/stations/CNC');
    await page.locator('main a').first().focus();
    await scan(page, await codeOf(order), layout);
    await said(page, `${order.poNumber}: CNC started.`);
    expect(await page.locator('#scan').inputValue()).toBe('');
    expect(await stateOf(order)).toBe('IN_PROGRESS');
    await aMomentLater(page);
    await page.locator('#scanned').getByRole('button', { name: 'Take back' }).click();
    await said(page, 'taken back');
    expect(await stateOf(order)).toBe('QUEUED');
  },
);

test('scans that come faster than their answers are all done, one request each', async () => {
  const sheets = await Promise.all([1, 2, 3].map(() => orderIn(crew, 'approved', ROUTE)));
  const page = await chromium.signIn('cnc');
  await page.goto('/stations/CNC');
  await page.route('**/scan', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  const posts: number[] = [];
  page.on('requestfinished', async (request) => {
    if (request.method() !== 'POST') return;
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    posts.push(responseBodySize + responseHeadersSize);
  });
  for (const order of sheets) await scan(page, await codeOf(order), layouts.US);
  await said(page, `${sheets[2]!.poNumber}: CNC started.`);
  expect(await Promise.all(sheets.map(stateOf))).toEqual(['IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS']);
  await vi.waitFor(() => expect(posts).toHaveLength(3));
  expect(Math.max(...posts)).toBeLessThan(4096);
});

test('a scan whose answer was lost is scanned again, and done once', async () => {
  const order = await orderIn(crew, 'approved', ROUTE);
  const page = await chromium.signIn('cnc');
  await page.goto('/stations/CNC');
  const network = await page.context().newCDPSession(page);
  network.on('Fetch.requestPaused', ({ requestId }) =>
    network.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' }),
  );
  await network.send('Fetch.enable', { patterns: [{ urlPattern: '*/scan', requestStage: 'Response' }] });
  await scan(page, await codeOf(order), layouts.US);
  await page.locator('#messages .alert').waitFor();
  expect(await stateOf(order)).toBe('IN_PROGRESS');
  await network.send('Fetch.disable');
  chromium.complaints.length = 0;
  workshop.clock.now = new Date(workshop.clock.now.getTime() + 10_000);
  await scan(page, await codeOf(order), layouts.US);
  await said(page, `${order.poNumber}: CNC started.`);
  expect(await stateOf(order)).toBe('IN_PROGRESS');
});

test('after a tick a scan is a scan, and its Enter does not send the form of the tick', async () => {
  const route = { stations: ['CAD', ...ROUTE.stations] };
  const ticked = await orderIn(crew, 'approved', route);
  await crew.lead.post(`/api/orders/${ticked.poNumber}/stages/CNC/start`);
  const order = await orderIn(crew, 'approved', route);
  const page = await chromium.signIn('lead');
  await page.goto(`/orders/${ticked.poNumber}/stages/CNC/rework?returnTo=/stations/CNC`);
  await page.locator('[name=phrase]').first().click();
  await scan(page, await codeOf(order), layouts.French);
  await said(page, `${order.poNumber}: CNC started.`);
  expect([await stateOf(order), await stateOf(ticked)]).toEqual(['IN_PROGRESS', 'IN_PROGRESS']);
});

test('in a field digits stay what is typed', async () => {
  const page = await chromium.signIn('cnc');
  await page.goto('/orders');
  await page.locator('[name=q]').fill('');
  await page.keyboard.type('2026');
  expect(await page.locator('[name=q]').inputValue()).toBe('2026');
  expect(await page.locator('#scan').inputValue()).toBe('');
});
