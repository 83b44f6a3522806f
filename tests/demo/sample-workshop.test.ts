import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { listChanges } from '../../src/changes/queries.ts';
import { loadConfig } from '../../src/config.ts';
import { fillDemo } from '../../src/demo/fill.ts';
import { forecastOf } from '../../src/finishes/forecast.ts';
import { latenessOf } from '../../src/finishes/rules.ts';
import { readScore } from '../../src/finishes/score.ts';
import { throughput } from '../../src/metrics/history.ts';
import { itemsOf } from '../../src/orders/commands/locked.ts';
import { stationsOf } from '../../src/orders/items/sheets.ts';
import { orders } from '../../src/orders/tables.ts';
import { workedDays } from '../../src/plant/queries.ts';
import { replay } from '../../src/production/rules.ts';
import { stageEvents, stages, workSpells } from '../../src/production/tables.ts';
import { secrets, users } from '../../src/users/tables.ts';
import { dayIn } from '../../src/vocabulary/dates.ts';
import { statuses } from '../../src/vocabulary/order-status.ts';
import { createTestDatabase } from '../support/postgres.ts';

const { db } = await createTestDatabase();
const config = loadConfig({ DEMO: '1' }, '/dev/null');
const lines: string[] = [];
await fillDemo(db, config, (line) => lines.push(line));

const counted = (table: typeof orders | typeof stageEvents | typeof auditLog) => db.$count(table);

test('the sample workshop has orders in every state, rework, a block, an R&D order and an overdue one', async () => {
  const rows = await db.select().from(orders);
  expect(rows.length).toBeGreaterThanOrEqual(38);
  expect(new Set(rows.map((row) => row.status))).toEqual(new Set(statuses));
  expect(rows.some((row) => row.isRd)).toBe(true);
  const today = new Date().toISOString().slice(0, 10);
  expect(rows.some((row) => row.status === 'in_production' && row.dueDate! < today)).toBe(true);
  const all = await db.select().from(stages);
  expect(all.some((stage) => stage.state === 'BLOCKED')).toBe(true);
  expect(all.some((stage) => stage.state === 'REWORK')).toBe(true);
  expect(all.some((stage) => stage.cycles > 0 && stage.state === 'COMPLETED')).toBe(true);
});

test('its password is told once, and nothing in its story lies in the future', async () => {
  expect(lines.filter((line) => line.includes('password'))).toHaveLength(1);
  const [late] = await db.select().from(stageEvents).where(sql`at > now()`);
  expect(late).toBeUndefined();
});

test('its stages are what their events say', async () => {
  const events = await db.select().from(stageEvents).orderBy(stageEvents.id);
  for (const stage of await db.select().from(stages)) {
    const own = events.filter((e) => e.orderId === stage.orderId && e.station === stage.station);
    expect(replay(own)).toBe(stage.state);
  }
});

test('its past fills twelve weeks of figures, and was told in the order of the days', async () => {
  const { plantTimeZone: zone } = config;
  const today = dayIn(zone, new Date());
  const weeks = await throughput(db, today, zone);
  expect(weeks.filter(({ completed }) => completed > 0).length).toBeGreaterThanOrEqual(10);
  const { promise, unpromised } = await readScore(db, { today, zone });
  expect(unpromised).toBe(0);
  expect(promise.kept).toBeGreaterThan(0);
  expect(promise.kept).toBeLessThan(promise.of);
  const rows = await db.select().from(stageEvents).orderBy(stageEvents.id);
  const days = rows.map(({ at }) => dayIn(zone, at));
  expect(days).toEqual([...days].sort());
  expect((await workedDays(db)).isWorked(`${today.slice(0, 4)}-11-18`)).toBe(false);
});

test('told on after an interruption, nothing is done twice', async () => {
  const before = [await counted(orders), await counted(stageEvents), await counted(auditLog)];
  const [someone] = await db.select().from(users).limit(1);
  await db.update(secrets).set({ value: someone!.createdAt.toISOString() }).where(eq(secrets.name, 'demo'));
  await fillDemo(db, config, () => {});
  expect([await counted(orders), await counted(stageEvents), await counted(auditLog)]).toEqual(before);
  expect(await db.select().from(secrets).where(eq(secrets.value, 'done'))).toHaveLength(1);
});

test('nobody is at work by night, and what is at work now has begun today', async () => {
  const { plantTimeZone: zone } = config;
  const spells = await db.select().from(workSpells);
  expect(spells.length).toBeGreaterThan(200);
  const today = dayIn(zone, new Date());
  for (const { startedAt, endedAt } of spells)
    expect(dayIn(zone, startedAt)).toBe(endedAt === null ? today : dayIn(zone, endedAt));
});

test('its stages are those that follow from its sheets, nothing is due on a Sunday, and a change waits', async () => {
  for (const order of await db.select().from(orders)) {
    expect([0, 6]).not.toContain(new Date(`${order.dueDate}T12:00:00Z`).getUTCDay());
    const items = await itemsOf(db, order.id);
    if (items.length === 0 || items.some(({ template }) => template === null)) continue;
    const own = await db
      .select()
      .from(stages)
      .where(and(eq(stages.orderId, order.id), eq(stages.applies, true)));
    if (own.length > 0)
      expect(new Set(own.map(({ station }) => station))).toEqual(new Set(await stationsOf(db, items)));
  }
  expect((await listChanges(db, { state: 'open', limit: 5 })).changes).toHaveLength(1);
});

test('most of its open orders are expected in time, by durations that were learned', async () => {
  const today = dayIn(config.plantTimeZone, new Date());
  const { orders: expected, spread } = await forecastOf(db, { today, zone: config.plantTimeZone });
  const open = expected.filter(({ isMade }) => !isMade);
  expect(open.length).toBeGreaterThan(15);
  expect(open.filter((order) => latenessOf(order) === 'late').length).toBeLessThanOrEqual(4);
  expect(spread.learnedFrom).toBeGreaterThan(20);
  const learned = expected.flatMap(({ stages: all }) => all.filter(({ learnedFrom }) => learnedFrom !== null));
  expect(learned.length).toBeGreaterThan(10);
});
