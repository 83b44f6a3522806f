import { and, asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { orders } from '../../src/orders/tables.ts';
import { workSpells } from '../../src/production/tables.ts';
import { historyOfWork } from '../../src/production/times/spells.ts';
import { timesOf } from '../../src/production/times/times.ts';
import { users } from '../../src/users/tables.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { newcomer } from '../support/newcomer.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const second = await newcomer(workshop, 'second', {
  primarySection: 'Production',
  sections: ['Production'],
  roles: { Production: 'Operator' },
  stations: ['CNC'],
});
const { cnc, lead, boss, guest } = crew;

beforeEach(() => {
  workshop.clock.now = FRIDAY;
});
const later = (minutes: number) => {
  workshop.clock.now = new Date(workshop.clock.now.getTime() + minutes * 60_000);
};

const act = (who: typeof cnc, { poNumber }: Order, noun: string, body: object = {}, key?: string) =>
  who.post(`/api/orders/${poNumber}/stages/CNC/${noun}`, body, key);
const why = async (...args: Parameters<typeof act>) => (await act(...args)).body.error?.reason;
const ready = () => orderIn(crew, 'approved', { stations: ['CNC', 'LOGISTICS'] });
async function begun(): Promise<Order> {
  const order = await ready();
  await act(cnc, order, 'start');
  return order;
}

/** Who worked, for how many minutes, and why he stopped: "cnc 30 pause". */
async function spells({ poNumber }: Order): Promise<string[]> {
  const rows = await db
    .select({ who: users.username, from: workSpells.startedAt, to: workSpells.endedAt, ending: workSpells.ending })
    .from(workSpells)
    .innerJoin(users, eq(users.id, workSpells.userId))
    .innerJoin(orders, eq(orders.id, workSpells.orderId))
    .where(and(eq(orders.poNumber, poNumber), eq(workSpells.station, 'CNC')))
    .orderBy(asc(workSpells.id));
  return rows.map(({ who, from, to, ending }) =>
    to ? `${who} ${(to.getTime() - from.getTime()) / 60_000} ${ending}` : `${who} open`,
  );
}

describe('a spell of work', () => {
  test('begins with the start and ends with the completion, without a further press', async () => {
    const order = await begun();
    expect(await spells(order)).toEqual(['cnc open']);
    later(45);
    await act(cnc, order, 'completion');
    expect(await spells(order)).toEqual(['cnc 45 completion']);
  });

  test('ends with a pause, and the next begins when he goes on; the stage is in progress all the while', async () => {
    const order = await begun();
    later(30);
    expect(stageOf((await act(cnc, order, 'pause')).body, 'CNC').state).toBe('IN_PROGRESS');
    later(60);
    expect(stageOf((await act(cnc, order, 'continuation')).body, 'CNC').state).toBe('IN_PROGRESS');
    later(5);
    await act(cnc, order, 'completion');
    expect(await spells(order)).toEqual(['cnc 30 pause', 'cnc 5 completion']);
  });

  test.each([
    ['blockage', { reason: 'No acrylic' }, 'blockage'],
    ['rework', { reason: 'RECUT', foundAt: 'CNC' }, 'rework'],
  ])('ends with a %s', async (noun, body, ending) => {
    const order = await begun();
    later(10);
    expect((await act(cnc, order, noun, body)).status).toBe(200);
    expect(await spells(order)).toEqual([`cnc 10 ${ending}`]);
  });

  test('begins again when a block is taken away, for who took it away', async () => {
    const order = await begun();
    await act(cnc, order, 'blockage', { reason: 'No acrylic' });
    later(10);
    await act(second, order, 'resumption');
    expect(await spells(order)).toEqual(['cnc 0 blockage', 'second open']);
  });

  test('does not begin when what was blocked before its start is free again', async () => {
    const order = await ready();
    await act(cnc, order, 'blockage', { reason: 'No acrylic' });
    await act(cnc, order, 'resumption');
    expect(await spells(order)).toEqual([]);
  });

  test('is no work where the start is taken back', async () => {
    const order = await begun();
    later(0.5);
    await act(cnc, order, 'reversal');
    expect(await spells(order)).toEqual(['cnc 0.5 reversal']);
    const [row] = await db.select({ id: orders.id }).from(orders).where(eq(orders.poNumber, order.poNumber));
    const { spells: told } = await historyOfWork(db, row!.id);
    expect(timesOf([], told, workshop.clock.now).touch).toBe(0);
  });

  test('never ended where the completion is taken back', async () => {
    const order = await begun();
    await act(second, order, 'continuation');
    later(20);
    await act(cnc, order, 'completion');
    later(0.5);
    await act(cnc, order, 'reversal');
    expect(await spells(order)).toEqual(['cnc open', 'second open']);
    later(9.5);
    await act(cnc, order, 'completion');
    expect(await spells(order)).toEqual(['cnc 30 completion', 'second 30 completion']);
  });

  test('stays paused where the completion of paused work is taken back', async () => {
    const order = await begun();
    later(20);
    await act(cnc, order, 'pause');
    later(20);
    await act(cnc, order, 'completion');
    await act(cnc, order, 'reversal');
    expect(await spells(order)).toEqual(['cnc 20 pause']);
  });

  test('ends with a pause when the order is put on hold or cancelled', async () => {
    const [held, gone] = [await begun(), await begun()];
    later(15);
    await lead.post(`/api/orders/${held.poNumber}/hold`, { reason: 'wait' });
    await boss.post(`/api/orders/${gone.poNumber}/cancellation`, { reason: 'gone' });
    expect([await spells(held), await spells(gone)]).toEqual([['cnc 15 pause'], ['cnc 15 pause']]);
    expect(await why(cnc, held, 'continuation')).toBe('order_on_hold');
    await lead.post(`/api/orders/${held.poNumber}/resumption`);
    expect(await spells(held)).toHaveLength(1);
  });

  test('is not made up for what was forgotten: how long it took nobody knows', async () => {
    const order = await orderIn(crew, 'approved', { stations: ['CNC', 'PAINT', 'LOGISTICS'] });
    await lead.post(`/api/orders/${order.poNumber}/stages/PAINT/start`, { finishEarlier: true });
    expect(await spells(order)).toEqual([]);
    const running = await orderIn(crew, 'approved', { stations: ['CNC', 'PAINT', 'LOGISTICS'] });
    await act(cnc, running, 'start');
    later(10);
    await lead.post(`/api/orders/${running.poNumber}/stages/PAINT/start`, { finishEarlier: true });
    expect(await spells(running)).toEqual(['cnc 10 completion']);
  });
});

describe('two people on one job', () => {
  test('work each for himself, and a completion by a third closes both', async () => {
    const order = await begun();
    later(10);
    await act(second, order, 'continuation');
    later(20);
    await act(lead, order, 'completion');
    expect(await spells(order)).toEqual(['cnc 30 completion', 'second 20 completion']);
  });

  test('are told apart: the pause of one leaves the other at work', async () => {
    const order = await begun();
    await act(second, order, 'continuation');
    later(10);
    await act(cnc, order, 'pause');
    expect(await spells(order)).toEqual(['cnc 10 pause', 'second open']);
  });

  test('are paused by a lead, but not by each other', async () => {
    const order = await begun();
    await act(second, order, 'continuation');
    expect((await act(second, order, 'pause', { username: 'cnc' })).status).toBe(403);
    expect((await act(lead, order, 'pause', { username: 'cnc' })).status).toBe(200);
    expect(await why(lead, order, 'pause', { username: 'cnc' })).toBe('not_at_work_other');
    expect(await spells(order)).toEqual(['cnc 0 pause', 'second open']);
  });
});

describe('pressed once too often', () => {
  test('the same key does it once', async () => {
    const order = await begun();
    later(5);
    const pauses = await Promise.all([act(cnc, order, 'pause', {}, 'p-1'), act(cnc, order, 'pause', {}, 'p-1')]);
    expect(pauses.map(({ status }) => status)).toEqual([200, 200]);
    const twice = await Promise.all([
      act(cnc, order, 'continuation', {}, 'c'),
      act(cnc, order, 'continuation', {}, 'c'),
    ]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await spells(order)).toEqual(['cnc 5 pause', 'cnc open']);
  });

  test('says what is so already', async () => {
    const order = await begun();
    expect(await why(cnc, order, 'continuation')).toBe('already_at_work');
    await act(cnc, order, 'pause');
    expect(await why(cnc, order, 'pause')).toBe('not_at_work');
    expect(await why(lead, order, 'pause')).toBe('not_at_work');
  });

  test('is refused where nothing is in progress, or the station is another’s', async () => {
    const order = await orderIn(crew, 'approved', { stations: ['CNC', 'PAINT', 'LOGISTICS'] });
    expect(await why(cnc, order, 'continuation')).toBe('stage_not_started');
    await act(cnc, order, 'start');
    expect((await act(crew.paint, order, 'continuation')).status).toBe(403);
    expect((await act(guest, order, 'pause')).status).toBe(403);
    await act(cnc, order, 'completion');
    expect(await why(cnc, order, 'pause')).toBe('stage_already_completed');
  });
});

test('the trail tells of pauses, whose they were, and of going on', async () => {
  const order = await begun();
  await act(lead, order, 'pause', { username: 'cnc' });
  await act(cnc, order, 'continuation');
  const { body } = await boss.get(`/api/audit-log?entityType=order&entityId=${order.poNumber}`);
  const told = body.entries.map((entry: Order) => [entry.action, entry.newValues]).slice(0, 2);
  const { displayName } = (await db.select().from(users)).find(({ username }) => username === 'cnc')!;
  expect(told).toEqual([
    ['WORK_CONTINUED', { station: 'CNC' }],
    ['WORK_PAUSED', { station: 'CNC', person: displayName }],
  ]);
});

test('the sum of the spells of every stage is what plain SQL says', async () => {
  later(600);
  const rows = await db.execute<{ order_id: number; station: string; touch: number }>(sql`
    SELECT order_id, station, (sum(extract(epoch FROM coalesce(ended_at, ${workshop.clock.now.toISOString()}::timestamptz)
      - started_at)) FILTER (WHERE ending IS DISTINCT FROM 'reversal') / 60)::float AS touch
    FROM work_spells GROUP BY 1, 2`);
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const { spells, spans } = await historyOfWork(db, row.order_id);
    const own = <T extends { station: string }>(list: T[]) => list.filter(({ station }) => station === row.station);
    const { touch } = timesOf(own(spans), own(spells), workshop.clock.now);
    expect(touch).toBeCloseTo(row.touch ?? 0, 6);
  }
});
