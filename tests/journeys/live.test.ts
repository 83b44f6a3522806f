import type { Page } from 'playwright-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { Live } from '../../src/live/hub.ts';
import { openChromium } from '../support/chromium.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const opened = vi.spyOn(Live.prototype, 'open');
const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

const ROUTE = { stations: ['CNC', 'PAINT', 'LOGISTICS'] };
const streams = () => (opened.mock.contexts[0] as Live | undefined)?.size().streams ?? 0;
const follows = () => vi.waitFor(() => expect(streams()).toBe(1), 30_000);

beforeEach(() => vi.waitFor(() => expect(streams()).toBe(0), 20_000));

/** To be seen is what a tab is told by the window around it. */
const setHidden = (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);

const laterBy = (seconds: number) => {
  workshop.clock.now = new Date(workshop.clock.now.getTime() + seconds * 1000);
};

test('the station, the list and the order show what others do, and when that was', async () => {
  const { poNumber } = await orderIn(crew, 'approved', ROUTE);
  for (const [path, before, after] of [
    ['/stations/CNC', 'Queued', 'In progress'],
    [`/orders?q=${poNumber}`, 'In production', 'On hold'],
    [`/orders/${poNumber}`, 'On hold', 'In production'],
  ] as const) {
    const page = await chromium.signIn('guest');
    await page.goto(path);
    await follows();
    expect(await page.locator('main').textContent()).toContain(before);
    laterBy(61);
    const asOf = await page.locator('.as-of').last().textContent();
    const noun = { 'In progress': 'stages/CNC/start', 'On hold': 'hold', 'In production': 'resumption' }[after];
    await crew.lead.post(`/api/orders/${poNumber}/${noun}`, noun === 'hold' ? { reason: 'Wait' } : {});
    await page.locator('main .state', { hasText: after }).first().waitFor();
    expect(await page.locator('.as-of').last().textContent()).not.toBe(asOf);
    await page.context().close();
    await vi.waitFor(() => expect(streams()).toBe(0), 30_000);
  }
});

test('what the reader does himself is told him by its answer alone; what another does meanwhile is fetched', async () => {
  const { poNumber } = await orderIn(crew, 'approved', ROUTE);
  const page = await chromium.signIn('cnc');
  await page.goto('/stations/CNC');
  await follows();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/(stations|orders)\//.test(request.url())) asked.push(request.method());
  });
  const card = page.locator(`article[aria-label="${poNumber}"]`);
  await card.getByRole('button', { name: 'Start' }).first().click();
  await card.locator('.state', { hasText: 'In progress' }).waitFor();
  await page.waitForTimeout(1_500);
  expect(asked).toEqual(['POST']);
  await crew.lead.post(`/api/orders/${poNumber}/stages/CNC/completion`);
  await card.waitFor({ state: 'detached' });
  expect(asked).toEqual(['POST', 'GET']);
});

test('a hidden tab holds no stream; when it is seen again it has missed nothing', async () => {
  const { poNumber } = await orderIn(crew, 'approved', ROUTE);
  const page = await chromium.signIn('guest');
  await page.goto(`/orders/${poNumber}`);
  await follows();
  await setHidden(page, true);
  await vi.waitFor(() => expect(streams()).toBe(0), 30_000);
  await crew.cnc.post(`/api/orders/${poNumber}/stages/CNC/start`);
  await setHidden(page, false);
  await page.locator('main .state', { hasText: 'In progress' }).first().waitFor();
  expect(streams()).toBe(1);
});

test('what is typed stays, and nothing moves before the fingers leave it', async () => {
  const { poNumber, version } = await orderIn(crew, 'completed', ROUTE);
  const page = await chromium.signIn('truck');
  await page.goto(`/orders/${poNumber}`);
  await follows();
  const carrier = page.locator('[name=carrier]');
  await carrier.fill('DP');
  await crew.office.put(`/api/orders/${poNumber}`, { version, priority: 'URGENT' });
  await page.locator('#order .as-of', { hasText: 'Something has changed' }).waitFor();
  expect(await carrier.inputValue()).toBe('DP');
  expect(await page.locator('#order').textContent()).not.toContain('Urgent');
  await carrier.fill('');
  await page.locator('h1').click();
  await page.locator('#order', { hasText: 'Urgent' }).waitFor();
  expect(await page.locator('#order .as-of').textContent()).not.toContain('Something has changed');
});

