import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { openChromium } from '../support/chromium.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

const cardOf = (page: Page, po: string, lane: string) => page.locator(`#card-${po}-${lane}`);

/** Makes a display and gives the path of its address. */
async function makeWall(page: Page, name: string): Promise<string> {
  await page.goto('/wall-displays/new');
  await page.fill('[name=name]', name);
  await page.click('form[action="/wall-displays"] button');
  return new URL((await page.locator('.secret').textContent())!).pathname;
}

/** What the page has asked for and sent since then. */
function listen(page: Page) {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  return asked;
}

/** A page that has just changed takes no press; one that has just come asks once what it has missed. */
const settled = (page: Page) => page.waitForTimeout(1000);

test('a card is dragged: into work it is started, to the next lane it is completed', async () => {
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['CAD', 'SANDING', 'LOGISTICS'] });
  const page = await chromium.signIn('lead', { viewport: { width: 1600, height: 900 } });
  await page.goto('/board');
  await settled(page);
  await cardOf(page, poNumber, 'CAD').locator('.po').dragTo(page.locator('#lane-CAD [data-zone=work] h3'));
  await page.locator(`#lane-CAD [data-zone=work] #card-${poNumber}-CAD`).waitFor();
  await settled(page);
  await cardOf(page, poNumber, 'CAD').locator('.po').dragTo(page.locator('#lane-SANDING summary'));
  await cardOf(page, poNumber, 'SANDING').waitFor();
  expect(await cardOf(page, poNumber, 'CAD').count()).toBe(0);
});

test('a lane that it cannot go to takes no card', async () => {
  const { poNumber } = await orderIn(crew, 'in_production', { stations: ['CAD', 'SANDING', 'LOGISTICS'] });
  const page = await chromium.signIn('lead', { viewport: { width: 1600, height: 900 } });
  await page.goto('/board');
  await cardOf(page, poNumber, 'CAD').locator('.po').dragTo(page.locator('#lane-CNC summary'));
  await page.waitForTimeout(300);
  expect(await page.locator(`#lane-CAD [data-zone=work] #card-${poNumber}-CAD`).count()).toBe(1);
});

test('a drag is one request: what it has changed comes with its answer, and its echo asks for nothing', async () => {
  const { poNumber } = await orderIn(crew, 'in_production', { stations: ['CAD', 'BENDING', 'LOGISTICS'] });
  const page = await chromium.signIn('lead', { viewport: { width: 1600, height: 900 } });
  const heard = page.waitForResponse((response) => response.url().includes('/api/events'));
  await page.goto('/board');
  await heard;
  await settled(page);
  const asked = listen(page);
  await cardOf(page, poNumber, 'CAD').locator('.po').dragTo(page.locator('#lane-BENDING summary').first());
  await cardOf(page, poNumber, 'BENDING').waitFor();
  await page.locator('#said', { hasText: `${poNumber}: CAD completed.` }).waitFor();
  await page.waitForTimeout(1500);
  expect(asked).toEqual([`POST /orders/${poNumber}/stages/CAD/completion`]);
  await page.locator('#said button').click();
  await cardOf(page, poNumber, 'CAD').waitFor();
  expect(await cardOf(page, poNumber, 'BENDING').count()).toBe(0);
  await page.waitForTimeout(1500);
  expect(asked.slice(1)).toEqual([`POST /orders/${poNumber}/stages/CAD/reversal`]);
  await crew.lead.post(`/api/orders/${poNumber}/stages/CAD/completion`);
  await cardOf(page, poNumber, 'BENDING').waitFor();
  expect(asked.slice(2).sort()).toEqual(['GET /board/stations/BENDING', 'GET /board/stations/CAD']);
});

test('a station’s page asks for nothing after one’s own act either', async () => {
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['CAD', 'BENDING', 'LOGISTICS'] });
  const page = await chromium.signIn('lead');
  const heard = page.waitForResponse((response) => response.url().includes('/api/events'));
  await page.goto('/stations/CAD');
  await heard;
  await settled(page);
  const asked = listen(page);
  await page.locator(`form[action$="${poNumber}/stages/CAD/start"] button`).first().click();
  await page.locator('[role=status]', { hasText: `${poNumber}: CAD started.` }).waitFor();
  await page.waitForTimeout(1500);
  expect(asked).toEqual([`POST /orders/${poNumber}/stages/CAD/start`]);
});

test('the board and a wall display show what others do', async () => {
  const draft = { priority: 'URGENT' };
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['CAD', 'LOGISTICS'], draft });
  const page = await chromium.signIn('lead', { viewport: { width: 1600, height: 900 } });
  const pathname = await makeWall(page, 'Hall');
  const wall = await chromium.open({ viewport: { width: 1920, height: 1080 } });
  const heard = Promise.all([
    wall.waitForResponse((response) => response.url().includes(`${pathname}/events`)),
    page.waitForResponse((response) => response.url().includes('/api/events')),
  ]);
  await Promise.all([wall.goto(pathname), page.goto('/board')]);
  await heard;
  await crew.lead.post(`/api/orders/${poNumber}/stages/CAD/start`);
  await page.locator(`#lane-CAD [data-zone=work] #card-${poNumber}-CAD`).waitFor();
  await wall.locator('.jobs .run', { hasText: poNumber }).waitFor();
});

test('on a phone one lane is open at a time', async () => {
  const page = await chromium.signIn('lead', { viewport: { width: 360, height: 800 } });
  await page.goto('/board');
  expect(await page.locator('.lane[open]').count()).toBe(1);
  await page.locator('#lane-QC summary').first().click();
  await page.locator('#lane-QC[open]').waitFor();
  expect(await page.locator('.lane[open]').count()).toBe(1);
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['QC', 'LOGISTICS'] });
  await cardOf(page, poNumber, 'QC').waitFor();
  expect(await page.locator('.lane[open]').getAttribute('id')).toBe('lane-QC');
  await page.locator('#lane-CAD summary').first().click();
  expect(await page.locator('.lane[open]').getAttribute('id')).toBe('lane-CAD');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a display that is revoked goes dark within a minute, though nothing happens on the floor', async () => {
  const lead = await chromium.signIn('lead');
  const pathname = await makeWall(lead, 'Gate');
  const wall = await chromium.open({ viewport: { width: 1920, height: 1080 } });
  await wall.clock.install();
  await wall.goto(pathname);
  await lead.goto('/wall-displays');
  await lead.locator('tr', { hasText: 'Gate' }).locator('a').click();
  await lead.locator('form[action$=revocation] button').click();
  await lead.locator('td', { hasText: 'Revoked' }).waitFor();
  await wall.clock.fastForward(61_000);
  await wall.locator('h1', { hasText: 'Nothing here' }).waitFor();
  expect(await wall.locator('#wall').count()).toBe(0);
});

test('board and wall are accessible in all themes', async () => {
  const page = await chromium.signIn('lead', { viewport: { width: 1600, height: 900 } });
  const wall = await makeWall(page, 'Wall');
  for (const path of ['/board', '/board?by=due', '/wall-displays', wall]) {
    await page.goto(path);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
});
