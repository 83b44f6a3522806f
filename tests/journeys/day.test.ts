import { asc, inArray, sql } from 'drizzle-orm';
import { beforeAll, expect, test, vi } from 'vitest';
import { orders } from '../../src/orders/tables.ts';
import { closeForgotten } from '../../src/production/commands/close-forgotten.ts';
import { replay } from '../../src/production/rules.ts';
import { reworks, stageEvents, stages, workSpells } from '../../src/production/tables.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import type { StageState } from '../../src/vocabulary/stage-states.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import type { Browser, Page } from '../support/browser.ts';
import { aMomentLater, openChromium } from '../support/chromium.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { newcomer } from '../support/newcomer.ts';
import { openWorkshop } from '../support/workshop.ts';
import { after, badgeOf, makeTerminal, scan } from '../terminals/floor.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const chromium = await openChromium(workshop.app);

const ROUTE = { stations: ['CNC', 'SANDING', 'PAINT', 'LOGISTICS'] };
const JOBS = 30;
const MINUTE = 60;

interface Job {
  po: string;
  id: number;
}
const jobs: Job[] = [];

beforeAll(async () => {
  await newcomer(workshop, 'marta', { roles: { Production: 'Operator' }, stations: ['SANDING'] });
  for (let i = 0; i < JOBS; i++) {
    const priority = i % 10 === 0 ? 'HIGH' : 'NORMAL';
    const { poNumber } = await orderIn(crew, 'approved', { ...ROUTE, draft: { priority, isRd: i === 29 } });
    jobs.push({ po: poNumber, id: 0 });
  }
  const rows = await db.select({ id: orders.id, po: orders.poNumber }).from(orders);
  for (const job of jobs) job.id = rows.find(({ po }) => po === job.po)!.id;
});

const noFurther = (po: string, station: string, noun: string) => `/orders/${po}/stages/${station}/${noun}`;

/** Opens a job on the station's page and presses its button, as a browser without scripts does, and is there again. */
async function press(browser: Browser, station: string, po: string, noun: string): Promise<Page> {
  const at = `/stations/${station}?open=${po}`;
  const done = await (await browser.get(at)).form(noFurther(po, station, noun)).submit();
  expect([done.status, done.path]).toEqual([200, at]);
  return done;
}

async function fill(browser: Browser, station: string, po: string, noun: string, fields: Record<string, string>) {
  const address = noFurther(po, station, noun);
  const done = await (await browser.get(`${address}?returnTo=/stations/${station}`))
    .form(address)
    .fill(fields)
    .submit();
  expect([done.status, done.path]).toEqual([200, `/stations/${station}`]);
}

test('in the morning CNC takes six jobs one after another, each by two presses, with scripts', async () => {
  const page = await chromium.signIn('cnc');
  await page.goto('/stations/CNC');
  const now = page.locator('.first[id^=act-]');
  for (let i = 0; i < 6; i++) {
    await aMomentLater(page);
    const po = (await page.locator('.task', { has: now }).getAttribute('aria-label'))!;
    const card = page.locator(`.task[aria-label="${po}"]`);
    await now.click();
    await card.locator('.state', { hasText: 'In progress' }).waitFor();
    after(workshop, 12 * MINUTE);
    await aMomentLater(page);
    await card.getByRole('button', { name: 'Done', exact: true }).click();
    await card.locator('.handed-on').waitFor();
  }
  const done = await db.select().from(stages).where(sql`station = 'CNC' AND state = 'COMPLETED'`);
  expect(done).toHaveLength(6);
});

test('the others go on at another browser, that runs no scripts', async () => {
  const cnc = await workshop.browse('cnc');
  for (const { po } of await openAt('CNC')) {
    await press(cnc, 'CNC', po, 'start');
    after(workshop, 2 * MINUTE);
    await press(cnc, 'CNC', po, 'completion');
  }
  expect(await openAt('CNC')).toEqual([]);
});

const openAt = async (station: StationCode): Promise<Job[]> => {
  const rows = await db
    .select({ id: stages.orderId })
    .from(stages)
    .where(sql`station = ${station} AND state = 'QUEUED'`);
  return jobs.filter(({ id }) => rows.some((row) => row.id === id));
};

test('at the terminal of Sanding a badge signs Marta in, and sheets are scanned one after another', async () => {
  const badge = await badgeOf(workshop, 'marta');
  const terminal = await makeTerminal(workshop, 'Sanding hall', ['SANDING'], 30);
  let page = await scan(terminal, badge);
  expect(page.path).toBe('/stations/SANDING');
  const sheet = async ({ id }: Job, said: string) => {
    const code = scanCode({ orderId: id, station: 'SANDING', revision: 1 });
    page = await page.form('/scan').fill({ code }).submit();
    expect(page.html).toContain(said);
  };
  for (const job of jobs.slice(0, 28)) {
    await sheet(job, `${job.po}: Sanding started.`);
    after(workshop, MINUTE);
    await sheet(job, `${job.po}: done, on to Paint`);
  }
  await sheet(jobs[28]!, 'Sanding started.'); // and Marta goes home
});

