import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

await crew.office.post('/api/delivery-presets', {
  clientName: 'Kafejnīca Pērle',
  presetName: 'Café',
  addressLine1: 'Jūras prospekts 301',
  city: 'Jūrmala',
  isDefault: true,
});

const poIn = (address: string) => /PO-\d+/.exec(address)![0];

/** What is stored of an order, without what no two orders share. */
async function rowsOf(po: string) {
  const { body } = await crew.office.get(`/api/orders/${po}`);
  const { poNumber: _, version: __, items, ...rest } = body;
  return { ...rest, items: items.map(({ id: _, ...item }: { id: number }) => item) };
}

/** A keyboard that counts: a key is one, and so is a text written at once. */
function keyboardOf(page: Page) {
  let used = 0;
  const session = page.context().newCDPSession(page);
  return {
    used: () => used,
    async press(key: string, times = 1) {
      for (let i = 0; i < times; i++) await page.keyboard.press(key);
      used += times;
    },
    async write(text: string) {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
      used++;
    },
    /** Enter, or an access key with Alt, that leads to another page. */
    async go(key: string, to: string | RegExp) {
      const text = key.replace('Alt+', '');
      const alt = { type: 'char', modifiers: 1, text, unmodifiedText: text, isSystemKey: true } as const;
      const press = async () =>
        key === text ? page.keyboard.press(key) : (await session).send('Input.dispatchKeyEvent', alt);
      await Promise.all([page.waitForURL(to), press()]);
      await page.waitForLoadState('networkidle');
      used++;
    },
  };
}

const DRAFT = { client: 'Kafejnīca Pērle', title: 'Letters over the door' };

async function byKeyboard(): Promise<{ po: string; used: number }> {
  const page = await chromium.signIn('clerk');
  await page.goto('/orders/new');
  const keyboard = keyboardOf(page);
  await keyboard.write(DRAFT.client);
  await keyboard.press('Tab', 2);
  await page.waitForLoadState('networkidle');
  await keyboard.write(DRAFT.title);
  await keyboard.go('Alt+4', /template=P7st/);

  await keyboard.press('Tab');
  await keyboard.write('7');
  await keyboard.press('Tab', 2);
  await keyboard.write('1200');
  await keyboard.press('Tab');
  await keyboard.write('400');
  await keyboard.press('Tab', 2);
  await keyboard.press('Enter'); // "Still needed: Sides colour" leads to the field
  await keyboard.write('RAL 7016');
  await keyboard.go('Alt+n', /items\/new$/);
  await keyboard.go('Alt+3', /template=P5/);

  await keyboard.press('Tab', 6);
  await keyboard.press('Enter');
  await keyboard.write('971');
  await keyboard.go('Enter', /PO-\d+#item/);
  await keyboard.go('Alt+s', /PO-\d+/);
  await page.locator('.title-block [data-status="pending"]').waitFor();
  return { po: poIn(page.url()), used: keyboard.used() };
}

async function byForms(): Promise<string> {
  const clerk = await workshop.browse('clerk');
  const typed = await (await clerk.get('/orders/new')).form('/orders/new').fill(DRAFT).submit({ intent: 'update' });
  const sheet = await typed.form('/orders/new').submit({ intent: 'sheet.P7st' });
  const at = `/orders/${poIn(sheet.path)}`;
  const letters = { quantity: '7', widthMm: '1200', heightMm: '400', 'values.PAINTING.sides_color': 'RAL 7016' };
  const chooser = await sheet.form(`${at}/items/new`).fill(letters).submit({ intent: 'another' });
  const trim = await chooser.follow('Profile 5');
  const order = await trim.form(`${at}/items/new`).fill({ 'values.TRIM.trim_color_primary': '971' }).submit();
  await order.form(`${at}/submission`).submit();
  return poIn(at);
}

test('a clerk enters a P7st and a P5 by the keyboard alone in under 40 strokes, and the plain client the same rows', async () => {
  const { po, used } = await byKeyboard();
  expect(used).toBeLessThan(40);
  const rows = await rowsOf(po);
  expect(rows).toMatchObject({
    status: 'pending',
    deliveryAddress: expect.stringContaining('Jūras prospekts 301'),
    items: [
      {
        template: 'P7st',
        quantity: 7,
        widthMm: 1200,
        values: { 'PAINTING.sides_color': { system: 'RAL', code: '7016' } },
      },
      { template: 'P5', values: { 'TRIM.trim_color_primary': { code: '971' } } },
    ],
  });
  expect(await rowsOf(await byForms())).toEqual(rows);
});

test('a switch opens its fields at once, the focus stays, and what is not saved is said', async () => {
  const { poNumber } = await crew.clerk.draft();
  const page = await chromium.signIn('clerk');
  await page.goto(`/orders/${poNumber}/items/new?template=P7st`);
  const box = page.locator('input[type=checkbox][name="values.PAINTING.paint_face"]');
  await page.locator('[name=notes]').fill('typed before');
  await box.focus();
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.keyboard.press('Space'),
  ]);
  await page.locator('[name="values.PAINTING.face_color"]').waitFor();
  expect(await box.isChecked()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('values.PAINTING.paint_face');
  expect(await page.locator('[name=notes]').inputValue()).toBe('typed before');
  expect(await page.locator('[data-changed]').isVisible()).toBe(true);
  expect((await answer.body()).length).toBeLessThan(4 * 1024);
  await page.locator('[name="values.PAINTING.face_color"]').fill('RAL 3020');
  await page.locator('[name=name]').focus();
  await page.locator('#section-PAINTING .swatch').first().waitFor();
  await Promise.all([page.waitForURL(/#item/), page.locator('.save .first').click()]);
});

test('colours are searched on the server, a few at a time', async () => {
  const { poNumber } = await crew.clerk.draft();
  const page = await chromium.signIn('clerk');
  await page.goto(`/orders/${poNumber}/items/new?template=P7st`);
  const field = page.locator('[name="values.PAINTING.sides_color"]');
  await field.focus();
  await page.keyboard.type('70');
  await page.locator('datalist option[value="7016"]').waitFor({ state: 'attached' });
  expect(await page.locator(`datalist[id="${await field.getAttribute('list')}"] option`).count()).toBeLessThanOrEqual(
    12,
  );
});
