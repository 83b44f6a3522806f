import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { orders } from '../../src/orders/tables.ts';
import { reworks } from '../../src/production/tables.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import { openChromium } from '../support/chromium.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { badgeOf, givePin, idOf, makeTerminal } from '../terminals/floor.ts';

vi.setConfig({ testTimeout: 60_000 });

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);
await givePin(workshop, 'cnc', '471147');

const atStation = (url: URL) => url.pathname === '/stations/CNC';
const ROUTE = { stations: ['CNC', 'PAINT', 'LOGISTICS'] };

async function codeOf({ poNumber }: Order) {
  const rows = await workshop.database.db.select({ id: orders.id, po: orders.poNumber }).from(orders);
  return scanCode({ orderId: rows.find(({ po }) => po === poNumber)!.id, station: 'CNC', revision: 1 });
}
const stateOf = async ({ poNumber }: Order) =>
  stageOf((await crew.cnc.get(`/api/orders/${poNumber}`)).body, 'CNC').state;

/** As a scanner types it: at once, with a key at the end. */
async function scan(page: Page, typed: string, suffix = 'Enter') {
  await page.keyboard.type(typed);
  await page.keyboard.press(suffix);
}

const said = (page: Page, text: string) => page.locator('#scanned', { hasText: text }).waitFor();