test('ticks and the focus survive what others do', async () => {
  const { poNumber } = await orderIn(crew, 'pending');
  const page = await chromium.signIn('lead');
  await page.goto(`/orders/${poNumber}`);
  await follows();
  await page.locator('[name=stations][value=WELDING]').uncheck();
  laterBy(5);
  const asOf = await page.locator('#order .as-of').textContent();
  await workshop.database.sql.notify('changes', await page.locator('#order').getAttribute('data-live').then(String));
  await vi.waitFor(async () => expect(await page.locator('#order .as-of').textContent()).not.toBe(asOf), 30_000);
  expect(await page.locator('[name=stations][value=WELDING]').isChecked()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('WELDING');
});

test('what one’s own act came to stays said while the page follows', async () => {
  const { poNumber } = await orderIn(crew, 'approved', ROUTE);
  const page = await chromium.signIn('cnc');
  await page.goto(`/orders/${poNumber}`);
  await follows();
  const asOf = await page.locator('#order .as-of').textContent();
  laterBy(5);
  await page.locator('#next-act').click();
  await page.locator('.alert.good').waitFor();
  laterBy(5);
  await crew.office.post(`/api/orders/${poNumber}/hold`, { reason: 'Wait' });
  await page.locator('main .state', { hasText: 'On hold' }).first().waitFor();
  expect(await page.locator('#order .as-of').textContent()).not.toBe(asOf);
  expect(await page.locator('.alert.good').textContent()).toContain('started');
});

test('the bell counts by itself, and a notice leads to what it is about', async () => {
  const { poNumber } = await orderIn(crew, 'approved', ROUTE);
  await crew.paint.put('/api/notifications', { markAllRead: true });
  const page = await chromium.signIn('paint');
  await follows();
  expect(await page.locator('#bell b').count()).toBe(0);
  await crew.cnc.post(`/api/orders/${poNumber}/stages/CNC/start`);
  await crew.cnc.post(`/api/orders/${poNumber}/stages/CNC/completion`);
  await page.locator('#bell b', { hasText: '1' }).waitFor();
  await page.locator('#bell').click();
  await page.getByRole('link', { name: `${poNumber} is queued at Paint` }).waitFor();
  await page.locator('.notices li').first().getByRole('button', { name: 'View' }).click();
  await page.waitForURL(`**/orders/${poNumber}`);
  await page.locator('#bell:not(:has(b))').waitFor();
});

test('a page whose session is over leads to the sign-in and back, but not away from what is half filled in', async () => {
  const { poNumber } = await orderIn(crew, 'approved', ROUTE);
  await crew.lead.post(`/api/orders/${poNumber}/stages/CNC/start`);
  const [idle, writing, choosing] = [
    await chromium.signIn('cnc'),
    await chromium.signIn('lead'),
    await chromium.signIn('office'),
  ];
  await idle.goto(`/orders/${poNumber}`);
  await writing.goto(`/orders/${poNumber}/stages/CNC/log`);
  await writing.locator('textarea').first().fill('The drawing says 30');
  await choosing.goto(`/orders/${poNumber}/stages/CNC/rework`);
  await choosing.locator('[name=phrase]').first().check();
  await vi.waitFor(() => expect(streams()).toBe(3), 30_000);
  for (const page of [idle, writing, choosing]) await page.context().clearCookies();
  await crew.lead.post(`/api/orders/${poNumber}/stages/CNC/blockage`, { reason: 'No sheet' });
  await idle.waitForURL((url) => url.searchParams.get('next') === `/orders/${poNumber}`);
  await crew.lead.post(`/api/orders/${poNumber}/stages/CNC/resumption`);
  await writing.waitForTimeout(2_000);
  expect(await writing.locator('textarea').first().inputValue()).toBe('The drawing says 30');
  expect(await choosing.locator('[name=phrase]').first().isChecked()).toBe(true);
});

test('a page whose connection is lost says so', async () => {
  const page = await chromium.signIn('guest');
  await page.goto('/stations/CNC');
  await follows();
  expect(await page.locator('.as-of').textContent()).not.toContain('Connection lost');
  await chromium.stop();
  await page.locator('.as-of', { hasText: 'Connection lost' }).waitFor();
  chromium.complaints.length = 0;
});
