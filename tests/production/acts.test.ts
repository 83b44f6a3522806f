import { describe, expect, test } from 'vitest';
import type { Username } from '../../src/demo/people.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import type { JsonClient } from '../support/json-client.ts';
import { newcomer } from '../support/newcomer.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { lead } = crew;

const act = (who: JsonClient, { poNumber }: Order, station: string, noun: string, body: object = {}) =>
  who.post(`/api/orders/${poNumber}/stages/${station}/${noun}`, body);
const states = (order: Order, ...stations: string[]) => stations.map((station) => stageOf(order, station).state);
const REASON = { reason: 'The saw is broken' };

describe('a start', () => {
  test('of the first stage puts the order into production', async () => {
    const order = await orderIn(crew, 'approved');
    const { status, body } = await act(lead, order, 'CAD', 'start');
    expect([status, body.status, ...states(body, 'CAD', 'CNC')]).toEqual([
      200,
      'in_production',
      'IN_PROGRESS',
      'NOT_STARTED',
    ]);
    expect(body.version).toBe(order.version);
  });

  test('may come before the stage before it is done', async () => {
    const order = await orderIn(crew, 'in_production');
    const { body } = await act(lead, order, 'CNC', 'start');
    expect(states(body, 'CAD', 'CNC')).toEqual(['IN_PROGRESS', 'IN_PROGRESS']);
  });

  test('that comes second is told who was quicker, and when', async () => {
    const order = await orderIn(crew, 'in_production');
    const { status, body } = await act(crew.boss, order, 'CAD', 'start');
    expect([status, body.error.kind, body.error.reason]).toEqual([409, 'conflict', 'stage_already_started']);
    expect(body.error.message).toContain('Oskars Liepa');
  });

  test('of a stage that was left out is refused', async () => {
    const order = await orderIn(crew, 'approved');
    expect((await act(lead, order, 'PAINT', 'start')).body.error.reason).toBe('stage_not_needed');
  });

  test('before the approval finds no stage, and at no station none', async () => {
    const answer = await act(lead, await orderIn(crew, 'pending'), 'CAD', 'start');
    expect([answer.status, answer.body.error.reason]).toEqual([409, 'order_not_in_work']);
    expect((await act(lead, await orderIn(crew, 'approved'), 'LASER', 'start')).status).toBe(404);
  });

  test('is found at a station in whatever case', async () => {
    expect((await act(lead, await orderIn(crew, 'approved'), 'cad', 'start')).status).toBe(200);
  });
});

describe('a completion', () => {
  test('is a hundred per cent, and queues the next station that applies', async () => {
    const order = await orderIn(crew, 'in_production', { stations: ['CAD', 'PAINT', 'QC'] });
    const { body } = await act(lead, order, 'CAD', 'completion');
    expect(stageOf(body, 'CAD')).toMatchObject({ state: 'COMPLETED', progress: 100 });
    expect(states(body, 'CNC', 'PAINT', 'QC')).toEqual(['NOT_STARTED', 'QUEUED', 'NOT_STARTED']);
  });

  test('leaves alone what has been begun already', async () => {
    const order = await orderIn(crew, 'in_production');
    await act(lead, order, 'CNC', 'start');
    const { body } = await act(lead, order, 'CAD', 'completion');
    expect(states(body, 'CAD', 'CNC')).toEqual(['COMPLETED', 'IN_PROGRESS']);
  });

  test('of the last completes the order, whichever it was, and the loading is queued', async () => {
    const order = await orderIn(crew, 'in_production');
    await act(lead, order, 'CNC', 'start');
    expect((await act(lead, order, 'CNC', 'completion')).body.status).toBe('in_production');
    const { body } = await act(lead, order, 'CAD', 'completion');
    expect([body.status, stageOf(body, 'LOGISTICS').state]).toEqual(['completed', 'QUEUED']);
  });

  test('needs a start', async () => {
    expect((await act(lead, await orderIn(crew, 'approved'), 'CAD', 'completion')).body.error.reason).toBe(
      'stage_not_started',
    );
  });

  test('that comes second is told who was quicker', async () => {
    const order = await orderIn(crew, 'completed');
    const { status, body } = await act(crew.boss, order, 'CNC', 'completion');
    expect([status, body.error.reason]).toEqual([409, 'order_not_in_work']);
    const running = await orderIn(crew, 'in_production');
    await act(lead, running, 'CAD', 'completion');
    const second = await act(crew.boss, running, 'CAD', 'completion');
    expect(second.body.error.reason).toBe('stage_already_completed');
    expect(second.body.error.message).toContain('Oskars Liepa');
  });
});

