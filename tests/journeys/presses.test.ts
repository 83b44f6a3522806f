import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { orders } from '../../src/orders/tables.ts';
import { stationHandovers, stationLog } from '../../src/production/tables.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import { openChromium } from '../support/chromium.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

vi.setConfig({ testTimeout: 60_000 });

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

const atStation = (url: URL) => url.pathname === '/stations/CNC';
const ROUTE = { stations: ['CNC', 'PAINT', 'LOGISTICS'] };
const stateOf = async ({ poNumber }: Order) =>
  stageOf((await crew.cnc.get(`/api/orders/${poNumber}`)).body, 'CNC').state;
const card = (page: Page, { poNumber }: Order) => page.locator(`article[aria-label="${poNumber}"]`);

async function running() {
  const order = await orderIn(crew, 'approved', ROUTE);
  await crew.cnc.post(`/api/orders/${order.poNumber}/stages/CNC/start`);
  return order;
}

/** What the server does is done, and its answer is lost on the way. */
async function loseAnswers(page: Page, urlPattern: string) {
  const network = await page.context().newCDPSession(page);
  network.on('Fetch.requestPaused', ({ requestId }) =>
    network.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' }),
  );
  await network.send('Fetch.enable', { patterns: [{ urlPattern, requestStage: 'Response' }] });
  return () => network.send('Fetch.disable');
}

const center = async (page: Page, order: Order, name: string) => {
  const box = (await card(page, order).getByRole('button', { name }).boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2] as const;
};

test('a second tap at the same place does not complete the job that has moved under the finger', async () => {
  const [first, second] = [await running(), await running()];
  const page = await chromium.signIn('cnc', { hasTouch: true, viewport: { width: 1024, height: 768 } });
  await page.goto('/stations/CNC');
  const [x, y] = await center(page, first, 'Done');
  const answered = page.waitForResponse('**/completion');
  await page.touchscreen.tap(x, y);
  await answered;
  // it keeps its place: nothing has come under the finger
  await card(page, first).locator('.handed-on').waitFor();
  for (const dy of [0, -6, 6]) await page.touchscreen.tap(x, y + dy);
  await page.waitForTimeout(700);
  expect([await stateOf(first), await stateOf(second)]).toEqual(['COMPLETED', 'IN_PROGRESS']);
  await card(page, second).getByRole('button', { name: 'Done' }).tap();
  await card(page, second).locator('.handed-on').waitFor();
  await card(page, first).waitFor({ state: 'detached' });
});

test('rows hold still while a finger is down', async () => {
  const [first, second] = [await running(), await running()];
  const page = await chromium.signIn('cnc');
  await page.goto('/stations/CNC');
  await page.waitForTimeout(1_000);
  const [x, y] = await center(page, second, 'Done');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await crew.lead.post(`/api/orders/${first.poNumber}/stages/CNC/completion`);
  await page.waitForTimeout(2_000);
  expect(await center(page, second, 'Done')).toEqual([x, y]);
  expect(await card(page, first).count()).toBe(1);
  await page.mouse.up();
  await card(page, second).locator('.handed-on').waitFor();
  expect([await stateOf(first), await stateOf(second)]).toEqual(['COMPLETED', 'COMPLETED']);
});

const notes = async (text: string) =>
  (await workshop.database.db.select().from(stationLog)).filter((row) => row.text === text).length;

test('a note whose answer was lost stays on its page, and is written once: pressed again, or sent again from Back', async () => {
  const order = await running();
  const page = await chromium.signIn('cnc');
  await page.goto(`/orders/${order.poNumber}/stages/CNC/log?returnTo=/stations/CNC`);
  await page.locator('[name=text]').fill('The router hums');
  const find = await loseAnswers(page, '*/log');
  await page.getByRole('button', { name: 'Write down' }).click();
  await page.locator('#messages', { hasText: 'No answer came. Press again: it is not done twice.' }).waitFor();
  expect(await page.locator('[name=text]').inputValue()).toBe('The router hums');
  expect(await notes('The router hums')).toBe(1);
  await find();
  chromium.complaints.length = 0;
  await page.getByRole('button', { name: 'Write down' }).click();
  await page.waitForURL(atStation);
  await page.goBack();
  await page.waitForTimeout(700);
  expect(await page.locator('[name=text]').inputValue()).toBe('The router hums');
  await page.getByRole('button', { name: 'Write down' }).click();
  await page.waitForURL(atStation);
  expect(await notes('The router hums')).toBe(1);
});

test('what one shift leaves to the next is left once, sent again from Back', async () => {
  const page = await chromium.signIn('cnc');
  await page.goto('/stations/CNC/handover');
  await page.locator('[name=text]').fill('Bits are blunt');
  await page.locator('main .btn.first').click();
  await page.waitForURL(atStation);
  await page.goBack();
  await page.waitForTimeout(700);
  expect(await page.locator('[name=text]').inputValue()).toBe('Bits are blunt');
  await page.locator('main .btn.first').click();
  await page.waitForURL(atStation);
  const rows = await workshop.database.db.select().from(stationHandovers);
  expect(rows.map(({ text }) => text)).toEqual(['Bits are blunt']);
});

