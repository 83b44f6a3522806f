import { expect, test } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { openChromium } from '../support/chromium.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

test('the head leads to whatever one may see, and to nothing else', async () => {
  const waysOf = async (who: 'lead' | 'cnc' | 'office' | 'truck') => {
    const { document } = await (await workshop.browse(who)).get('/orders');
    return new Set([...document.querySelectorAll('.mast nav a')].map((link) => link.getAttribute('href')));
  };
  const [lead, cnc, office, truck] = [
    await waysOf('lead'),
    await waysOf('cnc'),
    await waysOf('office'),
    await waysOf('truck'),
  ];
  for (const way of ['/board', '/expected-finishes', '/plant', '/wall-displays', '/times/review']) {
    expect(lead, way).toContain(way);
  }
  for (const way of ['/board', '/expected-finishes', '/plant']) {
    for (const ways of [cnc, office, truck]) expect(ways, way).toContain(way);
  }
  for (const way of ['/wall-displays', '/times/review']) expect(cnc, way).not.toContain(way);
});

test.each([360, 1024, 1600])(
  'at %i px the head is one row in Russian, and its menu lies above the page',
  async (width) => {
    const page = await chromium.signIn('lead', { viewport: { width, height: 800 } });
    await page.goto('/board?lang=ru');
    const head = page.locator('.mast');
    expect((await head.boundingBox())!.height).toBeLessThan(56);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.locator('.ways > summary').click();
    const way = page.locator('.ways a[href="/plant"]');
    await way.waitFor();
    expect((await way.boundingBox())!.height).toBeGreaterThanOrEqual(48);
    expect((await head.boundingBox())!.height).toBeLessThan(56);
    await page.keyboard.press('Escape');
    expect(await page.locator('.ways[open]').count()).toBe(0);
  },
);

test('keys lead to the search, the filter and the list of keys; in a field they write', async () => {
  await orderIn(crew, 'approved');
  const page = await chromium.signIn('lead', { viewport: { width: 1280, height: 800 } });
  await page.goto('/orders');
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  await page.locator('h1').first().click();
  await page.keyboard.press('KeyF');
  await expect.poll(focused).toBe('f-q');
  await page.keyboard.type('F?');
  expect(await page.locator('#f-q').inputValue()).toBe('F?');
  await page.keyboard.press('Control+KeyK');
  await expect.poll(focused).toBe('scan');
  await page.locator('h1').first().click();
  await page.keyboard.type('?');
  await page.waitForURL('**/help');
  expect(await page.locator('main').textContent()).toContain('Ctrl+K');
});

test('what a scanner types is no key of the page', async () => {
  const page = await chromium.signIn('lead', { viewport: { width: 1280, height: 800 } });
  await page.goto('/orders');
  await page.locator('h1').first().click();
  await page.keyboard.type('abFx?y', { delay: 5 });
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe('/orders');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

test('the keys and the open menu are accessible in all themes', async () => {
  const page = await chromium.signIn('lead', { viewport: { width: 1024, height: 768 } });
  await page.goto('/help');
  await page.locator('.ways > summary').click();
  expect(await accessibilityFaults(page)).toEqual([]);
});
