import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { deadlineDays, notices } from '../../src/notifications/tables.ts';
import { orders } from '../../src/orders/tables.ts';
import { tellDeadlines } from '../../src/orders/tell-deadlines.ts';
import { users } from '../../src/users/tables.ts';
import { type Order, orderIn, signInAll } from '../support/crew.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const DAY_MS = 24 * 3600_000;

beforeEach(async () => {
  workshop.clock.now = FRIDAY;
  await db.delete(notices);
  await db.delete(deadlineDays);
  await db.update(orders).set({ dueDate: null });
});

/** Friday is the 20th. */
const onDay = (days: number) => {
  workshop.clock.now = new Date(FRIDAY.getTime() + days * DAY_MS);
  return tellDeadlines(db, 'Europe/Riga', workshop.clock.now);
};
const dueOn = (dueDate: string, status: Parameters<typeof orderIn>[1] = 'approved') =>
  orderIn(crew, status, { draft: { dueDate } });

async function standing({ poNumber }: Order): Promise<string[]> {
  const rows = await db
    .select({ key: notices.key, name: users.username, type: notices.type })
    .from(notices)
    .innerJoin(users, eq(users.id, notices.userId))
    .where(and(isNull(notices.dismissedAt), eq(notices.type, 'alert'), eq(notices.link, `/orders/${poNumber}`)))
    .orderBy(users.username);
  return rows.map(({ key, name }) => `${key} ${name}`);
}

describe('a deadline', () => {
  test('three days ahead is told to the author and the leads, once', async () => {
    const order = await dueOn('2026-11-24');
    expect([await onDay(0), await standing(order)]).toEqual([0, []]);
    await onDay(1);
    expect(await standing(order)).toEqual(['order_due clerk', 'order_due lead']);
    const { body } = await crew.lead.get('/api/notifications?type=alert');
    expect(body.notifications[0].title).toBe(`${order.poNumber} is due on 24 Nov 2026`);
    expect(await onDay(2)).toBe(0);
    expect(await standing(order)).toHaveLength(2);
  });

  test('is told though the server stood still on that day', async () => {
    const order = await dueOn('2026-11-24');
    await onDay(3);
    expect(await standing(order)).toHaveLength(2);
  });

  test('that has passed is told every day, and the one of yesterday goes', async () => {
    const order = await dueOn('2026-11-19');
    for (const day of [0, 1, 2]) {
      expect(await onDay(day)).toBe(1);
      expect(await standing(order)).toEqual(['order_overdue clerk', 'order_overdue lead']);
      await crew.lead.put('/api/notifications', { markAllRead: true });
    }
  });

  test('is told once a day, however many processes look, by the day of the plant', async () => {
    await dueOn('2026-11-19');
    const told = await Promise.all([1, 2, 3, 4].map(() => onDay(0)));
    expect(told.sort()).toEqual([0, 0, 0, 1]);
    expect(await onDay(13.9 / 24)).toBe(0);
    expect(await onDay(14.1 / 24)).toBe(1);
  });

  test('of a draft, of what is shipped or cancelled, is nobody’s', async () => {
    for (const status of ['draft', 'rejected', 'shipped', 'cancelled'] as const) await dueOn('2026-11-19', status);
    expect(await onDay(0)).toBe(0);
  });

  test.each([
    ['shipped', 'completed', async ({ poNumber }: Order) => crew.truck.post(`/api/orders/${poNumber}/shipment`)],
    [
      'cancelled',
      'approved',
      async ({ poNumber }: Order) => crew.boss.post(`/api/orders/${poNumber}/cancellation`, { reason: 'Gone' }),
    ],
    [
      'given another day',
      'approved',
      async ({ poNumber, version }: Order) =>
        crew.office.put(`/api/orders/${poNumber}`, { version, dueDate: '2027-01-15' }),
    ],
  ] as const)('is over when the order is %s', async (_, status, settle) => {
    const order = await dueOn('2026-11-19', status);
    await onDay(0);
    expect(await standing(order)).toHaveLength(2);
    expect((await settle(order)).status).toBe(200);
    expect(await standing(order)).toEqual([]);
  });
});

describe('types of notices', () => {
  test('that somebody has switched off are not told him, those of his account are', async () => {
    const browser = await workshop.browse('lead');
    const page = await browser.get('/settings');
    const form = page.form('/settings/notifications');
    expect(page.text).toContain('Deadlines');
    await form.fill({ types: ['order', 'chat'] }).submit();
    const order = await dueOn('2026-11-19');
    await onDay(0);
    expect(await standing(order)).toEqual(['order_overdue clerk']);
    expect((await crew.lead.get('/api/notifications/choice')).body).toEqual({ types: ['order', 'chat'] });
    await crew.lead.put('/api/notifications/choice', { types: [] });
    const before = (await crew.lead.get('/api/notifications')).body.unread;
    await orderIn(crew, 'pending');
    expect((await crew.lead.get('/api/notifications')).body.unread).toBe(before);
    const { id, version } = (await crew.boss.get('/api/users?q=lead')).body.users.find(
      ({ username }: Order) => username === 'lead',
    );
    await crew.boss.put(`/api/users/${id}`, { version, email: 'lead@example.com' });
    expect((await crew.lead.get('/api/notifications')).body.notifications[0].type).toBe('system');
    await crew.lead.put('/api/notifications/choice', { types: ['order', 'chat', 'alert'] });
  });

  test('to be chosen from are those that there are', async () => {
    const page = await (await workshop.browse('cnc')).get('/notifications');
    const options = [...page.document.querySelectorAll('select[name=type] option')].map((one) => one.textContent);
    expect(options).toEqual(['Every kind', 'Orders', 'Mentions', 'Deadlines', 'Account']);
    for (const type of ['inventory', 'calendar'])
      expect((await crew.cnc.get(`/api/notifications?type=${type}`)).status).toBe(422);
    expect((await crew.cnc.put('/api/notifications/choice', { types: ['system'] })).status).toBe(422);
  });
});
