import { expect, test } from 'vitest';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);

const at = (po: string, station: string, noun: string) => `/api/orders/${po}/stages/${station}/${noun}`;
const station = async (code: string) => {
  const { body } = await crew.cnc.get('/api/stations');
  return body.stations.find((one: { code: string }) => one.code === code);
};

test('the stations come in the order of the work, each with its limit', async () => {
  const { status, body } = await crew.guest.get('/api/stations');
  expect(status).toBe(200);
  expect(body.stations).toHaveLength(11);
  expect(body.stations[0]).toMatchObject({ code: 'CAD', limit: null, isOverLimit: false });
  expect(body.stations[5]).toMatchObject({ code: 'PAINT', limit: 3, names: { en: 'Paint', ru: 'Покраска' } });
});

test('what is open is counted by its state, and more than the limit is told', async () => {
  const orders = [];
  for (let i = 0; i < 5; i++) orders.push(await orderIn(crew, 'approved', { stations: ['CNC', 'LOGISTICS'] }));
  expect((await station('CNC')).counts).toMatchObject({ QUEUED: 5, IN_PROGRESS: 0 });
  for (const { poNumber } of orders.slice(1)) await crew.cnc.post(at(poNumber, 'CNC', 'start'));
  expect(await station('CNC')).toMatchObject({ limit: 4, inWork: 4, isOverLimit: false });
  await crew.cnc.post(at(orders[0].poNumber, 'CNC', 'start'));
  expect(await station('CNC')).toMatchObject({ inWork: 5, isOverLimit: true });
  await crew.cnc.post(at(orders[0].poNumber, 'CNC', 'blockage'), { reason: 'No acrylic' });
  expect(await station('CNC')).toMatchObject({ inWork: 4, isOverLimit: false, counts: { BLOCKED: 1 } });
  expect((await station('LOGISTICS')).counts.NOT_STARTED).toBeGreaterThan(0);
});

test('what was cancelled is nobody’s work', async () => {
  const before = await station('CAD');
  await orderIn(crew, 'cancelled');
  expect(await station('CAD')).toEqual(before);
});

test('the queue is the one of the station’s page, in its order', async () => {
  const stations = ['BENDING', 'LOGISTICS'];
  const late = await orderIn(crew, 'approved', { stations, draft: { dueDate: '2026-12-20' } });
  const soon = await orderIn(crew, 'approved', { stations, draft: { dueDate: '2026-11-20' } });
  const running = await orderIn(crew, 'in_production', { stations, draft: { dueDate: '2026-12-24' } });
  const far = await orderIn(crew, 'approved', { stations: ['CAD', ...stations] });
  const { body } = await crew.guest.get('/api/stations/bending/queue');
  expect(body.station).toBe('BENDING');
  expect(body.jobs.map((job: { poNumber: string }) => job.poNumber)).toEqual(
    [running, soon, late].map(({ poNumber }) => poNumber),
  );
  expect(body.jobs[1]).toMatchObject({ state: 'QUEUED', badges: ['URGENT', 'OPEN'], cycles: 0, dueDate: '2026-11-20' });
  expect(body.jobs[1]).toMatchObject({ revision: 1, progress: 0, isRd: false });
  expect(body.coming.map((job: { poNumber: string }) => job.poNumber)).toContain(far.poNumber);
  const page = await (await workshop.browse('lead')).get('/stations/BENDING');
  const shown = [...page.document.querySelectorAll('.po')].map((link) => link.textContent);
  expect(shown.slice(0, 3)).toEqual(body.jobs.map((job: { poNumber: string }) => job.poNumber));
});

test('a station that does not exist has no queue', async () => {
  expect((await crew.lead.get('/api/stations/NOWHERE/queue')).status).toBe(404);
});
