import { beforeEach, describe, expect, test } from 'vitest';
import { closeForgotten } from '../../src/production/commands/close-forgotten.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { boss, lead, cnc } = crew;

beforeEach(() => {
  workshop.clock.now = FRIDAY;
});
const later = (hours: number) => {
  workshop.clock.now = new Date(workshop.clock.now.getTime() + hours * 3600_000);
};

const act = async (who: typeof cnc, { poNumber }: Order, what: string, body: object = {}) => {
  const answer = await who.post(`/api/orders/${poNumber}/${what}`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
};
const times = async ({ poNumber }: Order) => (await lead.get(`/api/orders/${poNumber}/times`)).body.stages;
const cancel = (order: Order) => act(boss, order, 'cancellation', { reason: 'The client is gone' });
const inWork = () => orderIn(crew, 'approved', { stations: ['CAD', 'CNC', 'PAINT', 'LOGISTICS'] });

describe('what is timed of an order', () => {
  test('ends with its cancellation: work, waiting and blocked time alike', async () => {
    const order = await inWork();
    await act(lead, order, 'stages/CNC/start');
    await act(lead, order, 'stages/PAINT/blockage', { reason: 'No paint' });
    later(2);
    await act(lead, order, 'stages/CNC/pause');
    later(1);
    await cancel(order);
    const then = await times(order);
    const found = Object.fromEntries(then.map((stage: Order) => [stage.station, stage]));
    expect(found.CAD).toMatchObject({ waitingMinutes: 180, queuedMinutes: 180 });
    expect(found.CNC).toMatchObject({ touchMinutes: 120, pausedMinutes: 60, waitingMinutes: 60, atWork: [] });
    expect(found.PAINT).toMatchObject({ blockedMinutes: 180 });
    later(72);
    expect(await times(order)).toEqual(then);
  });

  test('goes on while it is on hold, and ends when that is cancelled', async () => {
    const order = await inWork();
    await act(lead, order, 'stages/CNC/start');
    await act(lead, order, 'hold', { reason: 'The client thinks' });
    later(5);
    expect((await times(order)).map(({ waitingMinutes }: Order) => waitingMinutes)).toEqual([300, 300]);
    await cancel(order);
    later(5);
    expect((await times(order)).map(({ waitingMinutes }: Order) => waitingMinutes)).toEqual([300, 300]);
  });

  test('ends with its shipment', async () => {
    const order = await orderIn(crew, 'completed');
    later(3);
    await act(crew.truck, order, 'shipment');
    const then = await times(order);
    later(72);
    expect(await times(order)).toEqual(then);
    expect(then.find(({ station }: Order) => station === 'LOGISTICS').waitingMinutes).toBe(180);
  });

  test('is no longer than the cancellation when a lead says afterwards when a forgotten timer ended', async () => {
    const order = await inWork();
    await act(cnc, order, 'stages/CNC/start');
    later(20);
    await closeForgotten(workshop.database.db, 'Europe/Riga', workshop.clock.now);
    await cancel(order);
    const cancelled = workshop.clock.now.toISOString();
    later(20);
    const [spell] = (await lead.get('/api/times')).body.times.filter((one: Order) => one.poNumber === order.poNumber);
    expect(spell.latest).toBe(cancelled);
    const late = await lead.post(`/api/times/${spell.id}/review`, { endedAt: workshop.clock.now.toISOString() });
    expect([late.status, late.body.error.fields.endedAt]).toEqual([422, 'time_after_next']);
  });
});

test('blocked hours are the same on the order, in the list of blockages and on the dashboard', async () => {
  const order = await orderIn(crew, 'in_production');
  await act(lead, order, 'stages/CAD/blockage', { reason: 'No file' });
  later(4);
  await cancel(order);
  later(10);
  const own = stageOf({ stages: await times(order) }, 'CAD').blockedMinutes / 60;
  const day = 'from=2026-11-20&to=2026-11-21';
  const { blockages } = (await lead.get(`/api/metrics/blockages?${day}`)).body;
  const { blocked } = (await lead.get(`/api/metrics?${day}`)).body;
  const listed = blockages.filter(({ station }: Order) => station === 'CAD');
  expect([own, listed[0].hours, blocked.find(({ station }: Order) => station === 'CAD').hours]).toEqual([4, 4, 4]);
});

test('a station is as busy on the board as on the dashboard', async () => {
  await inWork();
  const { stations: board } = (await lead.get('/api/stations')).body;
  const { stations: figures } = (await lead.get('/api/metrics')).body;
  for (const { station, states, inWork: n } of figures) {
    const { COMPLETED: _, ...open } = states;
    expect(board.find(({ code }: Order) => code === station)).toMatchObject({ counts: open, inWork: n });
  }
});
