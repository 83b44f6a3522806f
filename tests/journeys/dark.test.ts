import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { Live } from '../../src/live/hub.ts';
import { openChromium } from '../support/chromium.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const opened = vi.spyOn(Live.prototype, 'open');
const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);
const lead = await workshop.browse('lead');

const streams = () => (opened.mock.contexts[0] as Live | undefined)?.size().streams ?? 0;
const follows = (n = 1) => vi.waitFor(() => expect(streams()).toBe(n), 30_000);

/** Shows nothing of this any more, a second later at the latest. */
const goesDark = (page: Page, text: string) =>
  page.waitForFunction((gone) => !document.body.textContent?.includes(gone), text, { timeout: 1_000 });

async function hangWall(name: string) {
  const made = await (await lead.get('/wall-displays/new')).form('/wall-displays').fill({ name }).submit();
  return new URL(made.document.querySelector('.secret')!.textContent!).pathname;
}

test('a television whose address is revoked goes dark within a second', async () => {
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['CNC', 'LOGISTICS'] });
  const wall = await hangWall('Hall');
  const page = await chromium.open();
  await page.goto(wall);
  await follows();
  expect(await page.locator('#wall').textContent()).toContain(poNumber);
  await (await lead.get('/wall-displays/1/revocation')).form(/revocation$/).submit();
  await goesDark(page, poNumber);
  await page.getByRole('heading', { name: 'Nothing here' }).waitFor();
});

test('a television that was away while it was revoked goes dark as it comes back', async () => {
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['CNC', 'LOGISTICS'] });
  const wall = await hangWall('Gate');
  const page = await chromium.open();
  await page.goto(wall);
  await follows();
  const away = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  await away(true);
  await follows(0);
  await (await lead.get('/wall-displays/2/revocation')).form(/revocation$/).submit();
  await away(false);
  await goesDark(page, poNumber);
});

test('an order that became a draft again is on nobody else’s screen, and a form on its way stays', async () => {
  const { poNumber } = await orderIn(crew, 'pending', { draft: { title: 'Secret sign' } });
  const [guest, writing] = [await chromium.signIn('guest'), await chromium.signIn('lead')];
  await guest.goto(`/orders/${poNumber}`);
  await writing.goto(`/orders/${poNumber}`);
  await writing.locator('[name=stations][value=WELDING]').uncheck();
  await follows(2);
  expect(await guest.locator('main').textContent()).toContain('Secret sign');
  await crew.clerk.post(`/api/orders/${poNumber}/reopening`);
  await goesDark(guest, 'Secret sign');
  expect(await writing.locator('[name=stations][value=WELDING]').isChecked()).toBe(false);
});

test('who is deactivated sees nothing more of the floor', async () => {
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['PAINT', 'LOGISTICS'] });
  const page = await chromium.signIn('paint');
  await page.goto('/stations/PAINT');
  await follows();
  expect(await page.locator('main').textContent()).toContain(poNumber);
  const { users } = (await crew.boss.get('/api/users?q=paint')).body;
  expect((await crew.boss.delete(`/api/users/${users[0].id}`)).status).toBe(204);
  await goesDark(page, poNumber);
  await page.waitForURL('**/sign-in?next=*');
});