describe('a blocked stage', () => {
  test('has a reason', async () => {
    const order = await orderIn(crew, 'in_production');
    for (const body of [{}, { reason: '' }, { reason: ' ' }]) {
      const answer = await act(lead, order, 'CAD', 'blockage', body);
      expect([answer.status, answer.body.error.fields]).toEqual([422, { reason: 'required' }]);
    }
  });

  test.each(['NOT_STARTED', 'QUEUED', 'IN_PROGRESS'] as const)('is %s again when it is resumed', async (state) => {
    const order = await orderIn(crew, state === 'QUEUED' ? 'approved' : 'in_production');
    const station = state === 'NOT_STARTED' ? 'CNC' : 'CAD';
    expect(states(order, station)).toEqual([state]);
    expect(states((await act(lead, order, station, 'blockage', REASON)).body, station)).toEqual(['BLOCKED']);
    for (const noun of ['start', 'completion']) {
      expect((await act(lead, order, station, noun)).body.error.reason).toBe('stage_blocked');
    }
    expect(states((await act(lead, order, station, 'resumption')).body, station)).toEqual([state]);
    expect((await act(lead, order, station, 'resumption')).body.error.reason).toBe('stage_not_blocked');
  });

  test('is queued when it is resumed after the station before it has handed on', async () => {
    const order = await orderIn(crew, 'in_production');
    await act(lead, order, 'CNC', 'blockage', REASON);
    expect(states((await act(lead, order, 'CAD', 'completion')).body, 'CNC')).toEqual(['BLOCKED']);
    expect(states((await act(lead, order, 'CNC', 'resumption')).body, 'CNC')).toEqual(['QUEUED']);
  });

  test('says why on the page and in the list, until it is resumed', async () => {
    const order = await orderIn(crew, 'in_production');
    await act(lead, order, 'CAD', 'blockage', REASON);
    const browser = await workshop.browse('guest');
    expect((await browser.get(`/orders/${order.poNumber}`)).text).toContain(REASON.reason);
    expect((await browser.get(`/orders?q=${order.poNumber}`)).text).toContain(REASON.reason);
    await act(lead, order, 'CAD', 'resumption');
    expect((await browser.get(`/orders?q=${order.poNumber}`)).text).not.toContain(REASON.reason);
  });
});

test('on hold nothing starts or completes; a block may be noted and taken away', async () => {
  const order = await orderIn(crew, 'on_hold');
  const why = async (station: string, noun: string) => (await act(lead, order, station, noun)).body.error.reason;
  expect([await why('CNC', 'start'), await why('CAD', 'completion'), await why('CAD', 'reversal')]).toEqual([
    'order_on_hold',
    'order_on_hold',
    'order_on_hold',
  ]);
  expect((await act(lead, order, 'CAD', 'blockage', REASON)).status).toBe(200);
  expect((await act(lead, order, 'CAD', 'resumption')).status).toBe(200);
  await lead.post(`/api/orders/${order.poNumber}/resumption`);
  expect((await act(lead, order, 'CAD', 'completion')).status).toBe(200);
});

