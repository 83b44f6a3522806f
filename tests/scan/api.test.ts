import { expect, test } from 'vitest';
import { orders } from '../../src/orders/tables.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);

async function codeOf(order: Order, station: StationCode | null, revision = 1) {
  const rows = await workshop.database.db.select({ id: orders.id, po: orders.poNumber }).from(orders);
  return scanCode({ orderId: rows.find((row) => row.po === order.poNumber)!.id, station, revision });
}

const later = (ms: number) => {
  workshop.clock.now = new Date(workshop.clock.now.getTime() + ms);
};

test('a code tells what it stands for, and telling changes nothing', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  const told = await crew.lead.get(`/api/scan/${code}`);
  expect([told.status, told.body]).toEqual([
    200,
    {
      type: 'stage',
      poNumber: order.poNumber,
      station: 'CAD',
      revision: 1,
      currentRevision: 1,
      outdated: false,
      state: 'QUEUED',
      next: 'start',
    },
  ]);
  expect((await crew.lead.get(`/api/orders/${order.poNumber}`)).body).toEqual(order);
  const whole = await crew.lead.get(`/api/scan/${await codeOf(order, null)}`);
  expect(whole.body).toMatchObject({ type: 'order', poNumber: order.poNumber, outdated: false, next: null });
});

test('a scan starts, the next one completes', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  const started = await crew.lead.post(`/api/scan/${code}`);
  expect([started.status, started.body.status]).toEqual([200, 'in_production']);
  expect(stageOf(started.body, 'CAD').state).toBe('IN_PROGRESS');
  later(60_000);
  const completed = await crew.lead.post(`/api/scan/${code}`);
  expect(stageOf(completed.body, 'CAD').state).toBe('COMPLETED');
  later(60_000);
  const again = await crew.lead.post(`/api/scan/${code}`);
  expect([again.status, again.body.error.reason]).toEqual([409, 'stage_already_completed']);
});

test('as at a scan box: at its station a sheet takes its step, elsewhere it is told of', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  const elsewhere = await crew.lead.post('/api/scan', { code, at: 'PAINT' });
  expect([elsewhere.status, elsewhere.body]).toMatchObject([200, { done: null, state: 'QUEUED', next: 'start' }]);
  const here = await crew.lead.post('/api/scan', { code, at: 'CAD' });
  expect(here.body).toMatchObject({ done: 'start', state: 'IN_PROGRESS', next: 'completion' });
  later(10_000);
  expect((await crew.lead.post('/api/scan', { code })).body).toMatchObject({ done: 'completion', state: 'COMPLETED' });
  expect((await crew.lead.post('/api/scan', { code: '123' })).status).toBe(422);
  expect((await crew.lead.post('/api/scan', {})).status).toBe(422);
});

test('a blocked stage says why and is resumed when that is said, and blocked again when it is taken back', async () => {
  const order = await orderIn(crew, 'in_production');
  const code = await codeOf(order, 'CAD');
  await crew.lead.post(`/api/orders/${order.poNumber}/stages/CAD/blockage`, { reason: 'No file' });
  expect((await crew.lead.get(`/api/scan/${code}`)).body).toMatchObject({ state: 'BLOCKED', next: 'resumption' });
  const asked = await crew.lead.post(`/api/scan/${code}`);
  expect([asked.status, asked.body.error.reason]).toEqual([409, 'stage_blocked']);
  const told = await crew.lead.post('/api/scan', { code, at: 'CAD' });
  expect(told.body).toMatchObject({ done: null, state: 'BLOCKED', blockedReason: 'No file', next: 'resumption' });
  const resumed = await crew.lead.post('/api/scan', { code, at: 'CAD', act: 'resumption' });
  expect(resumed.body).toMatchObject({ done: 'resumption', state: 'IN_PROGRESS' });
  await crew.lead.post(`/api/orders/${order.poNumber}/stages/CAD/reversal`);
  const back = await crew.lead.get(`/api/scan/${code}`);
  expect(back.body).toMatchObject({ state: 'BLOCKED', blockedReason: 'No file', next: 'resumption' });
  expect(stageOf((await crew.lead.post(`/api/scan/${code}`, { act: 'resumption' })).body, 'CAD').state).toBe(
    'IN_PROGRESS',
  );
});

test('two scans of one code within two seconds are one, and the page may ask for the next step meanwhile', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  await crew.lead.post(`/api/scan/${code}`);
  later(1900);
  const second = await crew.lead.post(`/api/scan/${code}`);
  expect([second.status, stageOf(second.body, 'CAD').state]).toEqual([200, 'IN_PROGRESS']);
  const asked = await crew.lead.post(`/api/scan/${code}`, { act: 'completion' });
  expect(stageOf(asked.body, 'CAD').state).toBe('COMPLETED');
});

test('after two seconds a scan is the next step', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  await crew.lead.post(`/api/scan/${code}`);
  later(2100);
  expect(stageOf((await crew.lead.post(`/api/scan/${code}`)).body, 'CAD').state).toBe('COMPLETED');
});

