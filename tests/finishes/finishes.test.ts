import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectedFinishes } from '../../src/finishes/tables.ts';
import { orders } from '../../src/orders/tables.ts';
import type { Browser } from '../support/browser.ts';
import type { JsonClient } from '../support/json-client.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { clock } = workshop;
let clerk: JsonClient;
let lead: JsonClient;
let cnc: JsonClient;
let browser: Browser;

beforeAll(async () => {
  clerk = await workshop.json('clerk');
  lead = await workshop.json('lead');
  cnc = await workshop.json('cnc');
  browser = await workshop.browse('lead');
});

const days = (n: number) => new Date(FRIDAY.getTime() + n * 24 * 3600_000);

async function approved(stations: readonly string[], change: Record<string, unknown> = {}): Promise<string> {
  const { poNumber } = await clerk.draft(change);
  await clerk.post(`/api/orders/${poNumber}/submission`);
  const { status, body } = await lead.post(`/api/orders/${poNumber}/approval`, { stations });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return poNumber;
}

const finishOf = async (po: string) => (await cnc.get(`/api/promise/${po}`)).body;
const pass = async (po: string, station: string) => {
  await lead.post(`/api/orders/${po}/stages/${station}/start`);
  const { status } = await lead.post(`/api/orders/${po}/stages/${station}/completion`);
  expect(status).toBe(200);
};

describe('With nothing in work', () => {
  it('the page says so, and the list is empty', async () => {
    const page = await browser.get('/expected-finishes');
    expect(page.text).toContain('No order is in work.');
    expect(page.text).toContain('No order with an expected finish has been completed yet.');
    const { body } = await cnc.get('/api/promise');
    expect(body).toMatchObject({ asOf: '2026-11-20', orders: [], next: null });
    expect(body.load).toHaveLength(11);
    expect((await cnc.get('/api/promise/score')).body).toMatchObject({
      promise: { kept: 0, of: 0 },
      medianError: null,
    });
  });
});