test('offline the press of Block stays on the page', async () => {
  const order = await running();
  const page = await chromium.signIn('cnc');
  await page.goto('/stations/CNC');
  await page.context().setOffline(true);
  await card(page, order).getByRole('link', { name: 'Block' }).click();
  await page.locator('#messages', { hasText: 'No answer came' }).waitFor();
  await page.waitForTimeout(600);
  await page.evaluate(() => document.getElementById('messages')!.replaceChildren());
  expect(page.url()).toMatch(/\/stations\/CNC$/);
  await page.context().setOffline(false);
  chromium.complaints.length = 0;
  await card(page, order).getByRole('link', { name: 'Block' }).click();
  await page.waitForURL('**/blockage*');
  await page.context().setOffline(true);
  await page.locator('[name=reason]').fill('No acrylic');
  await page.waitForTimeout(600);
  await page.getByRole('button', { name: 'Block' }).last().click();
  await page.locator('#messages', { hasText: 'No answer came' }).waitFor();
  expect(await page.locator('[name=reason]').inputValue()).toBe('No acrylic');
  await page.context().setOffline(false);
  chromium.complaints.length = 0;
  await page.getByRole('button', { name: 'Block' }).last().click();
  await page.waitForURL(atStation);
  expect(await stateOf(order)).toBe('BLOCKED');
});

test('a block takes two taps; the finger that has pressed Block presses no reason', async () => {
  const order = await running();
  const page = await chromium.signIn('cnc', { hasTouch: true, viewport: { width: 1024, height: 768 } });
  await page.goto('/stations/CNC');
  const box = (await card(page, order).getByRole('link', { name: 'Block' }).boundingBox())!;
  await page.touchscreen.tap(box.x + 20, box.y + 20);
  await page.waitForURL('**/blockage*');
  await page.locator('.tap').first().waitFor();
  // the second tap of a double one lands on whatever has come there
  await page.touchscreen.tap(box.x + 20, box.y + 20);
  await page.waitForTimeout(600);
  expect(await stateOf(order)).toBe('IN_PROGRESS');
  await page.getByRole('button', { name: 'The machine is down' }).tap();
  await page.waitForURL(atStation);
  expect(await stateOf(order)).toBe('BLOCKED');
  await page.locator('.message').getByRole('button', { name: 'Take back' }).tap();
  await card(page, order).locator('.state', { hasText: 'In progress' }).waitFor();
  expect(await stateOf(order)).toBe('IN_PROGRESS');
});

test('a scanner’s Enter presses no reason, be its code good or misread', async () => {
  const [order, scanned] = [await running(), await orderIn(crew, 'approved', ROUTE)];
  const rows = await workshop.database.db.select().from(orders);
  const code = scanCode({
    orderId: rows.find(({ poNumber }) => poNumber === scanned.poNumber)!.id,
    station: 'CNC',
    revision: 1,
  });
  const page = await chromium.signIn('cnc');
  for (const [typed, comes] of [
    [code, '#scanned.good'],
    [code.replace(/..$/, '00'), '#scanned.bad'],
  ] as const) {
    await page.goto(`/orders/${order.poNumber}/stages/CNC/blockage?returnTo=/stations/CNC`);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('phrase');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await page.locator(comes).waitFor();
    expect(await stateOf(order)).toBe('IN_PROGRESS');
  }
});

test('a scan without an answer keeps its code on show, and is done once when it is sent again', async () => {
  const order = await orderIn(crew, 'approved', ROUTE);
  const [row] = (await workshop.database.db.select().from(orders)).filter((one) => one.poNumber === order.poNumber);
  const code = scanCode({ orderId: row!.id, station: 'CNC', revision: 1 });
  const page = await chromium.signIn('cnc');
  await page.addInitScript(() => {
    Object.assign(window, { tones: [] });
    class Silent {
      currentTime = 0;
      destination = {};
      createOscillator() {
        const frequency = {
          set value(hertz: number) {
            (window as unknown as { tones: number[] }).tones.push(hertz);
          },
        };
        return { frequency, connect() {}, start() {}, stop() {} };
      }
    }
    Object.assign(window, { AudioContext: Silent });
  });
  await page.goto('/stations/CNC');
  const find = await loseAnswers(page, '*/scan');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.locator('#scanned.bad', { hasText: code }).waitFor();
  expect(await page.locator('#scan').inputValue()).toBe(code);
  expect(await page.evaluate(() => (window as unknown as { tones: number[] }).tones)).toEqual([220]);
  await find();
  chromium.complaints.length = 0;
  workshop.clock.now = new Date(workshop.clock.now.getTime() + 300_000);
  await page.keyboard.press('Enter');
  await page.locator('#scanned.good', { hasText: `${order.poNumber}: CNC started.` }).waitFor();
  expect(await stateOf(order)).toBe('IN_PROGRESS');
});
