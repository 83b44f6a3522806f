import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Marked, marksOf } from '../../src/orders/marks.ts';
import { orders as table } from '../../src/orders/tables.ts';
import { stages } from '../../src/production/tables.ts';
import { badges, type ManualMark, priorities, statuses } from '../../src/vocabulary/order-status.ts';
import type { StageState } from '../../src/vocabulary/stage-states.ts';
import { type Crew, type Order, orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
let crew: Crew;
beforeAll(async () => {
  crew = await signInAll(workshop);
});

const TODAY = '2026-11-20';
const plain: Marked = {
  status: 'pending',
  priority: 'NORMAL',
  dueDate: '2026-12-24',
  isRd: false,
  manualBadges: [],
  stages: [],
};
const at = (station: 'CAD' | 'CNC' | 'LOGISTICS', state: StageState, applies = true) => ({ station, state, applies });
const of = (change: Partial<Marked>) => marksOf({ ...plain, ...change }, TODAY);

describe('by its rules an order is', () => {
  test('nothing in particular while it waits for approval', () => {
    expect(of({})).toEqual([]);
  });

  test('a draft, until it is submitted', () => {
    expect(of({ status: 'draft' })).toEqual(['DRAFT']);
    expect(of({ status: 'rejected' })).toEqual([]);
  });

  test('urgent by its priority, or when it is due within three days or was due before, and not done', () => {
    expect(of({ priority: 'URGENT' })).toEqual(['URGENT']);
    expect(of({ dueDate: '2026-11-23' })).toEqual(['URGENT']);
    expect(of({ dueDate: '2026-11-24' })).toEqual([]);
    expect(of({ dueDate: '2026-11-02' })).toEqual(['URGENT']);
    expect(of({ dueDate: '2026-11-02', status: 'shipped' })).toEqual(['DONE']);
    expect(of({ dueDate: null })).toEqual([]);
  });

  test('blocked and in progress by any of its stages that applies', () => {
    const work = { status: 'in_production', stages: [at('CAD', 'IN_PROGRESS'), at('CNC', 'BLOCKED')] } as const;
    expect(of(work)).toEqual(['BLOCKED', 'IN_PROGRESS']);
    expect(of({ ...work, stages: [at('CAD', 'REWORK'), at('CNC', 'BLOCKED', false)] })).toEqual(['IN_PROGRESS']);
    expect(of({ ...work, status: 'cancelled' })).toEqual([]);
  });

  test('open while nothing of it has begun', () => {
    const queued = [at('CAD', 'QUEUED'), at('LOGISTICS', 'NOT_STARTED')];
    expect(of({ status: 'approved', stages: queued })).toEqual(['OPEN']);
    expect(of({ status: 'in_production', stages: queued })).toEqual([]);
  });

  test('ready to ship when only the loading is left', () => {
    const made = [at('CAD', 'COMPLETED'), at('LOGISTICS', 'QUEUED')];
    expect(of({ status: 'completed', stages: made })).toEqual(['READY_TO_SHIP', 'DONE']);
    expect(of({ status: 'shipped', stages: made })).toEqual(['DONE']);
    expect(of({ status: 'pending', stages: [] })).toEqual([]);
  });

  test('what was set by hand besides, once and in its place', () => {
    expect(of({ manualBadges: ['URGENT', 'BLOCKED'], isRd: true })).toEqual(['URGENT', 'BLOCKED', 'R&D']);
    expect(of({ manualBadges: ['URGENT'], priority: 'URGENT' })).toEqual(['URGENT']);
  });
});

describe('set by hand', () => {
  const put = (who: keyof Crew, po: string, wanted: unknown) =>
    crew[who].put(`/api/orders/${po}/badges`, { badges: wanted });

  test('a badge is kept, told in the trail, and taken off again', async () => {
    const { poNumber, version } = await orderIn(crew, 'approved');
    const { status, body } = await put('lead', poNumber, ['BLOCKED', 'URGENT', 'URGENT']);
    expect([status, body.badges, body.manualBadges]).toEqual([
      200,
      ['URGENT', 'BLOCKED', 'OPEN'],
      ['URGENT', 'BLOCKED'],
    ]);
    expect(body.version).toBe(version);
    expect((await put('lead', poNumber, [])).body.badges).toEqual(['OPEN']);
    await put('lead', poNumber, []);
    const { body: trail } = await crew.boss.get(`/api/audit-log?entityId=${poNumber}&action=BADGES_CHANGED`);
    expect(trail.entries.map((entry: Order) => [entry.oldValues, entry.newValues])).toEqual([
      [{ badges: ['URGENT', 'BLOCKED'] }, { badges: [] }],
      [{ badges: [] }, { badges: ['URGENT', 'BLOCKED'] }],
    ]);
  });

  test('only those two, by who sets priorities, and on an order that is not over', async () => {
    const { poNumber } = await orderIn(crew, 'approved');
    expect((await put('lead', poNumber, ['DONE'])).status).toBe(422);
    expect((await put('lead', poNumber, undefined)).status).toBe(422);
    for (const who of ['clerk', 'cnc', 'truck', 'guest'] as const) {
      expect([who, (await put(who, poNumber, ['URGENT'])).status]).toEqual([who, 403]);
    }
    const over = await orderIn(crew, 'shipped');
    expect((await put('boss', over.poNumber, ['URGENT'])).body.error.reason).toBe('order_closed');
    expect((await put('boss', 'PO-NONE', ['URGENT'])).status).toBe(404);
  });

  test('on the order’s page, with boxes and a button', async () => {
    const { poNumber } = await orderIn(crew, 'in_production');
    const browser = await workshop.browse('lead');
    const form = (await browser.get(`/orders/${poNumber}`)).form(`/orders/${poNumber}/marks`);
    const page = await form.fill({ badges: ['BLOCKED'] }).submit();
    const marks = [...page.document.querySelectorAll('.title-block .mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['Normal', '▲ Blocked']);
    expect(page.text).toContain('changed the marks');
    const bare = await page.form(`/orders/${poNumber}/marks`).fill({ badges: '' }).submit();
    expect(bare.document.querySelector('.title-block')?.textContent).not.toContain('Blocked');
    expect((await (await workshop.browse('cnc')).get(`/orders/${poNumber}`)).hasForm(/badges$/)).toBe(false);
  });

  test('the station and the sheet that goes with the work show what the floor has to know', async () => {
    const { poNumber } = await orderIn(crew, 'in_production', { draft: { isRd: true } });
    await put('lead', poNumber, ['URGENT', 'BLOCKED']);
    const browser = await workshop.browse('cnc');
    const card = (await browser.get('/stations/CAD')).document.querySelector(`[aria-label="${poNumber}"] .mini-block`);
    expect(card?.textContent).toMatch(/! Urgent ▲ Blocked ◇ R&D/);
    const paper = (await browser.get(`/orders/${poNumber}/traveller`)).document.querySelector('.title-block');
    expect(paper?.textContent).toMatch(/! Urgent ▲ Blocked ◇ R&D/);
    expect(paper?.textContent).not.toContain('In progress');
  });
});

describe('as a filter', () => {
  const dues = ['2026-11-10', '2026-11-20', '2026-11-23', '2026-11-24', null];
  const byHand: ManualMark[][] = [[], [], [], ['URGENT'], ['BLOCKED'], ['URGENT', 'BLOCKED']];
  const ROUTE = ['CAD', 'CNC', 'PAINT', 'LOGISTICS'];
  const states: StageState[] = ['NOT_STARTED', 'QUEUED', 'IN_PROGRESS', 'BLOCKED', 'REWORK', 'COMPLETED'];

  /** Orders in every state, with stages, dates and marks of every kind, whether or not a workshop would get there. */
  async function scatter(): Promise<void> {
    for (const status of statuses) {
      for (let i = 0; i < 6; i++) {
        const { poNumber } = await orderIn(crew, status, { stations: i === 5 ? ['CNC', 'LOGISTICS'] : ROUTE });
        const [row] = await db
          .update(table)
          .set({ priority: priorities[i % 4]!, dueDate: dues[i % 5]!, isRd: i % 3 === 0, manualBadges: byHand[i]! })
          .where(eq(table.poNumber, poNumber))
          .returning();
        if (i === 0) continue;
        await db.execute(sql`UPDATE ${stages} SET state = s.state, blocked_reason = CASE s.state WHEN 'BLOCKED' THEN 'x' END,
          applies = (hashtext(s.station || ${i}) % 5 <> 0)
          FROM (SELECT station, (ARRAY[${sql.join(
            states.map((state) => sql`${state}`),
            sql`, `,
          )}])[1 + abs(hashtext(station || ${poNumber})) % 6] AS state
            FROM ${stages} WHERE order_id = ${row!.id}) AS s
          WHERE ${stages.orderId} = ${row!.id} AND ${stages.station} = s.station`);
      }
    }
  }
  beforeAll(scatter, 60_000);

  const found = async (query: string): Promise<Order[]> =>
    (await crew.boss.get(`/api/orders?limit=100&${query}`)).body.orders;
  const pos = (list: Order[]) => list.map(({ poNumber }) => poNumber).sort();

  test.each(badges)('%s finds those that wear it, and no others', async (badge) => {
    const all = await found('');
    expect(all.length).toBeGreaterThan(54);
    const wearing = all.filter((order) => order.badges.includes(badge));
    expect(wearing.length > 0).toBe(badge !== 'LOW_STOCK');
    expect(pos(await found(`badge=${encodeURIComponent(badge)}`))).toEqual(pos(wearing));
  });

  test('goes with the others, page by page', async () => {
    const whole = pos(await found('badge=URGENT&status=open'));
    const first = (await crew.boss.get('/api/orders?limit=3&badge=URGENT&status=open')).body;
    const second = (await crew.boss.get(`/api/orders?limit=100&badge=URGENT&status=open&after=${first.next}`)).body;
    expect(pos([...first.orders, ...second.orders])).toEqual(whole);
  });

  test('nonsense is told to a program', async () => {
    expect((await crew.boss.get('/api/orders?badge=LATE')).status).toBe(422);
  });
});
