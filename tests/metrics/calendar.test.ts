import { describe, expect, test } from 'vitest';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const boss = await workshop.browse('boss');
const BEYOND = ['0001-01-01', '1999-12-31', '2101-01-01', '9999-12-31'];
const AT_THE_EDGE = ['2000-01-01', '2100-12-31'];

describe('a day that no plant can mean', () => {
  test.each(['/metrics', '/metrics/blockages', '/metrics/stage-changes', '/rework/cycles', '/audit-log'])(
    'is refused by %s, as the first and as the last',
    async (address) => {
      for (const name of ['from', 'to'])
        for (const day of BEYOND) {
          const { status, body } = await crew.boss.get(`/api${address}?${name}=${day}`);
          expect([day, status, body.error.fields[name]]).toEqual([day, 422, 'day_out_of_range']);
        }
    },
  );

  test('is refused as a due date, as a day of the plant, as a day of shipment', async () => {
    const { poNumber } = await orderIn(crew, 'completed');
    for (const day of BEYOND) {
      expect((await crew.clerk.post('/api/draft-orders', { client: 'X', dueDate: day })).status).toBe(422);
      expect((await crew.truck.post(`/api/orders/${poNumber}/shipment`, { date: day })).status).toBe(422);
      const said = new URLSearchParams({ 'days.0.date': day, 'days.0.isWorked': 'true' });
      expect((await boss.send('POST', '/plant/days', said)).status).toBe(422);
    }
  });

  test('is left out of the addresses of pages', async () => {
    for (const day of [...BEYOND, ...AT_THE_EDGE]) {
      for (const address of ['/blockages?', '/stage-changes?', '/rework/list?made', '/audit?', '/orders?completed'])
        for (const name of ['from', 'to', 'From', 'To']) {
          expect([address, day, (await boss.get(`${address}${name}=${day}`)).status]).toEqual([address, day, 200]);
        }
      for (const name of ['from', 'to']) {
        expect((await boss.get(`/rework?${name}=${day.slice(0, 7)}`)).status).toBe(200);
      }
    }
  });
});

test('at the edge of the calendar figures are told', async () => {
  for (const day of AT_THE_EDGE) {
    expect([day, (await crew.boss.get(`/api/metrics?from=${day}&to=${day}`)).status]).toEqual([day, 200]);
    expect([day, (await crew.boss.get(`/api/metrics?to=${day}`)).status]).toEqual([day, 200]);
    const month = day.slice(0, 7);
    expect([day, (await crew.boss.get(`/api/rework?from=${month}&to=${month}`)).status]).toEqual([day, 200]);
  }
  const { poNumber } = await orderIn(crew, 'approved', { draft: { dueDate: '2100-12-31', loadingDate: '2100-12-31' } });
  expect((await boss.get(`/orders/${poNumber}`)).status).toBe(200);
});

test('a period is five years long at most', async () => {
  const asked = async (path: string) => {
    const { status, body } = await crew.boss.get(`/api${path}`);
    return [status, body.error?.fields.to];
  };
  expect(await asked('/metrics?from=2020-01-01&to=2024-12-31')).toEqual([200, undefined]);
  expect(await asked('/metrics?from=2020-01-01&to=2025-01-01')).toEqual([422, 'period_too_long']);
  expect(await asked('/metrics?from=2020-02-29&to=2025-02-28')).toEqual([200, undefined]);
  expect(await asked('/metrics/blockages?from=2000-01-01')).toEqual([422, 'period_too_long']);
  expect(await asked('/rework?from=2020-01&to=2024-12')).toEqual([200, undefined]);
  expect(await asked('/rework?from=2020-01&to=2025-01')).toEqual([422, 'period_too_long']);
  expect(await asked('/rework?from=9999-01')).toEqual([422, undefined]);
  expect((await boss.get('/rework?from=2000-01&to=2100-12')).status).toBe(200);
});

test('a row in error with an unknown weekday is told of, and not looked up', async () => {
  for (const weekday of ['9', '0', '-1', '', 'x', 'constructor', '1.5']) {
    const said = new URLSearchParams({ 'shifts.0.weekday': weekday, 'shifts.0.starts': '25:00', 'shifts.0.ends': '1' });
    expect([weekday, (await boss.send('POST', '/plant/shifts', said)).status]).toEqual([weekday, 422]);
  }
});
