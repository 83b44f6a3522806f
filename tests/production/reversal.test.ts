import { beforeEach, describe, expect, test } from 'vitest';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { lead, boss, truck } = crew;

beforeEach(() => {
  workshop.clock.now = FRIDAY;
});
const later = (seconds: number) => {
  workshop.clock.now = new Date(workshop.clock.now.getTime() + seconds * 1000);
};

const act = (who: typeof lead, { poNumber }: Order, station: string, noun: string, body: object = {}) =>
  who.post(`/api/orders/${poNumber}/stages/${station}/${noun}`, body);
const why = async (...args: Parameters<typeof act>) => (await act(...args)).body.error?.reason;
const summary = (order: Order) => [
  order.status,
  ...order.stages.filter((s: Order) => s.applies).map((s: Order) => s.state),
];
const read = async ({ poNumber }: Order) => (await lead.get(`/api/orders/${poNumber}`)).body;

describe('a start that is taken back', () => {
  test('leaves the stage as it was, and the order approved when it was the only one', async () => {
    const order = await orderIn(crew, 'in_production');
    later(60);
    const { status, body } = await act(lead, order, 'CAD', 'reversal');
    expect([status, ...summary(body)]).toEqual([200, 'approved', 'QUEUED', 'NOT_STARTED', 'NOT_STARTED']);
    expect(summary((await act(boss, order, 'CAD', 'start')).body)[0]).toBe('in_production');
  });

  test('takes back how far it was said to be', async () => {
    const order = await orderIn(crew, 'in_production');
    await lead.post('/api/station-log', { po: order.poNumber, station: 'CAD', text: 'Half', progress: 50 });
    expect(stageOf((await act(lead, order, 'CAD', 'reversal')).body, 'CAD').progress).toBe(0);
  });

  test('leaves the order in production when another has been started', async () => {
    const order = await orderIn(crew, 'in_production');
    await act(boss, order, 'CNC', 'start');
    const { body } = await act(lead, order, 'CAD', 'reversal');
    expect(summary(body)).toEqual(['in_production', 'QUEUED', 'IN_PROGRESS', 'NOT_STARTED']);
    expect((await act(boss, order, 'CNC', 'reversal')).body.status).toBe('approved');
  });

  test('of a repeated stage leaves it in rework', async () => {
    const order = await orderIn(crew, 'completed');
    await act(lead, order, 'CNC', 'rework', { reason: 'RECUT' });
    later(5);
    await act(lead, order, 'CNC', 'start');
    const { body } = await act(lead, order, 'CNC', 'reversal');
    expect([body.status, stageOf(body, 'CNC').state]).toEqual(['in_production', 'REWORK']);
  });
});

describe('a completion that is taken back', () => {
  test('is in progress again, and the next is out of the queue', async () => {
    const order = await orderIn(crew, 'in_production');
    await act(lead, order, 'CAD', 'completion');
    const { body } = await act(lead, order, 'CAD', 'reversal');
    expect(summary(body)).toEqual(['in_production', 'IN_PROGRESS', 'NOT_STARTED', 'NOT_STARTED']);
    expect(stageOf(body, 'CAD').progress).toBe(0);
  });

  test('is as far as it was said to be, unless it has been repeated since', async () => {
    const order = await orderIn(crew, 'in_production');
    const report = (progress: number) =>
      lead.post('/api/station-log', { po: order.poNumber, station: 'CAD', text: 'Half', progress });
    await report(50);
    await act(lead, order, 'CAD', 'completion');
    expect(stageOf((await act(lead, order, 'CAD', 'reversal')).body, 'CAD').progress).toBe(50);
    later(60);
    await act(lead, order, 'CAD', 'rework', { reason: 'CUSTOM', note: 'Wrong size' });
    later(60);
    await act(lead, order, 'CAD', 'start');
    await act(lead, order, 'CAD', 'completion');
    expect(stageOf((await act(lead, order, 'CAD', 'reversal')).body, 'CAD').progress).toBe(0);
  });

  test('leaves the next where somebody has touched it since', async () => {
    for (const [noun, state] of [
      ['start', 'IN_PROGRESS'],
      ['blockage', 'BLOCKED'],
    ] as const) {
      const order = await orderIn(crew, 'in_production');
      await act(lead, order, 'CAD', 'completion');
      await act(boss, order, 'CNC', noun, noun === 'blockage' ? { reason: 'x' } : {});
      expect(summary((await act(lead, order, 'CAD', 'reversal')).body)[2]).toBe(state);
    }
  });

  test('leaves it in the queue too where it was blocked and freed since', async () => {
    const order = await orderIn(crew, 'in_production');
    await act(lead, order, 'CAD', 'completion');
    await act(boss, order, 'CNC', 'blockage', { reason: 'x' });
    await act(boss, order, 'CNC', 'resumption');
    expect(summary((await act(lead, order, 'CAD', 'reversal')).body)[2]).toBe('QUEUED');
  });

  test('opens the order that it had completed', async () => {
    const order = await orderIn(crew, 'completed');
    const { body } = await act(lead, order, 'CNC', 'reversal');
    expect(summary(body)).toEqual(['in_production', 'COMPLETED', 'IN_PROGRESS', 'NOT_STARTED']);
    expect(summary((await act(lead, order, 'CNC', 'completion')).body)).toEqual([
      'completed',
      'COMPLETED',
      'COMPLETED',
      'QUEUED',
    ]);
  });

  test('leaves the order made where it was only the loading', async () => {
    const order = await orderIn(crew, 'completed');
    await act(truck, order, 'LOGISTICS', 'start');
    later(5);
    await act(truck, order, 'LOGISTICS', 'completion');
    expect(summary((await act(truck, order, 'LOGISTICS', 'reversal')).body)).toEqual([
      'completed',
      'COMPLETED',
      'COMPLETED',
      'IN_PROGRESS',
    ]);
  });

  test('opens an order that its loading had completed, there being nothing else to do', async () => {
    const order = await orderIn(crew, 'in_production', { stations: ['LOGISTICS'] });
    expect(summary((await act(truck, order, 'LOGISTICS', 'completion')).body)).toEqual(['completed', 'COMPLETED']);
    expect(summary((await act(truck, order, 'LOGISTICS', 'reversal')).body)).toEqual(['in_production', 'IN_PROGRESS']);
  });
});

