import { asc } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { replay } from '../../src/production/rules.ts';
import { stageEvents, stages } from '../../src/production/tables.ts';
import { type Crew, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';
import { threeWeeks } from './small.ts';

const workshop = await openWorkshop();
const { db, sql } = workshop.database;
const empty = await (await workshop.json('guest')).get('/api/metrics');
let crew: Crew;
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
let told: any;

beforeAll(async () => {
  crew = await signInAll(workshop);
  await threeWeeks(workshop, crew);
  told = (await crew.boss.get('/api/metrics')).body;
});

test('an empty workshop has no figures but noughts, and no shares at all', () => {
  const { orders, nextLoading, throughput, onTime, firstPass, traceability } = empty.body;
  expect(empty.status).toBe(200);
  expect(new Set(Object.values(orders))).toEqual(new Set([0]));
  expect(nextLoading).toBeNull();
  expect(throughput).toHaveLength(12);
  expect([onTime.share, firstPass.yield, traceability.share]).toEqual([null, null, null]);
});

describe('the figures of three weeks', () => {
  test('count orders as they are', () => {
    expect(told).toMatchObject({ asOf: '2026-11-20T08:00:00.000Z', from: '2026-10-22', to: '2026-11-20' });
    expect(told.orders).toEqual({
      ...{ active: 2, drafts: 1, pending: 1, urgent: 1, overdue: 1, blocked: 1, inRework: 1, rd: 1 },
      ...{ dueIn7Days: 1, readyToShip: 1, madeUnplanned: 0, unplanned: 1 },
    });
  });

  test('say what is loaded next, and with how much', () => {
    expect(told.nextLoading).toEqual({ day: '2026-11-23', orders: 2, ready: 1, pieces: 9 });
    expect(told.loadingMissed).toBe(0);
  });

  test('count a week’s orders on the day that the plant had', () => {
    expect(told.throughput.slice(-3)).toEqual([
      { monday: '2026-11-02', completed: 0 },
      { monday: '2026-11-09', completed: 2 },
      { monday: '2026-11-16', completed: 1 },
    ]);
  });

  test('tell what was shipped in time', () => {
    expect(told.onTime).toEqual({ shipped: 2, onTime: 1, late: 1, withoutDue: 0, share: 0.5 });
  });

  test('tell how long stages stood blocked, what still does until now', () => {
    expect(told.blocked).toEqual([
      { station: 'CNC', blockages: 1, hours: 26 },
      { station: 'CAD', blockages: 1, hours: 24 },
    ]);
  });

  test('take lead times in working days', () => {
    const [p5] = told.leadTimes;
    // Monday 2 to Monday 9, and to Thursday 12
    expect(p5).toMatchObject({ template: 'P5', orders: 2, shortestDays: 5, longestDays: 8, medianDays: 6.5 });
    expect(p5).toMatchObject({ withinTable: 2, table: { min: 8, max: 10, rush: 5 } });
  });

  test('keep R&D apart from the faults', () => {
    expect(told.reworks).toEqual({ faults: 1, rd: 1 });
    expect(told.pareto).toEqual([{ station: 'CNC', reason: 'RECUT', cycles: 1 }]);
    expect(told.firstPass).toMatchObject({ completed: 8, first: 7 });
  });
});

describe('the figures equal', () => {
  test('plain SQL, written a second time', async () => {
    const [one] = await sql`SELECT
      (SELECT count(*)::int FROM orders WHERE status IN ('approved', 'in_production', 'on_hold')) AS active,
      (SELECT count(*)::int FROM orders WHERE status IN ('draft', 'rejected')) AS drafts,
      (SELECT count(*)::int FROM orders WHERE status NOT IN ('shipped', 'cancelled') AND due_date < '2026-11-20') AS overdue,
      (SELECT count(*)::int FROM orders WHERE status NOT IN ('shipped', 'cancelled')
        AND (priority = 'URGENT' OR due_date BETWEEN '2026-11-20' AND '2026-11-23')) AS urgent,
      (SELECT count(DISTINCT order_id)::int FROM stages WHERE state = 'BLOCKED') AS blocked,
      (SELECT count(*)::int FROM orders WHERE completed_at >= '2026-11-08T22:00:00Z'
        AND completed_at < '2026-11-15T22:00:00Z') AS week46`;
    const { active, drafts, overdue, urgent, blocked } = told.orders;
    const week46 = told.throughput.find(({ monday }: { monday: string }) => monday === '2026-11-09').completed;
    expect({ active, drafts, overdue, urgent, blocked, week46 }).toEqual(one);
  });

  test('a replay of all stage events', async () => {
    const events = await db.select().from(stageEvents).orderBy(asc(stageEvents.id));
    const rows = (await sql`SELECT s.order_id, s.station FROM stages s JOIN orders o ON o.id = s.order_id
      WHERE s.applies AND o.status IN ('approved', 'in_production', 'on_hold', 'completed')`) as unknown as {
      order_id: number;
      station: string;
    }[];
    const states = new Map<string, number>();
    for (const { order_id, station } of rows) {
      const own = events.filter((event) => event.orderId === order_id && event.station === station);
      const key = `${station} ${replay(own)}`;
      states.set(key, (states.get(key) ?? 0) + 1);
    }
    const shown = told.stations.flatMap(({ station, states: counts }: { station: string; states: object }) =>
      Object.entries(counts).map(([state, n]) => [`${station} ${state}`, n]),
    );
    expect(Object.fromEntries(shown.filter(([, n]: [string, number]) => n > 0))).toEqual(Object.fromEntries(states));

    let blocked = 0;
    for (const [i, event] of events.entries()) {
      if (event.toState !== 'BLOCKED') continue;
      const next = events.slice(i + 1).find((e) => e.orderId === event.orderId && e.station === event.station);
      blocked += (next?.at ?? workshop.clock.now).getTime() - event.at.getTime();
    }
    const hours = told.blocked.reduce((sum: number, row: { hours: number }) => sum + row.hours, 0);
    expect(hours).toBe(blocked / 3600_000);
    const byHand = events.filter(({ causedBy }) => causedBy === null);
    expect(told.traceability).toMatchObject({
      changes: byHand.length,
      withAuthor: byHand.length,
      withNote: byHand.filter(({ reason }) => reason).length,
    });
    const repeated = events.filter(({ kind }) => kind === 'reworked').length;
    expect(told.reworks.faults + told.reworks.rd).toBe(repeated);
    expect((await db.select().from(stages)).reduce((sum, stage) => sum + stage.cycles, 0)).toBe(repeated);
  });
});

describe('a period', () => {
  const ask = async (query: string) => (await crew.guest.get(`/api/metrics?${query}`)).body;

  test('is what the figures of the past are about', async () => {
    const week = await ask('from=2026-11-09&to=2026-11-11');
    expect(week.onTime).toMatchObject({ shipped: 1, onTime: 1 });
    expect(week.blocked).toEqual([]);
    expect(week.throughput.at(-1)).toEqual({ monday: '2026-11-09', completed: 2 });
    expect(week.orders.active).toBe(2);
  });

  test('cuts what lasted longer', async () => {
    const { blocked } = await ask('from=2026-11-19&to=2026-11-19');
    expect(blocked).toEqual([
      { station: 'CNC', blockages: 1, hours: 16 },
      { station: 'CAD', blockages: 1, hours: 8 },
    ]);
  });

  test('that ends before it begins is refused, and so is what is no date', async () => {
    for (const query of ['from=2026-11-10&to=2026-11-09', 'from=soon', 'month=11']) {
      expect((await crew.guest.get(`/api/metrics?${query}`)).status).toBe(422);
    }
  });
});

test('who may see no drafts is counted none', async () => {
  const { orders } = (await crew.truck.get('/api/metrics')).body;
  expect(orders).toMatchObject({ drafts: 0, pending: 1, active: 2 });
});

test('without a session nothing is told', async () => {
  for (const path of ['metrics', 'rework', 'rework/cycles']) {
    expect((await workshop.guest.json.get(`/api/${path}`)).status).toBe(401);
  }
});
