import { expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const chromium = await openChromium(workshop.app);

test('signing in leads to the orders, over plain http under a host that the browser does not trust', async () => {
  const page = await chromium.signIn('clerk');
  expect(page.url()).toBe(`${chromium.untrusted}/`);
  expect(await page.locator('h1').textContent()).toBe('Orders');
});
