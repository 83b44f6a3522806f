import { describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { openChromium } from '../support/chromium.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { busyStation, weigh } from './busy.ts';

const KIB = 1024;
const workshop = await openWorkshop();
const chromium = await openChromium(workshop.app);
const crew = await signInAll(workshop);
const pos = await busyStation(workshop, crew, 10);

async function inRussian(who: 'lead' | 'cnc'): Promise<Browser> {
  const browser = await workshop.browse(who);
  await (await browser.get('/settings')).form('/settings').fill({ locale: 'ru' }).submit();
  return browser;
}

const nameOf = (one: Element) => one.id.replace(/^\w+-/, '');

describe('a station with thirty jobs, ten of them running', () => {
  test.each(['lead', 'cnc'] as const)('weighs at most 10 KiB in Russian for %s', async (who) => {
    const page = await (await inRussian(who)).get('/stations/CNC');
    expect(page.document.querySelectorAll('.task .section').length).toBeGreaterThanOrEqual(10);
    expect(weigh(page.html)).toBeLessThanOrEqual(10 * KIB);
  });

  test('answers each press in at most 4 KiB, and leaves out what has not changed', async () => {
    const browser = await inRussian('lead');
    const page = await browser.get('/stations/CNC');
    const shown = new Set([...page.document.querySelectorAll('.task, .task-line')].map(nameOf));
    const steps = [
      [pos[10], 'pause'],
      [pos[10], 'continuation'],
      [pos[11], 'completion'],
      [pos[12], 'completion'],
      [pos[12], 'reversal'],
    ] as const;
    browser.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    for (const [po, noun] of steps) {
      const said = new URLSearchParams({ returnTo: '/stations/CNC' });
      const answer = await browser.send('POST', `/orders/${po}/stages/CNC/${noun}`, said);
      expect([noun, answer.status]).toEqual([noun, 200]);
      expect(weigh(answer.html), noun).toBeLessThanOrEqual(4 * KIB);
      const same = [...answer.document.querySelectorAll('[data-same]')].map(nameOf);
      expect(same.length).toBeGreaterThan(20);
      expect(same.filter((one) => !shown.has(one))).toEqual([]);
    }
  });

  test('takes one request a press; the other cards stay as they were', async () => {
    workshop.clock.now = new Date(workshop.clock.now.getTime() + 61_000);
    const page = await chromium.signIn('lead', { viewport: { width: 1024, height: 768 } });
    await page.goto('/stations/CNC');
    await page.waitForTimeout(1_000);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const cards = page.locator('.task');
    const before = await cards.count();
    const first = cards.first();
    const po = (await first.getAttribute('aria-label'))!;
    const { y } = (await first.boundingBox())!;
    await first.locator('.wide').click();
    await page.locator('.message p', { hasText: po }).waitFor();
    await page.waitForTimeout(1_500);
    expect(asked).toHaveLength(1);
    expect((await page.locator(`#job-${po}`).boundingBox())!.y).toBe(y);
    expect(await cards.count()).toBeGreaterThanOrEqual(before);
    expect(await page.locator('[data-same]').count()).toBe(0);
    expect(await page.locator('main .btn.first').count()).toBe(1);
  });
});