describe('An order', () => {
  let po: string;

  it('that is a draft is told its earliest finish, as if it were approved today', async () => {
    const draft = await clerk.draft();
    const { body } = await clerk.get(`/api/promise/${draft.poNumber}`);
    expect(body).toMatchObject({ isDraft: true, dueDate: '2026-12-04', bottleneck: null });
    expect(body.stages).toHaveLength(11);
    expect(body.expectedOn > '2026-11-20').toBe(true);
    const page = await (await workshop.browse('clerk')).get(`/orders/${draft.poNumber}/expected-finish`);
    expect(page.text).toContain('Earliest finish if approved today');
    expect((await cnc.get(`/api/promise/${draft.poNumber}`)).status).toBe(404);
  });

  it('passes its stations one after another', async () => {
    po = await approved(['CAD', 'CNC', 'PAINT', 'QC', 'LOGISTICS'], { dueDate: '2026-11-24' });
    const { expectedOn, daysLate, stages } = await finishOf(po);
    expect([expectedOn, daysLate]).toEqual(['2026-11-25', 1]);
    expect(stages.map(({ station, finishesOn }: Record<string, string>) => [station, finishesOn])).toEqual([
      ['CAD', '2026-11-20'],
      ['CNC', '2026-11-23'],
      ['PAINT', '2026-11-24'],
      ['QC', '2026-11-25'],
      ['LOGISTICS', '2026-11-25'],
    ]);
  });

  it('has on its page a link that becomes the line', async () => {
    const page = await browser.get(`/orders/${po}`);
    const link = page.document.querySelector('#finish a')!;
    expect(link.textContent).toBe('Expected finish');
    const line = await browser.get(link.getAttribute('href')!);
    expect(line.text).toContain('Expected finish Wed 25 – Thu 26 Nov (due Tue 24 Nov): 1 working day late');
    browser.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    const fragment = await browser.get(`/orders/${po}/expected-finish`);
    browser.headers = {};
    expect(fragment.html).toMatch(/^<p id="finish"/);
    expect(fragment.html).toContain('1 working day after the due date');
    expect(fragment.html.length).toBeLessThan(1000);
  });

  it('waits behind others where a station gets little done, and the bottleneck is named', async () => {
    await lead.put('/api/plant/capacities', { capacities: [{ station: 'PAINT', jobsPerDay: 1 }] });
    const more = await Promise.all([1, 2, 3].map(() => approved(['CAD', 'PAINT'], { priority: 'URGENT' })));
    const expected = await finishOf(po);
    expect(expected).toMatchObject({ bottleneck: 'PAINT', expectedOn: '2026-11-27', daysLate: 3 });
    const { body } = await cnc.get('/api/promise?late=true');
    expect(body.orders.map(({ poNumber }: { poNumber: string }) => poNumber)).toEqual([po]);
    const paint = body.load.find(({ station }: { station: string }) => station === 'PAINT');
    expect(paint.days[2]).toMatchObject({ date: '2026-11-24', percent: 100 });
    for (const other of more)
      await (await workshop.json('boss')).post(`/api/orders/${other}/cancellation`, { reason: 'x' });
    await lead.put('/api/plant/capacities', { capacities: [{ station: 'PAINT' }] });
  });

  it('is expected later after a holiday was written down', async () => {
    await lead.put('/api/plant/days', { days: [{ date: '2026-11-23', isWorked: false }] });
    expect((await finishOf(po)).expectedOn).toBe('2026-11-26');
    await lead.delete('/api/plant/days/2026-11-23');
    expect((await finishOf(po)).expectedOn).toBe('2026-11-25');
  });

  it('that is on hold or blocked goes on the next working day, and the page says that this is assumed', async () => {
    await lead.post(`/api/orders/${po}/stages/CAD/start`);
    expect((await lead.post(`/api/orders/${po}/hold`, { reason: 'The client thinks' })).status).toBe(200);
    expect((await finishOf(po)).expectedOn).toBe('2026-11-26');
    expect((await browser.get(`/orders/${po}/expected-finish`)).text).toContain(
      'taken to go on on the next working day',
    );
    await lead.post(`/api/orders/${po}/resumption`);
    await lead.post(`/api/orders/${po}/stages/CAD/blockage`, { reason: 'No drawing' });
    const { body } = await cnc.get('/api/promise');
    expect(body.orders.find((one: { poNumber: string }) => one.poNumber === po).isStuck).toBe(true);
    await lead.post(`/api/orders/${po}/stages/CAD/resumption`);
  });

  it('is found by a cell of the table of loads', async () => {
    const page = await browser.get('/expected-finishes');
    const cell = page.document.querySelector('.heat td a[href*="PAINT"]')!;
    const found = await browser.get(cell.getAttribute('href')!);
    expect(found.text).toContain(po);
    const none = await browser.get('/expected-finishes?station=WELDING&day=2026-11-24');
    expect(none.text).toContain('No order is like this.');
  });

  it('that is unknown, shipped or somebody else’s draft has none', async () => {
    expect((await cnc.get('/api/promise/PO-999999')).status).toBe(404);
    expect((await workshop.guest.json.get('/api/promise')).status).toBe(401);
  });
});

describe('The score', () => {
  it('holds what was expected at the approval against the day on which the order was made', async () => {
    const po = await approved(['CAD', 'QC', 'LOGISTICS'], { dueDate: '2026-11-30' });
    const [kept] = (await workshop.database.db.select().from(expectedFinishes)).slice(-1);
    expect(kept).toMatchObject({ revision: 1, expectedOn: '2026-11-20', dueDate: '2026-11-30' });
    clock.now = days(3);
    await pass(po, 'CAD');
    await pass(po, 'QC');
    const { body } = await cnc.get('/api/promise/score');
    expect(body).toMatchObject({
      promise: { kept: 0, of: 1 },
      due: { kept: 1, of: 1 },
      medianError: 1,
      ninetiethError: 1,
      unpromised: 0,
    });
    expect(body.weeks).toHaveLength(1);
    expect((await browser.get('/expected-finishes')).text).toContain('How it came true');
    expect((await cnc.get(`/api/promise/${po}`)).status).toBe(404);
    clock.now = FRIDAY;
  });

  it('forgets what was made more than 90 days ago', async () => {
    clock.now = days(100);
    const json = await workshop.json('cnc');
    expect((await json.get('/api/promise/score')).body.promise).toEqual({ kept: 0, of: 0 });
    clock.now = FRIDAY;
  });

  it('counts what was made without an expected finish', async () => {
    await lead.put('/api/plant/capacities', { capacities: [{ station: 'ASSEMBLY', minutesPerDay: 1 }] });
    const po = await approved(['ASSEMBLY', 'LOGISTICS']);
    expect(await finishOf(po)).toMatchObject({ expectedOn: null, daysLate: null });
    expect((await browser.get('/expected-finishes')).text).toContain('not within two years');
    await pass(po, 'ASSEMBLY');
    expect((await cnc.get('/api/promise/score')).body.unpromised).toBe(1);
  });

  it('is no reason to refuse an approval: a forecast that fails is left out', async () => {
    const { poNumber } = await clerk.draft();
    const [order] = await workshop.database.db.select().from(orders).where(eq(orders.poNumber, poNumber));
    const taken = { orderId: order!.id, revision: 1, expectedOn: '2026-11-20', at: FRIDAY };
    await workshop.database.db.insert(expectedFinishes).values(taken);
    await clerk.post(`/api/orders/${poNumber}/submission`);
    const { status, body } = await lead.post(`/api/orders/${poNumber}/approval`, { stations: ['CAD', 'LOGISTICS'] });
    expect([status, body.status]).toEqual([200, 'approved']);
  });
});