test('a scan in any field of the forms of a station does its step, and the form stays as it was', async () => {
  const atHand = await orderIn(crew, 'in_production', ROUTE);
  const at = `/orders/${atHand.poNumber}/stages/CNC`;
  const page = await chromium.signIn('cnc');
  const places = [
    [`${at}/blockage`, '[name=missingMaterial]'],
    [`${at}/blockage`, '[name=reason]'],
    [`${at}/log?returnTo=/stations/CNC`, '[name=text]'],
    [`/orders/${atHand.poNumber}/rework?foundAt=CNC&returnTo=/stations/CNC`, 'textarea, select, input[type=text]'],
    ['/stations/CNC/handover', '[name=text]'],
  ] as const;
  for (const [path, field] of places) {
    const sheet = await orderIn(crew, 'approved', ROUTE);
    await page.goto(path);
    const input = page.locator(`main form :is(${field})`).first();
    if (!(await input.count())) continue;
    const isText = await input.evaluate((element) => !element.matches('select'));
    if (isText) await input.fill('Half a word');
    const had = await input.inputValue();
    await input.focus();
    await page.keyboard.press('ArrowLeft');
    const here = page.url();
    await scan(page, await codeOf(sheet));
    await said(page, `${sheet.poNumber}: CNC started.`);
    expect([page.url(), await input.inputValue()]).toEqual([here, had]);
    expect([await stateOf(sheet), await stateOf(atHand)], path).toEqual(['IN_PROGRESS', 'IN_PROGRESS']);
    expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  const { body } = await crew.cnc.get('/api/stations/CNC/queue');
  expect(JSON.stringify(body)).not.toContain('Half a word');
});

test('beside what is half written elsewhere it is told of, with the way there; a search is left as it was', async () => {
  const sheet = await orderIn(crew, 'approved', ROUTE);
  const page = await chromium.signIn('lead');
  await page.goto('/settings');
  await page.locator('[name=scale][value=lg]').check();
  await scan(page, `http://oms.local:3000/scan/${await codeOf(sheet)}`);
  await said(page, `${sheet.poNumber}: CNC – Queued`);
  expect(await page.locator('[name=scale][value=lg]').isChecked()).toBe(true);
  await page.goto('/orders');
  await page.locator('[name=q]').fill('letters');
  await scan(page, await codeOf(sheet));
  await page.waitForURL(`**/scan/${await codeOf(sheet)}`);
});

test('in the office it opens beside the order that is being written', async () => {
  const sheet = await orderIn(crew, 'approved', ROUTE);
  const page = await chromium.signIn('clerk');
  await page.goto('/orders/new');
  await page.locator('[name=client]').fill('Kafejnīca Pērle');
  await page.locator('[name=title]').fill('Letters');
  await page.locator('[name=title]').focus();
  const opened = page.context().waitForEvent('page');
  await scan(page, await codeOf(sheet));
  await (await opened).locator('h1', { hasText: sheet.poNumber }).waitFor();
  expect(await page.locator('[name=client]').inputValue()).toBe('Kafejnīca Pērle');
  expect(await page.locator('[name=title]').inputValue()).toBe('Letters');
});

test('Tab sends too, the next scan takes the place of what was misread, and what is typed slowly is typed', async () => {
  const [first, second] = [await orderIn(crew, 'approved', ROUTE), await orderIn(crew, 'approved', ROUTE)];
  const page = await chromium.signIn('cnc');
  await page.goto('/stations/CNC');
  await scan(page, `]C0${await codeOf(first)}`, 'Tab');
  await said(page, `${first.poNumber}: CNC started.`);
  await page.locator('#scan').fill('99');
  await scan(page, await codeOf(second), 'Tab');
  await said(page, `${second.poNumber}: CNC started.`);
  await page.goto('/orders');
  const code = await codeOf(first);
  await page.locator('[name=q]').focus();
  await page.keyboard.type(code, { delay: 110 });
  expect(await page.locator('[name=q]').inputValue()).toBe(code);
});

/** A page of a terminal at CNC, with somebody at it. */
async function terminal(name: string) {
  const { cookies } = await makeTerminal(workshop, name, ['CNC'], 1);
  const [, value] = /(?:^|; )terminal=([^;]+)/.exec(cookies.header)!;
  const page = await chromium.open();
  await page.context().addCookies([{ name: 'terminal', value: value!, url: chromium.untrusted }]);
  await page.clock.install();
  await page.goto('/terminal');
  return page;
}

async function enter(page: Page) {
  await page.locator(`.mate:has([value="${await idOf(workshop, 'cnc')}"])`).click();
  await page.locator('#code').fill('471147');
  await page.keyboard.press('Enter');
}

const goAway = {
  'after "Change person"': async (page: Page) => {
    await page.locator('.change-person button').click();
    await page.waitForURL('**/terminal?form=*');
    await enter(page);
  },
  'after the idle lock': async (page: Page) => {
    await page.clock.fastForward(61_000);
    await page.waitForURL('**/terminal?form=*');
    chromium.complaints.length = 0; // a clock that jumps cuts off whatever was on its way
    await enter(page);
  },
  "after another's badge": async (page: Page) => {
    await scan(page, await badgeOf(workshop, 'lead'));
    await page.waitForURL(atStation);
    await page.locator('.change-person button').click();
    await page.waitForURL((url) => url.pathname === '/terminal');
    await scan(page, await badgeOf(workshop, 'cnc'));
  },
};

test.each(Object.entries(goAway))(
  '%s the owner finds his form at its place, filled in, and sends it once',
  async (how, go) => {
    const order = await orderIn(crew, 'in_production', ROUTE);
    const page = await terminal(`Hall ${how}`);
    await enter(page);
    await page.waitForURL(atStation);
    const at = `/orders/${order.poNumber}/stages/CNC/rework`;
    await page.goto(`${at}?returnTo=/stations/CNC`);
    const [phrase, note] = [page.locator('[name=phrase]').nth(1), page.locator('[name=note]')];
    await phrase.check();
    await note.fill('Half of the letters');
    await go(page);
    await page.waitForURL(`**${at}?*kept=*`);
    await expect.poll(() => note.inputValue()).toBe('Half of the letters');
    expect(await phrase.isChecked()).toBe(true);
    await note.fill(`Half of the letters, ${how}`);
    const said = `${await phrase.inputValue()} — Half of the letters, ${how}`;
    await page.waitForTimeout(600);
    await page.locator('main .btn.first').click();
    await page.waitForURL(atStation);
    const sent = await workshop.database.db.select().from(reworks).where(eq(reworks.note, said));
    expect(sent).toHaveLength(1);
    // it is not found again
    await page.locator('.change-person button').click();
    await page.waitForURL((url) => url.pathname === '/terminal');
    await enter(page);
    await page.waitForURL(atStation);
  },
);
