import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
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
  async function strike(key: string) {
    const text = key.replace('Alt+', '');
    const alt = { type: 'char', modifiers: 1, text, unmodifiedText: text, isSystemKey: true } as const;
    if (key === text) await page.keyboard.press(key);
    else await (await session).send('Input.dispatchKeyEvent', alt);
  }
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
    /** Words, and the first of what is offered for them. */
    async choose(words: string, first: string) {
      await page.keyboard.type(words);
      await page.getByRole('option', { name: first }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      used += 3;
    },
    /** An access key with Alt, or any other. */
    async stroke(key: string) {
      await strike(key);
      used++;
    },
    /** Enter, or an access key, that leads to another page. */
    async go(key: string, to: string | RegExp) {
      await Promise.all([page.waitForURL(to), strike(key)]);
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

  await keyboard.write('Letters over the door'); // over the name that stands there, which is selected
  await keyboard.press('Tab');
  await keyboard.write('7');
  await keyboard.press('Tab', 2);
  await keyboard.write('1200');
  await keyboard.press('Tab');
  await keyboard.write('400');
  await keyboard.stroke('Alt+m'); // "Still needed: Sides colour" leads to the field
  await keyboard.choose('антрацит', 'Anthracite grey');
  await keyboard.go('Alt+n', /items\/new$/);
  await keyboard.go('Alt+3', /template=P5/);

  await keyboard.stroke('Alt+m');
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
  const letters = {
    name: 'Letters over the door',
    quantity: '7',
    widthMm: '1200',
    heightMm: '400',
    'values.PAINTING.sides_color': 'RAL 7016',
  };
  const chooser = await sheet.form(`${at}/items/new`).fill(letters).submit({ intent: 'another' });
  const trim = await chooser.follow('Profile 5');
  const order = await trim.form(`${at}/items/new`).fill({ 'values.TRIM.trim_color_primary': '971' }).submit();
  await order.form(`${at}/submission`).submit();
  return poIn(at);
}

test('a clerk enters a P7st and a P5 by the keyboard alone in at most 30 strokes, and the plain client the same rows', async () => {
  const { po, used } = await byKeyboard();
  expect(used).toBeLessThanOrEqual(30);
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

test('a switch opens its fields below itself at once, without a request, and nothing else moves', async () => {
  const { poNumber } = await crew.clerk.draft();
  const page = await chromium.signIn('clerk');
  await page.setViewportSize({ width: 1600, height: 1000 });
  await page.goto(`/orders/${poNumber}/items/new?template=P7st`);
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/orders/') && asked.push(request.url()));
  const tops = () =>
    page.evaluate(() => {
      const fields = [...document.querySelectorAll('.col .field, .col .opener')];
      return fields.map((one) => [one.closest('section')!.id, one.textContent, one.getBoundingClientRect().top]);
    });
  const before = await tops();
  const box = page.locator('input[type=checkbox][name="values.PAINTING.paint_back"]');
  const colour = page.locator('[name="values.PAINTING.back_color"]');
  expect(await colour.isVisible()).toBe(false);
  expect(await page.locator('#needs a:visible').allTextContents()).toEqual(['Sides colour']);
  await box.focus();
  await page.keyboard.press('Space');
  expect(await colour.isVisible()).toBe(true);
  const after = await tops();
  const moved = before.filter(([, , top], i) => top !== after[i]![2]).map(([section]) => section);
  expect(new Set(moved)).toEqual(new Set(['section-PAINTING']));
  expect(await page.locator('#needs a:visible').allTextContents()).toEqual(['Sides colour', 'Back colour']);
  expect(await page.locator('#section-PAINTING [data-needs]').textContent()).toBe('▲ 2 needed');
  expect(await page.locator('[data-changed]').isVisible()).toBe(true);
  expect(asked).toEqual([]);
});

test('what is chosen is shown in its colour, the focus stays, and what is not saved is said', async () => {
  const { poNumber } = await crew.clerk.draft();
  const page = await chromium.signIn('clerk');
  await page.goto(`/orders/${poNumber}/items/new?template=P7st`);
  await page.locator('[name=notes]').fill('typed before');
  const field = page.locator('[name="values.PAINTING.sides_color"]');
  await field.focus();
  await page.keyboard.type('RAL 3020');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.keyboard.press('Tab'),
  ]);
  await page.locator('#section-PAINTING .chip').waitFor();
  expect((await answer.body()).length).toBeLessThan(16 * 1024);
  expect(await page.locator('#section-PAINTING').textContent()).toContain('Traffic red');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('values.PAINTING.paint_back');
  expect(await page.locator('[name=notes]').inputValue()).toBe('typed before');
  await Promise.all([page.waitForURL(/#item/), page.locator('.save .first').click()]);
});

describe('what a field offers', async () => {
  const { poNumber } = await crew.clerk.draft();
  async function open() {
    const page = await chromium.signIn('clerk');
    const field = page.locator('[name="values.PAINTING.sides_color"]');
    const options = page.locator('.combo [role=option]:visible');
    const marked = () =>
      page.evaluate(() => {
        const id = document.activeElement!.getAttribute('aria-activedescendant')!;
        return document.getElementById(id)?.textContent;
      });
    await page.goto(`/orders/${poNumber}/items/new?template=P7st`);
    await field.focus();
    return { page, field, options, marked };
  }

  test('is found on the server, a few at a time, and not before it is asked for', async () => {
    const { page, field, options } = await open();
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.type('красн');
    await options.first().waitFor();
    expect(await options.count()).toBeLessThanOrEqual(13);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('[role=status]', { hasText: /^Choices: \d+$/ }).count()).toBe(1);
  });

  test('is walked through by arrows, Home and End, chosen by Enter and left by Escape', async () => {
    const { page, field, options, marked } = await open();
    await page.keyboard.press('ArrowDown');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    const first = await marked();
    await page.keyboard.press('End');
    expect(await marked()).not.toBe(first);
    await page.keyboard.press('Home');
    expect(await marked()).toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await marked()).toBeUndefined();
    await page.keyboard.press('Escape');
    expect(await options.count()).toBe(0);
    expect(await field.inputValue()).toBe('');
    await page.keyboard.press('ArrowDown');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toMatch(/^RAL \d{4}$/);
    expect(page.url()).toContain('template=P7st');
  });

  test('is chosen by a press, and words of one’s own may stay', async () => {
    const { page, field, options } = await open();
    await page.keyboard.type('like the door');
    const drawn = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('option', { name: 'Keep “like the door” as it is' }).click();
    await drawn;
    await page.waitForTimeout(200); // until it is in its place
    expect(await field.inputValue()).toBe('like the door');
    expect(await options.count()).toBe(0);
    await field.click();
    await options.first().waitFor();
    expect((await options.first().boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await options.first().click();
    expect(await field.inputValue()).toMatch(/^RAL/);
  });
});