test('Paint blocks what lacks material, finds a fault of CNC, and pauses for lunch', async () => {
  const paint = await workshop.browse('paint');
  const [first, second, third, ...rest] = jobs as [Job, Job, Job, ...Job[]];
  await fill(paint, 'PAINT', first.po, 'blockage', { otherMaterial: 'RAL 9016' });
  await press(paint, 'PAINT', second.po, 'start');
  await press(paint, 'PAINT', second.po, 'pause');
  after(workshop, 30 * MINUTE);
  await press(paint, 'PAINT', second.po, 'continuation');
  after(workshop, 10 * MINUTE);
  await press(paint, 'PAINT', second.po, 'completion');
  const found = await paint.get(`/orders/${third.po}/stages/CNC/rework?foundAt=PAINT&returnTo=/stations/PAINT`);
  const fault = { note: 'Too narrow', foundAt: 'PAINT', reopenFollowing: 'true' };
  expect(
    (
      await found
        .form(noFurther(third.po, 'CNC', 'rework'))
        .fill(fault)
        .submit()
    ).path,
  ).toBe('/stations/PAINT');
  for (const { po } of rest.slice(0, 5)) {
    await press(paint, 'PAINT', po, 'start');
    after(workshop, MINUTE);
    await press(paint, 'PAINT', po, 'completion');
  }
  await press(await workshop.browse('lead'), 'PAINT', first.po, 'resumption');
});

test('in the evening the forgotten timer is closed, and the lead sees it', async () => {
  workshop.clock.now = new Date('2026-11-20T18:00:00Z');
  await closeForgotten(db, 'Europe/Riga', workshop.clock.now);
  const forgotten = await db.select().from(workSpells).where(sql`ending = 'shift_end'`);
  expect(forgotten.map(({ orderId }) => orderId)).toContain(jobs[28]!.id);
  expect(await db.select().from(workSpells).where(sql`ended_at IS NULL`)).toEqual([]);
  const { body } = await crew.lead.get('/api/times?review=open');
  expect(body.times.map(({ poNumber }: { poNumber: string }) => poNumber)).toContain(jobs[28]!.po);
});

test('the replay of all events gives the states that are stored, and the figures equal plain SQL', async () => {
  const ids = jobs.map(({ id }) => id);
  const events = await db
    .select()
    .from(stageEvents)
    .where(inArray(stageEvents.orderId, ids))
    .orderBy(asc(stageEvents.id));
  const stored = await db.select().from(stages).where(sql`applies`);
  const replayed = new Map<string, number>();
  for (const { orderId, station, state } of stored) {
    const now = replay(events.filter((event) => event.orderId === orderId && event.station === station));
    expect([orderId, station, now]).toEqual([orderId, station, state]);
    const key = `${station} ${now}`;
    replayed.set(key, (replayed.get(key) ?? 0) + 1);
  }

  const { body: metrics } = await crew.lead.get('/api/metrics');
  for (const { station, states } of metrics.stations) {
    for (const [state, n] of Object.entries(states as Record<StageState, number>)) {
      expect([station, state, n]).toEqual([station, state, replayed.get(`${station} ${state}`) ?? 0]);
    }
  }
  const [cycles] = await db.select({ n: sql<number>`count(*)::int` }).from(reworks);
  expect(metrics.reworks).toEqual({ faults: cycles!.n, rd: 0 });
  expect(metrics.pareto).toEqual([{ station: 'CNC', reason: 'RECUT', cycles: 1 }]);
  const byHand = events.filter(({ causedBy }) => causedBy === null);
  expect(metrics.traceability.changes).toBeGreaterThanOrEqual(byHand.length);
  const [active] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(orders)
    .where(sql`status IN ('approved', 'in_production', 'on_hold')`);
  expect(metrics.orders.active).toBe(active!.n);
  const touched = await db
    .select()
    .from(workSpells)
    .where(inArray(workSpells.orderId, [jobs[1]!.id]));
  const paint = touched.filter(({ station }) => station === 'PAINT');
  const minutes = paint.map(({ startedAt, endedAt }) => (endedAt!.getTime() - startedAt.getTime()) / 60_000);
  expect(minutes).toEqual([0, 10]);
  const { body: times } = await crew.lead.get(`/api/orders/${jobs[1]!.po}/times`);
  const said = times.stages.find(({ station }: { station: string }) => station === 'PAINT');
  expect(said).toMatchObject({ touchMinutes: 10 });
});
