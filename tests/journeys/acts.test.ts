import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { aMomentLater, openChromium } from '../support/chromium.ts';
import { openWorkshop, PASSWORD } from '../support/workshop.ts';

const workshop = await openWorkshop();
const chromium = await openChromium(workshop.app);

/** An approved order with CAD in the queue. */
async function approved(): Promise<string> {
  const clerk = await workshop.json('clerk');
  const lead = await workshop.json('lead');
  const { poNumber } = await clerk.draft();
  await clerk.post(`/api/orders/${poNumber}/submission`);
  const { status } = await lead.post(`/api/orders/${poNumber}/approval`, { stations: ['CAD', 'CNC', 'LOGISTICS'] });
  expect(status).toBe(200);
  return poNumber;
}

async function stateOf(po: string, station: string): Promise<string> {
  const { body } = await (await workshop.json('lead')).get(`/api/orders/${po}`);
  return body.stages.find((stage: { station: string }) => stage.station === station).state;
}

/** Signed in, with a page that does not follow what others do: these tests are about one's own acts. */
async function signIn(username: string): Promise<Page> {
  const page = await chromium.signIn(username);
  await page.addInitScript(() => {
    class Silence extends EventTarget {
      static readonly CLOSED = 2;
      close() {}
    }
    Object.assign(window, { EventSource: Silence });
  });
  return page;
}

/** Kept over a swap, lost with a new page. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { marked: true }));
const isSamePage = (page: Page) => page.evaluate(() => 'marked' in window);
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

for (const place of ['the order’s page', 'the station’s page'] as const) {
  test(`on ${place} a stage starts without a new page, is told aloud, and the focus stays`, async () => {
    const po = await approved();
    const page = await signIn('lead');
    await page.goto(place === 'the order’s page' ? `/orders/${po}` : '/stations/CAD');
    await mark(page);
    const button = page.locator(`#act-${po}-CAD`);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('[role=status]', { hasText: `${po}: CAD started.` }).waitFor();
    expect(await button.textContent()).toBe('Done');
    expect(await focusedText(page)).toBe('Done');
    expect(await isSamePage(page)).toBe(true);
    await aMomentLater(page);
    await page.keyboard.press('Enter');
    await page.locator('[role=status]', { hasText: new RegExp(`${po}: (CAD completed|done, on to)`) }).waitFor();
    expect(await isSamePage(page)).toBe(true);
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await stateOf(po, 'CAD')).toBe('COMPLETED');
  });
}

test('a double click starts a stage once, and does not complete it', async () => {
  const po = await approved();
  const page = await signIn('lead');
  await page.goto('/stations/CAD');
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') posts++;
  });
  // the third press comes in the moment in which the button has become another one
  await page.evaluate((id) => {
    document.addEventListener('htmx:after:swap', () => document.getElementById(id)?.click(), { once: true });
  }, `act-${po}-CAD`);
  await page.locator(`#act-${po}-CAD`).dblclick();
  await page.locator('[role=status]', { hasText: 'started' }).waitFor();
  await page.waitForTimeout(300);
  expect(posts).toBe(1);
  expect(await stateOf(po, 'CAD')).toBe('IN_PROGRESS');
});

test('who was too late is told so, and sees how things are now', async () => {
  const po = await approved();
  const page = await signIn('lead');
  await page.goto(`/orders/${po}`);
  const boss = await workshop.json('boss');
  await boss.post(`/api/orders/${po}/stages/CAD/start`);
  await mark(page);
  await page.locator(`#act-${po}-CAD`).click();
  const told = page.locator('[role=status] .alert.bad');
  await told.waitFor();
  expect(await told.textContent()).toContain('Anna Vītola');
  expect(await page.locator(`#act-${po}-CAD`).textContent()).toBe('Done');
  expect(await isSamePage(page)).toBe(true);
});

test('a server that does not answer is told of, and the button may be pressed again', async () => {
  const po = await approved();
  const page = await signIn('lead');
  await page.goto(`/orders/${po}`);
  await page.route('**/start', (route) => route.abort('connectionrefused'));
  await page.locator(`#act-${po}-CAD`).click();
  await page.locator('#messages', { hasText: 'No answer came' }).waitFor();
  chromium.complaints.length = 0;
  await page.unroute('**/start');
  await page.locator(`#act-${po}-CAD`).click();
  await page.locator('#order [role=status]', { hasText: 'started' }).waitFor();
  expect(await page.locator('#messages').textContent()).toBe('');
});

test('a session that ended in between leads to the sign-in page, and back to the form', async () => {
  const po = await approved();
  const page = await signIn('lead');
  await page.goto(`/orders/${po}`);
  await page.locator('#finish', { hasText: 'Expected finish' }).waitFor(); // the page asks for it by itself
  await page.context().clearCookies();
  await page.locator(`#act-${po}-CAD`).click();
  await page.waitForURL(/sign-in/);
  await page.locator('[name=username]').fill('lead');
  await page.locator('[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator(`form[action="/orders/${po}/stages/CAD/start"] button`).click();
  await page.locator('[role=status]', { hasText: 'started' }).waitFor();
  expect(await stateOf(po, 'CAD')).toBe('IN_PROGRESS');
});

describe('the filters of the list', () => {
  test('take effect at once, stay in the address, and Back undoes them', async () => {
    const po = await approved();
    const page = await signIn('lead');
    await page.goto('/orders');
    await mark(page);
    await page.locator('[name=station]').selectOption('PAINT');
    await page.locator('#results', { hasText: 'No orders match' }).waitFor();
    await page.waitForURL((url) => url.searchParams.get('station') === 'PAINT');
    expect(new URL(page.url()).searchParams.has('priority')).toBe(false);
    expect(await isSamePage(page)).toBe(true);
    await page.goBack();
    await page.locator('#results', { hasText: po }).waitFor();
    expect(await page.locator('[name=station]').inputValue()).toBe('');
    await page.goForward();
    await page.locator('#results', { hasText: 'No orders match' }).waitFor();
    expect(await page.locator('[name=station]').inputValue()).toBe('PAINT');
  });

  test('search while one types', async () => {
    const po = await approved();
    const page = await signIn('lead');
    await page.goto('/orders');
    await page.locator('[name=q]').pressSequentially('no such order');
    await page.locator('#results', { hasText: 'No orders match' }).waitFor();
    await page.locator('[name=q]').fill(po);
    await page.locator('#results', { hasText: po }).waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('q');
  });
});
