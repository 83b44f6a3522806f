import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { orders } from '../../src/orders/tables.ts';
import { replay } from '../../src/production/rules.ts';
import { stageEvents, stages } from '../../src/production/tables.ts';
import { users } from '../../src/users/tables.ts';
import { type Order, orderIn, signInAll, stageOf } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const ROUTE = ['CAD', 'CNC', 'PAINT', 'LOGISTICS'];
const approved = async () => (await orderIn(crew, 'approved', { stations: ROUTE })).poNumber as string;
const act = (
  who: keyof typeof crew,
  po: string,
  station: string,
  noun: string,
  body: object = { finishEarlier: true },
) => crew[who].post(`/api/orders/${po}/stages/${station}/${noun}`, body);
const states = (order: Order) => ROUTE.map((station) => stageOf(order, station).state);

/** The events of an order's stages give the states that are stored. */
async function expectReplayed(po: string) {
  const [order] = await db.select({ id: orders.id }).from(orders).where(eq(orders.poNumber, po));
  const events = await db.select().from(stageEvents).where(eq(stageEvents.orderId, order!.id)).orderBy(stageEvents.id);
  for (const { station, state } of await db.select().from(stages).where(eq(stages.orderId, order!.id))) {
    expect(replay(events.filter((event) => event.station === station))).toBe(state);
  }
}

describe('stages that were forgotten', () => {
  test('are finished with the start of a later one, and recorded as such', async () => {
    const po = await approved();
    const { status, body } = await act('lead', po, 'PAINT', 'start');
    expect(status).toBe(200);
    expect(body.status).toBe('in_production');
    expect(states(body)).toEqual(['COMPLETED', 'COMPLETED', 'IN_PROGRESS', 'NOT_STARTED']);
    const trail = (await crew.boss.get(`/api/audit-log?entityType=order&entityId=${po}&action=STAGE_CHANGED`)).body;
    const told = trail.entries.map((entry: Order) => [entry.newValues.station, entry.newValues.forgotten]);
    expect(told.slice(0, 3)).toEqual([
      ['PAINT', undefined],
      ['CNC', true],
      ['CAD', true],
    ]);
    await expectReplayed(po);
  });

  test('are finished with the completion of a later one', async () => {
    const po = await approved();
    await act('lead', po, 'PAINT', 'start', {});
    const { body } = await act('lead', po, 'PAINT', 'completion');
    expect(states(body)).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED', 'QUEUED']);
    expect(body.status).toBe('completed');
    await expectReplayed(po);
  });

  test('complete the order where its loading alone is begun', async () => {
    const po = await approved();
    const { body } = await act('lead', po, 'LOGISTICS', 'start');
    expect(states(body)).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED', 'IN_PROGRESS']);
    expect(body.status).toBe('completed');
  });

  test('stay as they are where nobody says so', async () => {
    const { body } = await act('lead', await approved(), 'PAINT', 'start', {});
    expect(states(body)).toEqual(['QUEUED', 'NOT_STARTED', 'IN_PROGRESS', 'NOT_STARTED']);
  });

  test('are not finished by who may not work there, nor while one of them is blocked', async () => {
    const po = await approved();
    expect((await act('cnc', po, 'CNC', 'start')).status).toBe(403);
    await act('lead', po, 'CAD', 'blockage', { reason: 'No drawing' });
    expect((await act('lead', po, 'CNC', 'start')).body.error.reason).toBe('stage_blocked');
    expect(states((await crew.lead.get(`/api/orders/${po}`)).body)[1]).toBe('NOT_STARTED');
  });

  test('can be taken back within the minute, one by one', async () => {
    const po = await approved();
    await act('lead', po, 'CNC', 'start');
    const { body } = await act('lead', po, 'CAD', 'reversal', {});
    expect(stageOf(body, 'CAD')).toMatchObject({ state: 'QUEUED', progress: 0 });
    await expectReplayed(po);
  });

  test('go back with the start that took them along, and the order with them', async () => {
    const po = await approved();
    await act('lead', po, 'PAINT', 'start');
    const { body } = await act('lead', po, 'PAINT', 'reversal', {});
    expect([body.status, ...states(body)]).toEqual(['approved', 'QUEUED', 'NOT_STARTED', 'NOT_STARTED', 'NOT_STARTED']);
    await expectReplayed(po);
  });

  test('go back with the completion or the loading that had made the order by it', async () => {
    const po = await approved();
    await act('lead', po, 'PAINT', 'start', {});
    await act('lead', po, 'PAINT', 'completion');
    const { body } = await act('lead', po, 'PAINT', 'reversal', {});
    expect([body.status, ...states(body)]).toEqual([
      'in_production',
      'QUEUED',
      'NOT_STARTED',
      'IN_PROGRESS',
      'NOT_STARTED',
    ]);
    await act('lead', po, 'LOGISTICS', 'start');
    const loaded = (await act('lead', po, 'LOGISTICS', 'reversal', {})).body;
    expect([loaded.status, ...states(loaded)]).toEqual([body.status, ...states(body)]);
    await expectReplayed(po);
  });

  test('are closed by the press that starts the next, of those who may alone', async () => {
    await db
      .update(users)
      .set({ stations: ['CAD', 'CNC'] })
      .where(eq(users.username, 'cnc'));
    const po = await approved();
    const address = `/orders/${po}/stages/CNC/start`;
    const page = await (await workshop.browse('cnc')).get(`/stations/CNC?open=${po}`);
    const closes = page.document.querySelector(`form[action="${address}"] [name=finishEarlier]`);
    expect(closes?.textContent).toBe('Close CAD and start');
    await page.form(address).submit({ finishEarlier: 'true' });
    const { body } = await crew.cnc.get(`/api/orders/${po}`);
    expect(states(body)).toEqual(['COMPLETED', 'IN_PROGRESS', 'NOT_STARTED', 'NOT_STARTED']);
    const later = await (await workshop.browse('paint')).get(`/stations/PAINT?open=${po}`);
    expect(later.document.querySelector(`form[action="/orders/${po}/stages/PAINT/start"]`)).not.toBeNull();
    expect(later.document.querySelector('[name=finishEarlier]')).toBeNull();
    expect(later.text).toContain('Tell the lead: CNC was not closed');
  });
});