describe('a shipment', () => {
  test('is the end of the loading, begun or not', async () => {
    const idle = await orderIn(crew, 'shipped');
    expect(stageOf(idle, 'LOGISTICS')).toMatchObject({ state: 'COMPLETED', progress: 100 });
    const loading = await orderIn(crew, 'completed');
    await act(crew.truck, loading, 'LOGISTICS', 'start');
    const { body } = await crew.truck.post(`/api/orders/${loading.poNumber}/shipment`);
    expect([body.status, ...states(body, 'LOGISTICS')]).toEqual(['shipped', 'COMPLETED']);
  });

  test('waits while the loading is blocked', async () => {
    const order = await orderIn(crew, 'completed');
    await act(crew.truck, order, 'LOGISTICS', 'blockage', REASON);
    const { status, body } = await crew.truck.post(`/api/orders/${order.poNumber}/shipment`);
    expect([status, body.error.reason]).toEqual([409, 'stage_blocked']);
    expect((await lead.get(`/api/orders/${order.poNumber}`)).body.status).toBe('completed');
  });

  test('needs no loading where it was left out', async () => {
    const order = await orderIn(crew, 'shipped', { stations: ['CAD'] });
    expect([order.status, stageOf(order, 'LOGISTICS').applies]).toEqual(['shipped', false]);
  });
});

describe('at a station works', () => {
  const able: Record<Username, string[]> = {
    boss: ['CAD', 'CNC', 'PAINT', 'LOGISTICS'],
    lead: ['CAD', 'CNC', 'PAINT', 'LOGISTICS'],
    cnc: ['CNC'],
    paint: ['PAINT'],
    truck: ['LOGISTICS'],
    office: [],
    clerk: [],
    guest: [],
  };

  test.each(Object.entries(able) as [Username, string[]][])('%s: %j', async (name, stations) => {
    const order = await orderIn(crew, 'approved', { stations: ['CAD', 'CNC', 'PAINT', 'LOGISTICS'] });
    for (const station of ['CAD', 'CNC', 'PAINT', 'LOGISTICS']) {
      const status = stations.includes(station) ? 200 : 403;
      expect([station, (await act(crew[name], order, station, 'start')).status]).toEqual([station, status]);
      expect([station, (await act(crew[name], order, station, 'blockage', REASON)).status]).toEqual([station, status]);
      expect([station, (await act(crew[name], order, station, 'resumption')).status]).toEqual([station, status]);
    }
  });
});

test('of fifty who start a stage at once one does, and the others are told who it was', async () => {
  const order = await orderIn(crew, 'approved');
  const people = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      newcomer(workshop, `worker-${i}`, {
        displayName: `Worker ${i}`,
        roles: { Production: 'Operator' },
        stations: ['CAD'],
      }),
    ),
  );
  const answers = await Promise.all(people.map((who) => act(who, order, 'CAD', 'start')));
  const winner = answers.findIndex(({ status }) => status === 200);
  const others = answers.filter((_, i) => i !== winner);
  expect(others.map(({ status }) => status)).toEqual(Array(49).fill(409));
  for (const { body } of others) {
    expect(body.error.reason).toBe('stage_already_started');
    expect(body.error.message).toMatch(new RegExp(`^Worker ${winner}\\b`));
  }
  const { entries } = (await crew.boss.get(`/api/audit-log?entityId=${order.poNumber}&action=STAGE_CHANGED`)).body;
  expect(entries.filter(({ newValues }: Order) => newValues.kind === 'started')).toHaveLength(1);
});

test('ten who complete the last stages at once complete the order once', async () => {
  const order = await orderIn(crew, 'in_production');
  await act(lead, order, 'CNC', 'start');
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => act(lead, order, i % 2 ? 'CAD' : 'CNC', 'completion')),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, ...Array(8).fill(409)]);
  const { body } = await lead.get(`/api/orders/${order.poNumber}`);
  expect([body.status, ...states(body, 'CAD', 'CNC', 'LOGISTICS')]).toEqual([
    'completed',
    'COMPLETED',
    'COMPLETED',
    'QUEUED',
  ]);
});
