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

const station = async (who: 'cnc' | 'lead' | 'guest' = 'cnc', code = 'CNC') =>
  (await workshop.browse(who)).get(`/stations/${code}`);
const cardOf = (document: Document, po: string) => document.querySelector(`article[aria-label="${po}"]`)!;
const order = (document: Document) =>
  [...document.querySelectorAll('article')].map((card) => card.getAttribute('aria-label')!);

describe('the page of a station', () => {
  test('shows what runs, then what is ready by priority and due date, then what is stuck, then what is coming', async () => {
    const { document } = await station();
    const places = [running, ready, pos[6]!, stuck, coming].map((po) => order(document).indexOf(po));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(order(document)).toHaveLength(30);
    expect(cardOf(document, stuck).textContent).toContain('No 3 mm acrylic');
    expect(cardOf(document, coming).querySelector('.now')?.textContent).toContain('CAD: ◑ In progress');
  });

  test('offers the next job before anything else, and one press starts it', async () => {
    const page = await station();
    const first = page.document.querySelector('#station button')!;
    expect(first.textContent).toBe(`Next: ${ready}`);
    const after = await page.form(`/orders/${ready}/stages/CNC/start`).submit();
    expect(cardOf(after.document, ready).querySelector('.state')?.textContent).toContain('In progress');
    expect(after.document.querySelector('#station button')?.textContent).not.toContain(ready);
    await crew.cnc.post(`/api/orders/${ready}/stages/CNC/reversal`);
  });

  test('lets several jobs run at once', async () => {
    const { document } = await station();
    expect(document.querySelectorAll('.job.run').length).toBe(2);
  });

  test('reads the station its own part of the sheet, and nothing of the others’', async () => {
    const { document } = await station();
    const work = cardOf(document, running).querySelector('.work')?.textContent;
    expect(work).toMatch(/1 × Letters 1.?201 × 400 mm/);
    expect(work).toContain('Face thickness');
    expect(work).not.toContain('ORACAL');
    expect(cardOf(document, pos[6]!).querySelector('.work')).toBeNull();
    expect(cardOf(document, pos[6]!).querySelector('a[href$="/sheet"]')).not.toBeNull();
  });

  test('says why a job is there once more', async () => {
    const { document } = await station();
    expect(cardOf(document, pos[2]!).textContent).toContain('Re-cut — Scratched');
  });

  test('says each time why, the latest first, where it is repeated again', async () => {
    const again = pos[8]!;
    const at = `/api/orders/${again}/stages/CNC`;
    for (const note of ['Too wide', 'Burnt']) {
      await crew.lead.post(`${at}/start`);
      await crew.lead.post(`${at}/rework`, { reason: 'RECUT', note });
    }
    const notes = [...cardOf((await station()).document, again).querySelectorAll('.note')].map((p) => p.textContent);
    expect(notes.slice(0, 2)).toEqual(['×2 Re-cut — Burnt', '×1 Re-cut — Too wide']);
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
    const third = await page.locator('article').nth(2).locator('.do .btn').first().boundingBox();
    expect(third!.y + third!.height).toBeLessThanOrEqual(768);
  });
});

test('who works at a station has the way to others below its jobs, who leads all of them above', async () => {
  const isBelow = async (who: 'cnc' | 'lead') => {
    const { html } = await station(who);
    return html.indexOf('<nav class="stations"') > html.indexOf('id="station"');
  };
  expect([await isBelow('cnc'), await isBelow('lead')]).toEqual([true, false]);
});

test('who works at several stations goes between them in one press, and sees what is ready there', async () => {
  const { db } = workshop.database;
  await db
    .update(users)
    .set({ stations: ['CNC', 'PAINT'] })
    .where(eq(users.username, 'paint'));
  const page = await station('lead');
  expect(page.document.querySelector('nav.own')).toBeNull();
  const own = (await (await workshop.browse('paint')).get('/stations/PAINT')).document.querySelector('nav.own')!;
  expect(own.textContent).toMatch(/CNC\s*23\s*Paint\s*0/);
  expect(own.querySelector('a')?.getAttribute('href')).toBe('/stations/CNC');
});
