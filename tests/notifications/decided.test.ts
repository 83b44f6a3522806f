import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Username } from '../../src/demo/people.ts';
import { notices } from '../../src/notifications/tables.ts';
import { users } from '../../src/users/tables.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const ROUTE = ['CNC', 'PAINT', 'LOGISTICS'];

beforeEach(async () => {
  workshop.clock.now = FRIDAY;
  await db.delete(notices);
});

/** Who has what before him: "order_submitted: boss, office". */
async function standing(): Promise<string[]> {
  const rows = await db
    .select({ key: notices.key, name: users.username })
    .from(notices)
    .innerJoin(users, eq(users.id, notices.userId))
    .where(and(isNull(notices.dismissedAt)))
    .orderBy(notices.key, users.username);
  const names = new Map<string, string[]>();
  for (const { key, name } of rows) names.set(key, [...(names.get(key) ?? []), name]);
  return [...names].map(([key, list]) => `${key}: ${list.join(', ')}`);
}

async function act(by: Username, { poNumber }: Order, noun: string, body: object = {}) {
  const answer = await crew[by].post(`/api/orders/${poNumber}/${noun}`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}
const readAll = (by: Username) => crew[by].put('/api/notifications', { markAllRead: true });

describe('what was asked for and has been decided is over for everybody, read or not', () => {
  test.each([
    ['approval', 'office', { stations: ROUTE }],
    ['rejection', 'office', { reason: 'Too thin' }],
    ['reopening', 'clerk', {}],
    ['cancellation', 'boss', { reason: 'The client is gone' }],
  ] as const)('an order that waited, by its %s', async (noun, by, body) => {
    const order = await orderIn(crew, 'pending');
    await readAll('lead');
    expect(await standing()).toEqual(['order_submitted: boss, lead, office']);
    await act(by, order, noun, body);
    expect((await standing()).filter((line) => line.startsWith('order_submitted'))).toEqual([]);
    const { body: list } = await crew.boss.get('/api/notifications?unreadOnly=true');
    expect(list.notifications.map(({ title }: Order) => title).join()).not.toContain('waits for approval');
  });

  test.each(['approval', 'decline', 'withdrawal'])('a proposed change, by its %s', async (noun) => {
    const order = await orderIn(crew, 'approved', { stations: ROUTE });
    const changes = { title: 'Other letters' };
    const { body } = await crew.cnc.post('/api/change-requests', { po: order.poNumber, title: 'Wider', changes });
    await readAll('boss');
    await db.delete(notices).where(eq(notices.key, 'stage_queued'));
    expect((await standing())[0]).toBe('change_opened: boss, office');
    const [by, said] = noun === 'withdrawal' ? (['cnc', {}] as const) : (['office', { reason: 'No' }] as const);
    const asked = noun === 'decline' ? said : {};
    expect((await crew[by].post(`/api/change-requests/${body.id}/${noun}`, asked)).status).toBe(200);
    expect((await standing()).filter((line) => line.startsWith('change_opened'))).toEqual([]);
  });

  test('a block, when it is taken away; a job, when somebody begins it; all of them, when the order is gone', async () => {
    const order = await orderIn(crew, 'approved', { stations: ROUTE });
    await act('cnc', order, 'stages/CNC/start');
    expect((await standing()).filter((line) => line.startsWith('stage'))).toEqual([]);
    await act('cnc', order, 'stages/CNC/blockage', { reason: 'No acrylic' });
    expect(await standing()).toContain('stage_blocked: clerk, lead');
    await act('cnc', order, 'stages/CNC/resumption');
    expect((await standing()).filter((line) => line.startsWith('stage'))).toEqual([]);
    await act('cnc', order, 'stages/CNC/completion');
    expect(await standing()).toContain('stage_queued: lead, paint');
    await act('boss', order, 'cancellation', { reason: 'Gone' });
    expect((await standing()).filter((line) => !line.startsWith('order_'))).toEqual([]);
  });
});

describe('a new revision', () => {
  const edit = (by: Username, { poNumber }: Order, version: number, what: object) =>
    crew[by].put(`/api/orders/${poNumber}`, { version, ...what });
  const readBy = async (by: Username) => (await crew[by].get('/api/notifications')).body.notifications[0];

  test('tells the crews with open stages and the author to fetch it, with what changed', async () => {
    const order = await orderIn(crew, 'in_production', { stations: ROUTE, draft: { dueDate: '2026-12-04' } });
    await act('lead', order, 'stages/CNC/completion');
    await db.delete(notices);
    expect((await edit('office', order, order.version, { dueDate: '2026-12-11', title: 'Other letters' })).status).toBe(
      200,
    );
    expect(await standing()).toEqual(['order_revised: clerk, lead, paint, truck']);
    const told = await readBy('paint');
    expect(told.title).toBe(`${order.poNumber} has changed: fetch R2`);
    expect(told.message).toContain('Due date: 4 Dec 2026 → 11 Dec 2026');
    expect(told.message).toContain('→ Other letters');
    expect([told.type, told.link]).toEqual(['order', `/orders/${order.poNumber}`]);
  });

  test('of one item says which, and edits add up until they are read', async () => {
    const items = [{ name: 'Letters', quantity: 3, widthMm: 1200, heightMm: 400 }];
    const order = await orderIn(crew, 'approved', { stations: ROUTE, draft: { items } });
    await db.delete(notices);
    const at = `/api/orders/${order.poNumber}/items/${order.items[0].id}`;
    await crew.office.put(at, { itemVersion: 1, widthMm: 1500 });
    workshop.clock.now = new Date(FRIDAY.getTime() + 3600_000);
    await crew.office.put(at, { itemVersion: 2, quantity: 4, notes: 'Mind the edge' });
    const told = await readBy('cnc');
    expect([told.title, told.count]).toEqual([`${order.poNumber} has changed: fetch R3`, 2]);
    for (const line of [
      'Letters: Width: 1,200 mm → 1,500 mm',
      'Letters: Quantity: 3 pcs → 4 pcs',
      'Letters: Notes: — → Mind the edge',
    ])
      expect(told.message).toContain(line);
    await readAll('cnc');
    await crew.office.put(at, { itemVersion: 3, quantity: 5 });
    const next = await readBy('cnc');
    expect([next.title, next.message.includes('Width')]).toEqual([`${order.poNumber} has changed: fetch R4`, false]);
  });

  test('by an approved proposal is told too, and in the reader’s language', async () => {
    const order = await orderIn(crew, 'approved', { stations: ROUTE });
    const changes = { notes: 'Wires to the left' };
    const { body } = await crew.cnc.post('/api/change-requests', { po: order.poNumber, title: 'Wires', changes });
    await crew.office.post(`/api/change-requests/${body.id}/approval`);
    const page = await (await workshop.browse('paint')).get('/notifications?lang=ru');
    expect(page.text).toContain(`${order.poNumber} изменён: возьмите лист R2`);
    expect(page.text).toContain('Wires to the left');
  });

  test('is told before a scan of the old sheet is', async () => {
    const order = await orderIn(crew, 'approved', { stations: ROUTE });
    await edit('office', order, order.version, { notes: 'New' });
    expect((await readBy('cnc')).title).toContain('fetch R2');
  });

  test('of a long list is told in its first lines, and how many more there are', async () => {
    const materials = Array.from({ length: 9 }, (_, i) => ({ label: `Part ${i}`, quantity: 1 }));
    const order = await orderIn(crew, 'approved', { stations: ROUTE, draft: { materials } });
    const changed = order.materials.map((row: Order) => ({ ...row, quantity: 2 }));
    await edit('office', order, order.version, { materials: changed });
    const { message } = await readBy('cnc');
    expect(message).toContain('Part 0: Quantity: 1 pcs → 2 pcs');
    expect(message).toContain('and 3 more changes');
  });

  test('of what is only a draft is none', async () => {
    const order = await orderIn(crew, 'draft');
    await edit('clerk', order, 1, { title: 'Other' });
    expect(await standing()).toEqual([]);
  });
});
