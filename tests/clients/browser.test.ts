import { expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { office } = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

const address = { addressLine1: 'Tulpenkade 214', postalCode: '9799 ZZ', city: 'Groningen', country: 'Nederland' };
const clientName = 'Noordlicht Reclame BV';
await office.post('/api/delivery-presets', { clientName, presetName: 'Werkplaats', isDefault: true, ...address });
await office.post('/api/delivery-presets', { clientName, presetName: 'Filiaal', ...address, city: 'Zwolle' });

test('with the keyboard alone a client is found and his address is filled in', async () => {
  const page = await chromium.signIn('office');
  await page.goto('/orders/new');
  const options = page.locator('.combo [role=option]:visible');
  await page.locator('#f-client:focus').waitFor(); // a page takes the focus only once it is drawn
  await page.keyboard.type('noord');
  await expect.poll(() => options.allTextContents()).toEqual([clientName]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.locator('#f-client').inputValue()).toBe(clientName);
  await page.keyboard.press('Tab');
  await page.keyboard.type('NL-1');
  const text = page.locator('#f-deliveryAddress');
  await expect.poll(() => text.inputValue()).toBe('Tulpenkade 214\n9799 ZZ Groningen\nNederland');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-reference');
  expect(await page.locator('#f-reference').inputValue()).toBe('NL-1');

  await page.locator('#f-deliveryPresetId').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => text.inputValue()).toContain('Zwolle');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-deliveryPresetId');
});

test('what somebody has written stays when the client is chosen after it', async () => {
  const page = await chromium.signIn('office');
  await page.goto('/orders/new');
  await page.locator('#f-deliveryAddress').fill('Somewhere else');
  await page.locator('#f-client').fill(clientName);
  await page.keyboard.press('Tab');
  await page.locator('#f-deliveryPresetId').waitFor();
  expect(await page.locator('#f-deliveryAddress').inputValue()).toBe('Somewhere else');
  expect(await page.locator('#f-deliveryPresetId').inputValue()).toBe('');
});

test('with scripts a button that does the same is not shown', async () => {
  const page = await chromium.signIn('office');
  await page.goto('/orders/new');
  expect(await page.locator('#delivery [value=update]').isVisible()).toBe(false);
  const plain = await chromium.signIn('office', { javaScriptEnabled: false });
  await plain.goto('/orders/new');
  expect(await plain.locator('#delivery [value=update]').isVisible()).toBe(true);
});

test('a client whom nobody has named before is asked about as he is typed, and saved all the same', async () => {
  const page = await chromium.signIn('office');
  await page.goto('/orders/new');
  await page.locator('#f-client').fill('Nordlicht Reklame');
  await page.keyboard.press('Tab');
  const hint = page.locator('.new-client');
  await expect.poll(() => hint.allTextContents()).toEqual(['New client. Did you mean Noordlicht Reclame BV?']);
  await page.locator('#f-client').fill('noordlicht  reclame bv');
  await page.keyboard.press('Tab');
  await expect.poll(() => hint.count()).toBe(0);
});
