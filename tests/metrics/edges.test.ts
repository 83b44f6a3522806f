import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { blockedTime } from '../../src/metrics/blockages.ts';
import { onTimeLoads, throughput } from '../../src/metrics/history.ts';
import { leadTimes } from '../../src/metrics/lead-times.ts';
import { monthsOf, weeksUntil } from '../../src/metrics/period.ts';
import { countReworks, yieldByMonth } from '../../src/metrics/rework.ts';
import { WorkedDays } from '../../src/plant/calendar.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const zone = 'Europe/Riga';
const [one, two] = [await orderIn(crew, 'completed'), await orderIn(crew, 'completed')];

const completedAt = (po: string, at: string) =>
  db.execute(sql`UPDATE orders SET completed_at = ${at}, approved_at = ${at} WHERE po_number = ${po}`);
const idOf = ({ poNumber }: { poNumber: string }) => sql`(SELECT id FROM orders WHERE po_number = ${poNumber})`;
const inWeek = async (last: string) => (await throughput(db, last, zone)).at(-1)!;

test('a week begins at the plant’s midnight, in winter and in summer', async () => {
  // Sunday 23:59 and Monday 00:00 in Riga: two hours earlier in UTC in winter, three in summer
  await completedAt(one.poNumber, '2026-01-11T21:59:59Z');
  await completedAt(two.poNumber, '2026-01-11T22:00:00Z');
  expect(await inWeek('2026-01-11')).toEqual({ monday: '2026-01-05', completed: 1 });
  expect(await inWeek('2026-01-12')).toEqual({ monday: '2026-01-12', completed: 1 });
  await completedAt(one.poNumber, '2026-07-12T20:59:59Z');
  await completedAt(two.poNumber, '2026-07-12T21:00:00Z');
  expect(await inWeek('2026-07-12')).toEqual({ monday: '2026-07-06', completed: 1 });
  expect(await inWeek('2026-07-13')).toEqual({ monday: '2026-07-13', completed: 1 });
});

test('the weeks in which the clock is changed are whole', async () => {
  // the last hour of Sunday 29 March, which had 23 hours, and of Sunday 25 October, which had 25
  await completedAt(one.poNumber, '2026-03-29T20:30:00Z');
  await completedAt(two.poNumber, '2026-10-25T21:30:00Z');
  expect(await inWeek('2026-03-29')).toEqual({ monday: '2026-03-23', completed: 1 });
  expect(await inWeek('2026-10-25')).toEqual({ monday: '2026-10-19', completed: 1 });
});

test('the last days of a year belong to the week that they lie in', async () => {
  await completedAt(one.poNumber, '2026-12-31T10:00:00Z');
  await completedAt(two.poNumber, '2027-01-03T10:00:00Z');
  expect(await inWeek('2027-01-01')).toEqual({ monday: '2026-12-28', completed: 2 });
  expect(weeksUntil('2027-01-01', 2)).toEqual(['2026-12-21', '2026-12-28']);
});

test('a period has its first and its last day, and nothing of the days beside them', async () => {
  const day = { from: '2026-11-20', to: '2026-11-20' };
  for (const [at, found] of [
    ['2026-11-19T21:59:59Z', 0],
    ['2026-11-19T22:00:00Z', 1],
    ['2026-11-20T21:59:59Z', 1],
    ['2026-11-20T22:00:00Z', 0],
  ] as const) {
    await db.execute(sql`UPDATE stages SET finished_at = '2020-01-01' WHERE finished_at IS NOT NULL`);
    await db.execute(sql`UPDATE stages SET finished_at = ${at} WHERE station = 'CNC' AND order_id = ${idOf(one)}`);
    const rows = await yieldByMonth(db, { rd: 'without' }, day, zone);
    expect(
      rows.reduce((sum, { completed }) => sum + completed, 0),
      at,
    ).toBe(found);
  }
  expect(monthsOf('2028-02', '2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(monthsOf('2026-11', '2026-12')).toEqual({ from: '2026-11-01', to: '2026-12-31' });
});

test('what has no due date is neither in time nor late; what is shipped on its due date is in time', async () => {
  await db.execute(sql`UPDATE orders SET status = 'shipped', shipped_at = '2026-11-20T10:00:00Z',
    shipped_on = '2026-11-20', due_date = '2026-11-20' WHERE id = ${idOf(one)}`);
  await db.execute(sql`UPDATE orders SET status = 'shipped', shipped_at = '2026-11-20T10:00:00Z',
    shipped_on = '2026-11-20', due_date = NULL WHERE id = ${idOf(two)}`);
  const period = { from: '2026-11-20', to: '2026-11-20' };
  expect(await onTimeLoads(db, period)).toEqual({ shipped: 2, onTime: 1, late: 0, withoutDue: 1 });
});

test('an order that was cancelled or shipped stands blocked no longer, one on hold still does', async () => {
  const period = { from: '2026-11-20', to: '2026-11-21' };
  const moment = { now: new Date('2026-11-21T08:00:00Z'), today: '2026-11-21', zone };
  const { poNumber } = await orderIn(crew, 'in_production');
  await crew.lead.post(`/api/orders/${poNumber}/stages/CAD/blockage`, { reason: 'No file' });
  await crew.lead.post(`/api/orders/${poNumber}/hold`, { reason: 'The client thinks' });
  const hours = async () => (await blockedTime(db, period, moment)).map(({ seconds }) => seconds / 3600);
  expect(await hours()).toEqual([24]);
  workshop.clock.now = new Date('2026-11-20T14:00:00Z');
  await crew.boss.post(`/api/orders/${poNumber}/cancellation`, { reason: 'Closed' });
  expect(await hours()).toEqual([6]);
});

test('made on the day of its approval took no working day, over a weekend one', async () => {
  await db.execute(
    sql`UPDATE order_items SET template = 'P5', template_version = '1.0', values = '{}' WHERE order_id IN (${idOf(one)}, ${idOf(two)})`,
  );
  const calendar = new WorkedDays({ shifts: [], days: [{ date: '2026-11-18', isWorked: false, note: '' }] });
  await completedAt(one.poNumber, '2026-11-20T10:00:00Z');
  await db.execute(sql`UPDATE orders SET approved_at = '2026-11-13T10:00:00Z', completed_at = '2026-11-16T10:00:00Z'
    WHERE id = ${idOf(two)}`);
  const [p5] = await leadTimes(db, { from: '2026-11-01', to: '2026-11-30' }, zone, calendar);
  expect(p5).toMatchObject({ orders: 2, shortest: 0, longest: 1, median: 0.5 });
  expect(await countReworks(db, { from: '2026-11-01', to: '2026-11-30' }, zone)).toEqual({ faults: 0, rd: 0 });
});