test('the sheet that a colleague has just scanned is not completed by a second scan', async () => {
  const order = await orderIn(crew, 'approved', { stations: ['CNC', 'LOGISTICS'] });
  const code = await codeOf(order, 'CNC');
  await crew.lead.post(`/api/scan/${code}`);
  later(1500);
  const second = await crew.cnc.post(`/api/scan/${code}`);
  expect([second.status, second.body.error.reason]).toEqual([409, 'stage_already_started']);
  expect(second.body.error.message).toContain('Oskars Liepa');
  later(5000);
  expect(stageOf((await crew.cnc.post(`/api/scan/${code}`)).body, 'CNC').state).toBe('COMPLETED');
});

test('of many scans at once one starts, and none completes', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  const answers = await Promise.all(Array.from({ length: 12 }, () => crew.lead.post(`/api/scan/${code}`)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(stageOf((await crew.lead.get(`/api/orders/${order.poNumber}`)).body, 'CAD').state).toBe('IN_PROGRESS');
});

test('what the page had offered is refused once somebody else was quicker', async () => {
  const order = await orderIn(crew, 'approved', { stations: ['CNC', 'LOGISTICS'] });
  const code = await codeOf(order, 'CNC');
  await crew.lead.post(`/api/scan/${code}`, { act: 'start' });
  const second = await crew.cnc.post(`/api/scan/${code}`, { act: 'start' });
  expect([second.status, second.body.error.reason]).toEqual([409, 'stage_already_started']);
});

test('an outdated sheet tells so, and does nothing', async () => {
  const order = await orderIn(crew, 'approved');
  const { body } = await crew.office.put(`/api/orders/${order.poNumber}`, { version: order.version, title: 'Wider' });
  expect(body.revision).toBe(2);
  const code = await codeOf(order, 'CAD', 1);
  const told = await crew.lead.get(`/api/scan/${code}`);
  expect(told.body).toMatchObject({ revision: 1, currentRevision: 2, outdated: true, next: null });
  const refused = await crew.lead.post(`/api/scan/${code}`);
  expect([refused.status, refused.body.error.reason]).toEqual([409, 'traveller_outdated']);
  expect(refused.body.error.message).toBe('Revision R1 is outdated: fetch the traveller R2.');
  expect((await crew.lead.post(`/api/scan/${await codeOf(order, 'CAD', 2)}`)).status).toBe(200);
});

test('on hold nothing is started by a scan', async () => {
  const order = await orderIn(crew, 'on_hold');
  const code = await codeOf(order, 'CNC');
  expect((await crew.lead.get(`/api/scan/${code}`)).body.next).toBeNull();
  expect((await crew.lead.post(`/api/scan/${code}`)).body.error.reason).toBe('order_on_hold');
});

test('misread, unknown and whole-order codes are refused, each in its own way', async () => {
  const order = await orderIn(crew, 'approved');
  const reasonOf = async (code: string) => {
    const { status, body } = await crew.lead.post(`/api/scan/${encodeURIComponent(code)}`);
    return [status, body.error.reason];
  };
  expect(await reasonOf('123')).toEqual([422, 'code_misread']);
  expect(await reasonOf(`${(await codeOf(order, 'CAD')).slice(0, 13)}x`)).toEqual([422, 'code_misread']);
  const stranger = scanCode({ orderId: 999_000, station: 'CAD', revision: 1 });
  expect(await reasonOf(stranger)).toEqual([404, 'code_unknown']);
  expect((await crew.lead.get(`/api/scan/${stranger}`)).status).toBe(404);
  expect(await reasonOf('30000000100157')).toEqual([404, 'code_unknown']);
  expect(await reasonOf(await codeOf(order, null))).toEqual([409, 'code_of_order']);
});

test('digits garbled by the keyboard layout are folded back', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  const french = [...code].map((digit) => 'à&é"\'(-è_ç'[Number(digit)]).join('');
  const told = await crew.lead.get(`/api/scan/${encodeURIComponent(french)}`);
  expect(told.body).toMatchObject({ poNumber: order.poNumber, station: 'CAD' });
});

test('who does not work at the station is told, and may not', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  for (const client of [crew.cnc, crew.guest, crew.office]) {
    expect((await client.get(`/api/scan/${code}`)).body.next).toBeNull();
    expect((await client.post(`/api/scan/${code}`)).status).toBe(403);
  }
  expect((await workshop.guest.json.get(`/api/scan/${code}`)).status).toBe(401);
});

test('a body says nothing but the act', async () => {
  const order = await orderIn(crew, 'approved');
  const code = await codeOf(order, 'CAD');
  for (const body of [{ code }, { act: 'shipment' }, { station: 'CAD' }]) {
    expect((await crew.lead.post(`/api/scan/${code}`, body)).status).toBe(422);
  }
});
