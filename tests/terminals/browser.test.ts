import { expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { openWorkshop } from '../support/workshop.ts';
import { after, givePin, idOf, makeTerminal } from './floor.ts';

const workshop = await openWorkshop();
const chromium = await openChromium(workshop.app);
await givePin(workshop, 'cnc', '471147');

/** A page of a browser that is a terminal, with nobody signed in. */
async function terminalPage(name: string, idleMinutes = 5) {
  const { cookies } = await makeTerminal(workshop, name, ['CNC'], idleMinutes);
  const [, value] = /(?:^|; )terminal=([^;]+)/.exec(cookies.header)!;
  const page = await chromium.open();
  await page.context().addCookies([{ name: 'terminal', value: value!, url: chromium.untrusted }]);
  return page;
}

const person = await idOf(workshop, 'cnc');

test('a name and six keys, pressed with a finger, open the station', async () => {
  const page = await terminalPage('Touch');
  await page.goto('/');
  await page.locator(`.mate:has([value="${person}"])`).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('code');
  for (const key of ['4', '7', '1', '9', '', '1', '4', '7']) await page.locator(`[data-key="${key}"]`).click();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/stations/CNC');
  await page.locator('.change-person button').click();
  await page.waitForURL('**/terminal');
});

test('what is scanned while a name has the focus lands in the field', async () => {
  const page = await terminalPage('Scanned');
  await page.goto('/terminal');
  await page.locator('a[href^="/sign-in"]').focus();
  await page.keyboard.type('471147');
  expect(await page.locator('#code').inputValue()).toBe('471147');
});

test('a terminal at which nobody is locks itself, and keeps what was half filled in', async () => {
  const page = await terminalPage('Locks', 1);
  await page.clock.install();
  await page.goto('/terminal');
  await page.locator(`.mate:has([value="${person}"])`).click();
  await page.locator('#code').fill('471147');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/stations/CNC');
  await page.goto('/settings');
  await page.locator('[name=scale][value=lg]').check();
  await page.clock.fastForward(50_000);
  // a touch is enough to stay
  after(workshop, 50);
  const told = page.waitForResponse('**/terminal/presence');
  await page.mouse.wheel(0, 10);
  expect((await told).status()).toBe(204);
  await page.clock.fastForward(50_000);
  expect(new URL(page.url()).pathname).toBe('/settings');
  await page.clock.fastForward(11_000);
  await page.waitForURL('**/terminal?form=*');
  await page.locator(`.mate:has([value="${person}"])`).click();
  await page.locator('#code').fill('471147');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/settings?kept=*');
  await page.locator('form[action="/settings"] [name=scale][value=lg]:checked').waitFor();
});

test('in a browser of one’s own nothing locks', async () => {
  const page = await chromium.signIn('cnc');
  expect(await page.locator('script[src*="terminal"], [data-idle], .change-person').count()).toBe(0);
});