describe('The table of loads', () => {
  it('leads to as many jobs as it says, what is only to be loaded among them', async () => {
    const done = await approved(['CAD', 'LOGISTICS']);
    await pass(done, 'CAD');
    const page = await browser.get('/expected-finishes');
    expect(page.text).not.toContain(done);
    const cells = [...page.document.querySelectorAll('.heat td a')];
    expect(cells.length).toBeGreaterThan(4);
    for (const cell of cells) {
      const jobs = (await browser.get(cell.getAttribute('href')!)).document.querySelectorAll('.finish-list tbody tr');
      expect(String(jobs.length), cell.getAttribute('href')!).toBe(cell.firstChild!.textContent);
    }
    const part = page.document.querySelector('#outlook')!.getAttribute('hx-get')!;
    expect((await browser.get(part)).path).toBe('/expected-finishes');
    browser.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
    expect((await browser.get(part)).html).toMatch(/^<div id="outlook"/);
    browser.headers = {};
    const loading = await browser.get('/expected-finishes?station=LOGISTICS');
    expect(loading.text).toContain(`${done}Letters`);
    expect(loading.text).toContain('Completed');
    await (await workshop.json('truck')).post(`/api/orders/${done}/shipment`);
  });
});

describe('A plate like eight that were made in an hour', () => {
  const plate = { items: [{ name: 'Plate', quantity: 1, widthMm: 300, heightMm: 400 }], dueDate: '2026-11-20' };
  const atHalfPast = (half: number) => new Date(FRIDAY.getTime() + half * 30 * 60_000);

  it('is expected today, where the table had it on Monday, and the page says what it was learned from', async () => {
    const route = ['CNC', 'PAINT', 'LOGISTICS'];
    const before = await finishOf(await approved(route, plate));
    expect(before).toMatchObject({ expectedOn: '2026-11-23', daysLate: 1 });
    expect(before.stages[1]).toMatchObject({ station: 'PAINT', minutes: 480, learnedFrom: null });
    for (let i = 0; i < 8; i++) {
      const po = await approved(route, plate);
      for (const station of ['CNC', 'PAINT']) {
        clock.now = atHalfPast(0);
        await lead.post(`/api/orders/${po}/stages/${station}/start`);
        clock.now = atHalfPast(station === 'CNC' ? 1 : 2);
        await lead.post(`/api/orders/${po}/stages/${station}/completion`);
      }
    }
    clock.now = FRIDAY;
    const po = await approved(route, plate);
    const after = await finishOf(po);
    expect(after).toMatchObject({ expectedOn: '2026-11-20', daysLate: 0 });
    const learned = after.stages.map(({ minutes, learnedFrom }: Record<string, number>) => [minutes, learnedFrom]);
    expect(learned.slice(0, 2)).toEqual([
      [30, 8],
      [60, 8],
    ]);
    expect((await browser.get(`/orders/${po}/expected-finish`)).text).toContain('1 h from 8 jobs');
    const row = (await browser.get('/expected-finishes')).document.querySelector('#durations tbody tr:nth-child(6)')!;
    expect(row.textContent).toBe('Paint1 h 812 h table16 h table');
  });
});