describe('nothing is taken back', () => {
  test('after a minute', async () => {
    const order = await orderIn(crew, 'in_production');
    later(60.001);
    expect(await why(lead, order, 'CAD', 'reversal')).toBe('reversal_too_late');
  });

  test('by somebody else, not even the boss', async () => {
    expect(await why(boss, await orderIn(crew, 'in_production'), 'CAD', 'reversal')).toBe('reversal_not_own');
  });

  test('twice, or before there is anything', async () => {
    const order = await orderIn(crew, 'in_production');
    await act(lead, order, 'CAD', 'reversal');
    expect(await why(lead, order, 'CAD', 'reversal')).toBe('nothing_to_reverse');
    expect(await why(lead, order, 'CNC', 'reversal')).toBe('nothing_to_reverse');
  });

  test('once something else has happened to the stage', async () => {
    const order = await orderIn(crew, 'in_production');
    await act(boss, order, 'CAD', 'blockage', { reason: 'x' });
    expect(await why(lead, order, 'CAD', 'reversal')).toBe('reversal_not_own');
    await act(boss, order, 'CAD', 'resumption');
    expect(await why(lead, order, 'CAD', 'reversal')).toBe('reversal_not_own');
  });

  test('of an order that is shipped or cancelled', async () => {
    const shipped = await orderIn(crew, 'shipped');
    expect(await why(truck, shipped, 'LOGISTICS', 'reversal')).toBe('order_not_in_work');
    const cancelled = await orderIn(crew, 'in_production');
    await boss.post(`/api/orders/${cancelled.poNumber}/cancellation`, { reason: 'x' });
    expect(await why(lead, cancelled, 'CAD', 'reversal')).toBe('order_not_in_work');
  });

  test('by a completion that is older than the start that followed', async () => {
    const order = await orderIn(crew, 'in_production');
    await act(lead, order, 'CAD', 'completion');
    await act(lead, order, 'CAD', 'reversal');
    expect(await why(lead, order, 'CAD', 'reversal')).toBe('nothing_to_reverse');
    expect(summary(await read(order))[1]).toBe('IN_PROGRESS');
  });
});

test('the station’s page offers it for a minute, also of what has left the queue', async () => {
  const order = await orderIn(crew, 'in_production');
  await act(lead, order, 'CAD', 'completion');
  const browser = await workshop.browse('lead');
  const address = `/orders/${order.poNumber}/stages/CAD/reversal`;
  const page = await browser.get('/stations/CAD');
  expect(page.hasForm(address)).toBe(true);
  expect((await (await workshop.browse('boss')).get('/stations/CAD')).hasForm(address)).toBe(false);
  later(61);
  expect((await browser.get('/stations/CAD')).hasForm(address)).toBe(false);
  workshop.clock.now = FRIDAY;
  const back = await page.form(address).submit();
  expect([back.status, back.path]).toEqual([200, '/stations/CAD']);
  expect(stageOf(await read(order), 'CAD').state).toBe('IN_PROGRESS');
});
