import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aMomentLater, type Chromium, openChromium } from '../support/chromium.ts';
import { openWorkshop, PASSWORD } from '../support/workshop.ts';

const workshop = await openWorkshop();
const chromium = await openChromium(workshop.app);

type Options = Parameters<Chromium['open']>[0];

async function press(page: Page, action: string): Promise<void> {
  await aMomentLater(page);
  await page.locator(`form[action="${action}"] button`).first().click();
}

const stateIs = (page: Page, status: string) =>
  page.locator(`.title-block [data-status="${status}"]`).waitFor({ state: 'visible' });

async function draft(page: Page, title: string): Promise<string> {
  await page.goto('/orders/new');
  await page.locator('[name=client]').fill('Kafejnīca Pērle');
  await page.locator('[name=title]').fill(title);
  await page.locator('[name=deliveryAddress]').fill('Jūras prospekts 301\nLV-2099 Jūrmala');
  await page.locator('[name="items.0.name"]').fill('Menu board');
  await page.locator('.bar.save .first').click();
  await page.waitForURL(/\/orders\/PO-/);
  return new URL(page.url()).pathname;
}

/** From a draft to the truck, by three people. */
async function tellStory(options: Options): Promise<void> {
  const clerk = await chromium.signIn('clerk', options);
  const at = await draft(clerk, 'Menu board');
  await press(clerk, `${at}/submission`);
  await stateIs(clerk, 'pending');

  const lead = await chromium.signIn('lead', options);
  await lead.goto(at);
  for (const box of await lead.locator('[name=stations][type=checkbox]').all()) {
    if (!['CAD', 'LOGISTICS'].includes(await box.inputValue())) await box.uncheck();
  }
  await press(lead, `${at}/approval`);
  await stateIs(lead, 'approved');
  await press(lead, `${at}/stages/CAD/start`);
  await stateIs(lead, 'in_production');
  await press(lead, `${at}/stages/CAD/completion`);
  await stateIs(lead, 'completed');

  const truck = await chromium.signIn('truck', options);
  await truck.goto(at);
  await truck.locator('[name=carrier]').fill('DPD');
  await press(truck, `${at}/shipment`);
  await stateIs(truck, 'shipped');
}

test('an order goes from draft to shipped with scripts', () => tellStory({}));

test('an order goes from draft to shipped without scripts', () => tellStory({ javaScriptEnabled: false }));

test('one signs in by the keyboard alone, in Russian, over plain http under a host that nobody trusts', async () => {
  const page = await chromium.open({ locale: 'ru-RU' });
  await page.goto('/orders/new');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  await page.keyboard.type('clerk');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/orders/new');
  expect(await page.locator('h1').textContent()).toBe('Новый заказ');
});

test('of two who edit one order the second keeps every word', async () => {
  const first = await chromium.signIn('clerk');
  const at = await draft(first, 'Two at once');
  const second = await chromium.signIn('office');
  await Promise.all([first.goto(`${at}/edit`), second.goto(`${at}/edit`)]);
  await first.locator('[name=title]').fill('As the first says');
  await first.locator('.bar.save .first').click();
  await first.waitForURL((url) => url.pathname === at);

  await second.locator('[name=title]').fill('As the second says');
  await second.locator('[name=deliveryContact]').fill('Laura');
  await second.locator('.bar.save .first').click();
  await second.locator('.alert.bad').first().waitFor();
  expect(await second.locator('[name=title]').inputValue()).toBe('As the second says');
  expect(await second.locator('[name=deliveryContact]').inputValue()).toBe('Laura');
  expect(await second.locator('.theirs').first().textContent()).toContain('As the first says');
  await second.locator('.bar.save .first').click();
  await second.waitForURL((url) => url.pathname === at);
  expect(await second.locator('h1').textContent()).toContain('As the second says');
});

test('a form that is refused leads to what is wrong with it', async () => {
  const page = await chromium.signIn('clerk');
  await page.goto('/orders/new');
  await page.locator('[name=client]').fill('Kafejnīca Pērle');
  await page.locator('[name="items.0.name"]').fill('Letter');
  await page.locator('[name="items.0.quantity"]').fill('many');
  await page.locator('.bar.save .btn[formnovalidate]').click();
  await page.locator('#errors').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
  expect(await page.locator('[name=client]').inputValue()).toBe('Kafejnīca Pērle');
  await page.locator('#errors a').first().click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-items-0-quantity');
});
