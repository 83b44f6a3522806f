import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayColumnOf } from '../../src/board/days.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { fillFloor } from './sample.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const lead = await workshop.browse('lead');

const board = (query = '') => lead.get(`/board${query}`);
type Page = Awaited<ReturnType<typeof board>>;
const lane = (page: Page, station: string) => page.document.querySelector(`#lane-${station}`)!;
const posIn = (root: ParentNode) => [...root.querySelectorAll('.card .po')].map((link) => link.textContent);
const card = (page: Page, po: string) =>
  [...page.document.querySelectorAll('.card')].find((one) => one.querySelector('.po')?.textContent === po);

describe('a board of stations', () => {
  test('has eleven lanes, each with its limit, and says what is waiting there', async () => {
    const { poNumber } = await orderIn(crew, 'approved', { stations: ['WELDING', 'LOGISTICS'] });
    const page = await board();
    expect(page.document.querySelectorAll('.lane')).toHaveLength(11);
    expect(lane(page, 'WELDING').querySelector('.load')?.textContent).toBe('In work 0 of 3');
    expect(posIn(lane(page, 'WELDING').querySelector('[data-zone=waiting]')!)).toEqual([poNumber]);
    expect(posIn(lane(page, 'LOGISTICS'))).toEqual([]);
    expect(['WELDING', 'LOGISTICS'].map((code) => lane(page, code).hasAttribute('open'))).toEqual([true, false]);
    expect(page.document.querySelectorAll('.as-of')).toHaveLength(1);
  });

  test('a card is moved by its menu, and stays where the reader was', async () => {
    const { poNumber } = await orderIn(crew, 'approved', { stations: ['SANDING', 'QC', 'LOGISTICS'] });
    const begun = await (await board(`?q=${poNumber}`)).form(/SANDING\/start$/).submit();
    expect(begun.path).toBe(`/board?q=${poNumber}`);
    expect(posIn(lane(begun, 'SANDING').querySelector('[data-zone=work]')!)).toEqual([poNumber]);
    const done = await begun.form(/SANDING\/completion$/).submit();
    expect(posIn(lane(done, 'SANDING'))).toEqual([]);
    expect(posIn(lane(done, 'QC'))).toEqual([poNumber]);
  });

  test('a card that somebody moved meanwhile says why not, on the board', async () => {
    const { poNumber } = await orderIn(crew, 'approved', { stations: ['GLUEING', 'LOGISTICS'] });
    const page = await board();
    await crew.lead.post(`/api/orders/${poNumber}/stages/GLUEING/start`);
    const refused = await page.form(new RegExp(`${poNumber}/stages/GLUEING/start$`)).submit();
    expect([refused.status, refused.heading]).toEqual([409, 'Board']);
    expect(refused.document.querySelector('#said.bad')?.textContent).toContain('started');
  });

  test('what one has just done is said in the head, and is taken back from there as a fact of its own', async () => {
    const { poNumber } = await orderIn(crew, 'approved', { stations: ['SANDING', 'QC', 'LOGISTICS'] });
    workshop.clock.now = new Date(workshop.clock.now.getTime() + 1000);
    await (await board(`?q=${poNumber}`)).form(/SANDING\/start$/).submit();
    const begun = await board();
    expect(begun.document.querySelector('#said')?.textContent).toContain(`${poNumber}: Sanding started.`);
    const back = await begun.form(/SANDING\/reversal$/).submit();
    expect(posIn(lane(back, 'SANDING').querySelector('[data-zone=waiting]')!)).toContain(poNumber);
    expect(back.document.querySelector('#said')?.textContent).not.toContain(`${poNumber}: Sanding started`);
    const { body } = await crew.lead.get(`/api/orders/${poNumber}/timeline`);
    expect(JSON.stringify(body)).toContain('reversed');
  });

  test('where scripts run, an act answers with the lanes that it has changed, and what was done', async () => {
    const { poNumber } = await orderIn(crew, 'in_production', { stations: ['FILM_COATING', 'QC', 'LOGISTICS'] });
    lead.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    const body = new URLSearchParams({ returnTo: '/board?isRd=false' });
    const answer = await lead.send('POST', `/orders/${poNumber}/stages/FILM_COATING/completion`, body);
    const alone = await lead.get('/board/stations/QC');
    lead.headers = {};
    const targets = [...answer.document.querySelectorAll('hx-partial')].map((part) => part.getAttribute('hx-target'));
    expect(targets.slice(0, 3)).toEqual(['#lane-FILM_COATING', '#lane-QC', '#said']);
    expect(answer.html).toContain(`${poNumber}: Film coating completed.`);
    expect(answer.html).toContain('FILM_COATING/reversal');
    expect(posIn(alone.document)).toContain(poNumber);
    expect((await lead.get('/board/stations/FILM_COATING')).path).toBe('/board?station=FILM_COATING');
    expect((await lead.get('/board/stations/NOWHERE')).status).toBe(404);
  });

  test('a button says to which station the work goes', async () => {
    const { poNumber } = await orderIn(crew, 'in_production', { stations: ['GLUEING', 'QC', 'LOGISTICS'] });
    expect(card(await board(), poNumber)?.querySelector('button')?.textContent).toBe('Done → QC');
  });

  test('nobody is offered what he may not do', async () => {
    const { poNumber } = await orderIn(crew, 'approved', { stations: ['CNC', 'PAINT'] });
    const seen = async (who: 'cnc' | 'paint' | 'guest') => (await workshop.browse(who)).get('/board');
    expect((await seen('cnc')).hasForm(new RegExp(`${poNumber}/stages/CNC/start`))).toBe(true);
    for (const page of [await seen('paint'), await seen('guest')]) {
      expect(card(page, poNumber)?.querySelector('form, .fold')).toBeNull();
      expect(card(page, poNumber)?.hasAttribute('data-start')).toBe(false);
    }
  });

  test('too much in work is told in words and by a shape', async () => {
    for (let i = 0; i < 4; i++) await orderIn(crew, 'in_production', { stations: ['WELDING', 'LOGISTICS'] });
    const head = lane(await board(), 'WELDING').querySelector('summary')?.textContent;
    expect(head).toContain('▲ 4 of 3, over');
  });
});

