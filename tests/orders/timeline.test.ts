import { describe, expect, test } from 'vitest';
import { timelineKinds } from '../../src/orders/timeline/kinds.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);

/** An order to which some of everything has happened. */
async function busyOrder(): Promise<Order> {
  const order = await orderIn(crew, 'in_production', { stations: ['CAD', 'CNC', 'PAINT', 'LOGISTICS'] });
  const at = `/api/orders/${order.poNumber}`;
  const log = (station: string, text: string) =>
    crew.lead.post('/api/station-log', { po: order.poNumber, station, text });
  await log('CAD', 'The client sends the file again');
  await crew.lead.post(`${at}/stages/CAD/completion`);
  await crew.lead.post(`${at}/stages/CNC/start`);
  await crew.lead.post('/api/station-log', { po: order.poNumber, station: 'CNC', text: 'Half of it', progress: 50 });
  await crew.lead.post(`${at}/stages/CNC/rework`, { reason: 'RECUT', note: 'Burnt edges', foundAt: 'PAINT' });
  await crew.lead.post(`${at}/stages/PAINT/blockage`, { missingMaterial: 'RAL 9016' });
  return order;
}
const order = await busyOrder();
const read = async (query = '', who = crew.guest) =>
  (await who.get(`/api/orders/${order.poNumber}/timeline${query}`)).body;
const actions = async (query: string) => (await read(query)).entries.map((one: Order) => one.action);

describe('the timeline of an order', () => {
  test('tells all of it, latest first, and each thing once', async () => {
    const { entries, next } = await read();
    expect(entries.map((one: Order) => `${one.kind} ${one.action} ${one.station ?? ''}`)).toEqual([
      'stages STAGE_CHANGED PAINT',
      'rework SEND_REWORK CNC',
      'log LOG_ADDED CNC',
      'stages STAGE_CHANGED CNC',
      'stages STAGE_CHANGED CNC',
      'stages STAGE_CHANGED CAD',
      'log LOG_ADDED CAD',
      'stages STAGE_CHANGED CAD',
      'stages STAGE_CHANGED CAD',
      'order APPROVE_ORDER ',
      'order SUBMIT_ORDER ',
      'order CREATE_ORDER ',
    ]);
    expect(next).toBeNull();
  });

  test('is read by kind, by several kinds, and by station, which is also where a fault was found', async () => {
    expect(await actions('?timeline=log')).toEqual(['LOG_ADDED', 'LOG_ADDED']);
    expect(await actions('?timeline=log,rework')).toEqual(['SEND_REWORK', 'LOG_ADDED', 'LOG_ADDED']);
    expect(await actions('?timeline=order')).toEqual(['APPROVE_ORDER', 'SUBMIT_ORDER', 'CREATE_ORDER']);
    expect(await actions('?timeline=photos')).toEqual([]);
    expect(await actions('?timeline=log&station=cnc')).toEqual(['LOG_ADDED']);
    expect(await actions('?station=PAINT')).toEqual(['STAGE_CHANGED', 'SEND_REWORK']);
  });

  test('holds every entry under one kind', async () => {
    const whole = (await read()).entries.length;
    const parts = await Promise.all(timelineKinds.map((kind) => actions(`?timeline=${kind}`)));
    expect(parts.flat()).toHaveLength(whole);
  });

  test('goes on page by page, with no gap and no repetition', async () => {
    const whole = (await read()).entries;
    for (const filter of ['', '&timeline=stages,log']) {
      const found: Order[] = [];
      for (let after: string | null = ''; after !== null && found.length <= whole.length; ) {
        const { entries, next }: { entries: Order[]; next: string | null } = await read(
          `?limit=2${filter}${after && `&after=${after}`}`,
        );
        found.push(...entries);
        after = next;
      }
      const kinds = filter ? ['stages', 'log'] : whole.map((one: Order) => one.kind);
      expect(found).toEqual(whole.filter((one: Order) => kinds.includes(one.kind)));
    }
  });

  test.each(['timeline=everything', 'timeline=log,x', 'station=MOON', 'limit=0', 'limit=201', 'after=x', 'q=1'])(
    '%s is refused by name',
    async (query) => {
      const { status, body } = await crew.guest.get(`/api/orders/${order.poNumber}/timeline?${query}`);
      expect([status, Object.keys(body.error.fields)[0]?.split('.')[0]]).toEqual([422, query.split('=')[0]]);
    },
  );

  test('of an order that one may not see is not there', async () => {
    const draft = await orderIn(crew, 'draft', { by: 'office' });
    expect((await crew.guest.get(`/api/orders/${draft.poNumber}/timeline`)).status).toBe(404);
    expect((await crew.office.get(`/api/orders/${draft.poNumber}/timeline`)).status).toBe(200);
  });
});

