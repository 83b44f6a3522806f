import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { users } from '../../src/users/tables.ts';
import { openChromium } from '../support/chromium.ts';
import { signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { busyStation, weigh } from './busy.ts';

const KIB = 1024;
const workshop = await openWorkshop();
const chromium = await openChromium(workshop.app);
const crew = await signInAll(workshop);
const pos = await busyStation(workshop, crew);
const [running, ready, stuck, coming] = [pos[1]!, pos[3]!, pos[4]!, pos[27]!];

await crew.cnc.put('/api/stations/CNC/handover', { text: 'The 6 mm cutter is blunt.\nSheet two is scratched.' });
for (const po of [running, ready]) {
  await crew.cnc.post('/api/station-log', {
    po,
    station: 'CNC',
    text: 'The edges are rough, look at the second letter',
  });
}

const station = async (who: 'cnc' | 'lead' | 'guest' = 'cnc', open = '') =>
  (await workshop.browse(who)).get(`/stations/CNC${open && `?open=${open}`}`);
const cardOf = (document: Document, po: string) => document.querySelector(`article[aria-label="${po}"]`)!;
const order = (document: Document) =>
  [...document.querySelectorAll('#station article, .task-line')].map((one) => one.id.replace(/^\w+-/, ''));

describe('the page of a station', () => {
  test('shows what comes next and what runs whole, then in a line each what waits, is stuck and is coming', async () => {
    const { document } = await station();
    const places = [ready, running, pos[6]!, stuck, coming].map((po) => order(document).indexOf(po));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(order(document)).toHaveLength(30);
    expect(document.getElementById(`line-${stuck}`)!.textContent).toContain('No 3 mm acrylic');
    expect(document.getElementById(`line-${coming}`)!.textContent).toContain('CAD: ◑ In progress');
  });

  test('has one orange button: the next job to start, or one’s own to complete; started, it keeps its place', async () => {
    const page = await station();
    const first = () => [...page.document.querySelectorAll('main .first')].map((one) => one.textContent);
    expect(first()).toEqual(['Start next']);
    const [next] = order(page.document);
    expect(next).toBe(ready);
    const after = await page.form(`/orders/${ready}/stages/CNC/start`).submit();
    expect(order(after.document)[0]).toBe(ready);
    expect([...after.document.querySelectorAll('main .first')].map((one) => one.textContent)).toEqual(['Done']);
    expect(cardOf(after.document, ready).querySelector('.state')?.textContent).toContain('In progress');
    expect(after.document.querySelector('.message')?.textContent).toContain(`${ready}: CNC started.`);
    await after.form(`/orders/${ready}/stages/CNC/reversal`).submit();
    expect(order((await station()).document)[0]).toBe(ready);
  });

  test('holds the place of a job that was done until the next act, or for a minute', async () => {
    const page = await station();
    const started = await page.form(`/orders/${ready}/stages/CNC/start`).submit();
    const done = await started.form(`/orders/${ready}/stages/CNC/completion`).submit();
    expect(order(done.document)[0]).toBe(ready);
    expect(cardOf(done.document, ready).textContent).toContain('Completed → Paint');
    expect(done.document.querySelector('.message')?.textContent).toContain(`${ready}: done, on to Paint`);
    expect([...done.document.querySelectorAll('main .first')].map((one) => one.textContent)).toEqual(['Start next']);
    workshop.clock.now = new Date(workshop.clock.now.getTime() + 61_000);
    expect(order((await station()).document)).not.toContain(ready);
    workshop.clock.now = new Date(workshop.clock.now.getTime() - 61_000);
    await done.form(`/orders/${ready}/stages/CNC/reversal`).submit();
    await crew.cnc.post(`/api/orders/${ready}/stages/CNC/reversal`);
  });

  test('opens every running job at its own part of the sheet, and says nothing of the others’', async () => {
    const { document } = await station();
    expect(document.querySelectorAll('.task.pause, .task.run').length).toBeGreaterThanOrEqual(2);
    const work = cardOf(document, running).querySelector('.section')?.textContent;
    expect(work).toMatch(/1 × Letters1.?201 × 400 mm/);
    expect(work).toContain('Face');
    expect(work).not.toContain('ORACAL');
    expect(document.querySelector(`#job-${pos[6]}`) === null).toBe(true);
  });

  test('opens a job further down by hand, with its sheet, its acts, and why it is there once more', async () => {
    const page = await station('cnc', pos[2]);
    expect(cardOf(page.document, pos[2]!).textContent).toContain('Re-cut — Scratched');
    expect(page.hasForm(`/orders/${pos[2]}/stages/CNC/start`)).toBe(true);
    expect(page.document.querySelector(`#line-${pos[2]} a`)?.getAttribute('href')).toBe('/stations/CNC');
  });

  test('says each time why, the latest first, where it is repeated again', async () => {
    const again = pos[8]!;
    const at = `/api/orders/${again}/stages/CNC`;
    for (const note of ['Too wide', 'Burnt']) {
      await crew.lead.post(`${at}/start`);
      await crew.lead.post(`${at}/rework`, { reason: 'RECUT', note });
    }
    const card = cardOf((await station('cnc', again)).document, again);
    const notes = [...card.querySelectorAll('.why')].map((p) => p.textContent);
    expect(notes.slice(0, 2)).toEqual(['↻ ×2 Re-cut — Burnt', '↻ ×1 Re-cut — Too wide']);
  });

  test('warns of a start out of order, and tells the lead in one press who has not closed his stage', async () => {
    const page = await station('cnc', coming);
    const card = cardOf(page.document, coming);
    expect(card.textContent).toContain('CAD not closed.');
    expect(card.querySelector('.wide')?.textContent).toBe('Start out of order');
    const told = await page.form(`/orders/${coming}/stages/CAD/reminder`).submit();
    expect(told.document.querySelector('.message')?.textContent).toContain('the lead is told about CAD');
    const { notifications } = (await crew.lead.get('/api/notifications')).body;
    expect(notifications[0].title).toBe(`${coming}: CAD was not closed, and the work has gone on`);
  });

  test('pauses all that somebody is at work on with one press', async () => {
    await crew.cnc.post(`/api/orders/${running}/stages/CNC/continuation`);
    const page = await station();
    const button = page.form('/stations/CNC/pause').element.querySelector('button')!;
    expect(button.textContent).toBe('‖ Pause all mine (2)');
    const paused = await page.form('/stations/CNC/pause').submit();
    expect(paused.document.querySelector('.message')?.textContent).toContain('All your jobs here are paused.');
    expect(cardOf(paused.document, ready).querySelector('.state')?.textContent).toContain('Paused');
    expect(paused.form('/stations/CNC/pause').element.querySelector('button')!.hasAttribute('disabled')).toBe(true);
  });

  test('gives who only looks no buttons', async () => {
    expect((await station('guest')).document.querySelectorAll('#station button')).toHaveLength(0);
  });

  test('weighs at most 10 KiB with thirty jobs in Russian', async () => {
    const browser = await workshop.browse('cnc');
    await (await browser.get('/settings')).form('/settings').fill({ locale: 'ru' }).submit();
    expect(weigh((await browser.get('/stations/CNC')).html)).toBeLessThanOrEqual(10 * KIB);
  });

  test.each(['en', 'ru'])('shows three jobs on the screen of a terminal, in %s', async (locale) => {
    const page = await chromium.signIn('cnc', { viewport: { width: 1024, height: 768 } });
    await page.goto(`/stations/CNC?lang=${locale}`);
    if (process.env.SHOT) await page.screenshot({ path: `${process.env.SHOT}.${locale}.png` });
    const third = await page.locator('.task').nth(2).locator('.act-row').boundingBox();
    expect(third!.y + third!.height).toBeLessThanOrEqual(768);
  });
});

test('who works at a station has the way to others below its jobs, who leads all of them above', async () => {
  const isBelow = async (who: 'cnc' | 'lead') => {
    const { html } = await station(who);
    return html.indexOf('<nav class="station-row"') > html.indexOf('class="station-line"');
  };
  expect([await isBelow('cnc'), await isBelow('lead')]).toEqual([true, false]);
});

test('who works at several stations goes between them in one press, and sees what is ready there', async () => {
  const { db } = workshop.database;
  await db
    .update(users)
    .set({ stations: ['CNC', 'PAINT'] })
    .where(eq(users.username, 'paint'));
  const own = (await (await workshop.browse('paint')).get('/stations/PAINT')).document.querySelector(
    'nav.station-row',
  )!;
  expect(own.textContent).toMatch(/CNC\s*25\s*▲1.*Paint\s*—/);
  expect(own.querySelector('a')?.getAttribute('href')).toBe('/stations/CNC');
});