describe('filters', () => {
  test('are in the address, and one that nobody knows is passed over', async () => {
    const urgent = await orderIn(crew, 'approved', {
      stations: ['QC'],
      draft: { priority: 'URGENT', client: 'Filter AB' },
    });
    const rd = await orderIn(crew, 'approved', { stations: ['QC'], draft: { isRd: true, client: 'Filter AB' } });
    const found = async (query: string) => posIn((await board(`?client=Filter+AB&${query}`)).document).sort();
    expect(await found('')).toEqual([urgent.poNumber, rd.poNumber].sort());
    expect(await found('urgent=true')).toEqual([urgent.poNumber]);
    expect(await found('isRd=true')).toEqual([rd.poNumber]);
    expect(await found('dueUntil=2026-12-03')).toEqual([]);
    expect(await found('dueUntil=04.12.2026')).toHaveLength(2);
    expect(await found(`q=${rd.poNumber}`)).toEqual([rd.poNumber]);
    expect(await found('station=CNC')).toEqual([]);
    expect(await found('dueUntil=never&station=NOWHERE&nonsense=1')).toHaveLength(2);
  });

  test('work without scripts', async () => {
    const page = await board();
    const filtered = await page.form('/board').fill({ station: 'PAINT' }).submit();
    expect(filtered.document.querySelectorAll('.lane')).toHaveLength(1);
    expect(filtered.value('station')).toBe('PAINT');
  });
});

describe('lists by date', () => {
  test('a date stands in one column', () => {
    const friday = '2026-11-20';
    const columns = ['2026-11-19', friday, '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-30', null];
    expect(columns.map((date) => dayColumnOf(date, friday))).toEqual([
      'overdue',
      'today',
      'tomorrow',
      'thisWeek',
      'nextWeek',
      'later',
      'none',
    ]);
    const sunday = '2026-11-22';
    const after = ['2026-11-23', '2026-11-24', '2026-11-29', '2026-11-30'];
    expect(after.map((date) => dayColumnOf(date, sunday))).toEqual(['tomorrow', 'nextWeek', 'nextWeek', 'later']);
  });

  test('cards stand under the day on which they are due, or loaded', async () => {
    const stations = ['GLUEING'];
    const { poNumber } = await orderIn(crew, 'approved', {
      stations,
      draft: { client: 'Dates AB', dueDate: '2026-11-19', loadingDate: '2026-11-20' },
    });
    const columnWith = (page: Page) => card(page, poNumber)?.closest('.lane')?.querySelector('h2')?.textContent;
    expect(columnWith(await board('?by=due&client=Dates+AB'))).toBe('Overdue');
    const byLoading = await board('?by=loading&client=Dates+AB');
    expect(columnWith(byLoading)).toBe('Today');
    const started = await byLoading.form(/GLUEING\/start$/).submit();
    expect(started.path).toBe('/board?by=loading&client=Dates+AB');
  });
});

describe('a full floor', () => {
  beforeAll(async () => {
    await fillFloor(crew, 60);
  }, 120_000);

  const weigh = (html: string) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;

  test.each(['/board', '/board?by=due', '/board?by=loading'])('%s weighs at most 14 KiB in Russian', async (path) => {
    const page = await lead.get(`${path}${path.includes('?') ? '&' : '?'}lang=ru`);
    const weight = weigh(page.html);
    expect(page.document.querySelectorAll('.card').length).toBeGreaterThan(35);
    expect(weight).toBeLessThanOrEqual(14 * 1024);
  });

  test.each(['/board', '/board?by=due'])('an act on %s answers with at most 4 KiB in Russian', async (returnTo) => {
    const stations = ['PAINT', 'ASSEMBLY', 'QC', 'LOGISTICS'];
    const { poNumber } = await orderIn(crew, 'in_production', { stations, draft: { priority: 'URGENT' } });
    const headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', 'Accept-Language': 'ru' };
    const reader = await workshop.browse('boss');
    await (await reader.get('/settings')).form('/settings').fill({ locale: 'ru' }).submit();
    reader.headers = headers;
    const body = new URLSearchParams({ returnTo });
    const { html, status } = await reader.send('POST', `/orders/${poNumber}/stages/PAINT/completion`, body);
    expect([status, html.includes('завершено')]).toEqual([200, true]);
    expect(weigh(html)).toBeLessThanOrEqual(4 * 1024);
  });

  test('a lane shows the most urgent and leads to the rest', async () => {
    for (let i = 0; i < 11; i++) await orderIn(crew, 'approved', { stations: ['BENDING'] });
    const page = await board();
    const more = lane(page, 'BENDING').querySelector('.more');
    expect(posIn(lane(page, 'BENDING'))).toHaveLength(10);
    expect(more?.textContent).toMatch(/^and \d+ more$/);
    expect((await lead.get(more!.getAttribute('href')!)).status).toBe(200);
    expect(posIn((await board('?station=BENDING')).document).length).toBeGreaterThan(10);
  });
});