describe('on the order’s page', async () => {
  const browser = await workshop.browse('guest');
  const told = (page: { document: Document }) => [...page.document.querySelectorAll('.history > li')];
  const path = `/orders/${order.poNumber}`;

  test('it begins with five lines, and what followed from something stands in its line', async () => {
    const page = await browser.get(path);
    expect(told(page)).toHaveLength(5);
    expect(page.hasForm(path)).toBe(false);
    const whole = told(await page.follow('All entries')).map((entry) => entry.textContent!.replace(/\s+/g, ' '));
    expect(whole.filter((line) => line.includes('→'))).toEqual([
      expect.stringContaining('completed CAD → CNC queued'),
      expect.stringMatching(/approved the order.*→ CAD queued/),
    ]);
    expect(whole.some((line) => line.includes('is queued'))).toBe(false);
  });

  test('where a filter leaves the cause out, what followed is told by itself', async () => {
    const entries = told(await browser.get(`${path}?station=CNC`)).map((entry) => entry.textContent);
    expect(entries.at(-1)).toContain('CNC is queued');
  });

  test('it is filtered by a form, without scripts, and the address says how', async () => {
    const page = await (await browser.get(path)).follow('All entries');
    expect(told(page)).toHaveLength(10);
    const log = await page
      .form(path)
      .fill({ timeline: ['log', 'rework'], station: 'CNC' })
      .submit();
    expect(told(log).map((entry) => entry.textContent)).toEqual([
      expect.stringContaining('Burnt edges'),
      expect.stringContaining('Half of it'),
    ]);
    const ticked = [...log.document.querySelectorAll('[name=timeline][checked]')];
    expect(ticked.map((box) => box.getAttribute('value'))).toEqual(['rework', 'log']);
    expect(told(await browser.get(`${path}?timeline=log,rework&station=CNC`))).toHaveLength(2);
  });

  test('where nothing of it has happened the page says so, with the way back', async () => {
    const page = await browser.get(`${path}?timeline=photos`);
    expect(page.text).toContain('Nothing like this has happened so far.');
    expect(told(await page.follow('Show everything'))).toHaveLength(10);
  });

  test('what makes no sense in the address is passed over', async () => {
    const page = await browser.get(`${path}?timeline=everything&station=MOON&before=x`);
    expect([page.status, told(page).length]).toEqual([200, 10]);
  });

  test('twenty are shown, and the way to older ones keeps the filter', async () => {
    for (let i = 0; i < 21; i++) {
      await crew.lead.post('/api/station-log', { po: order.poNumber, station: 'CNC', text: `Note ${i}` });
    }
    const page = await browser.get(`${path}?timeline=log&station=CNC`);
    expect(told(page)).toHaveLength(20);
    const older = page.document.querySelector('.history + .bar a')!.getAttribute('href')!;
    expect(older).toMatch(/timeline=log&station=CNC&before=\d+#timeline$/);
    expect(told(await browser.get(older))).toHaveLength(2);
  });
});
