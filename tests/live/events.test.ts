import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { perform } from '../../src/commands/command.ts';
import { consequences } from '../../src/consequences.ts';
import { openDatabase } from '../../src/db/client.ts';
import { updateOrder } from '../../src/orders/commands/update-order.ts';
import { orders } from '../../src/orders/tables.ts';
import { users } from '../../src/users/tables.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';
import { follow, QUIET_MS } from './follow.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const clerk = await workshop.json('clerk');
const lead = await workshop.json('lead');

const idOf = async (po: string) =>
  (await db.select({ id: orders.id }).from(orders).where(eq(orders.poNumber, po)))[0]!.id;

/** An order that waits at CNC. */
async function approved() {
  const { poNumber } = await clerk.draft();
  await clerk.post(`/api/orders/${poNumber}/submission`);
  await lead.post(`/api/orders/${poNumber}/approval`, { stations: ['CNC', 'PAINT', 'LOGISTICS'] });
  return { po: poNumber as string, id: await idOf(poNumber) };
}

test('a stream is a stream: never stored, never compressed, and it says when to come back', async () => {
  const { status, headers, body } = await (async () => {
    const response = await workshop.app.request('http://terminal.test/api/events?topics=orders', {
      headers: { Cookie: lead.cookies.header, 'Accept-Encoding': 'br, gzip' },
    });
    return { status: response.status, headers: response.headers, body: response.body! };
  })();
  await body.cancel();
  expect(status).toBe(200);
  expect(headers.get('Content-Type')).toBe('text/event-stream; charset=UTF-8');
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('Content-Encoding')).toBeNull();
  const first = await follow(lead, 'orders');
  const second = await follow(lead, 'orders');
  const retries = [first, second].map((follower) => Number(follower.told[0]!.data));
  for (const retry of retries) expect(retry).toBeGreaterThanOrEqual(1_000);
  expect(retries[0]).not.toBe(retries[1]);
});

test('nobody without a session hears anything', async () => {
  const { status, body } = await workshop.guest.json.get('/api/events?topics=orders');
  expect([status, body.error.kind]).toEqual([401, 'unauthenticated']);
});

test.each([
  '',
  'order:',
  'order:x',
  'orders,',
  'session:1',
  'station:-1',
  'order:12345678901',
  `${'orders,'.repeat(3)}x`,
])('the topics "%s" are no topics', async (topics) => {
  const { status, body } = await lead.get(`/api/events?topics=${topics}`);
  expect([status, body.error.fields]).toEqual([422, { topics: 'malformed' }]);
});

test('a station that does not exist, another user, and an order that one may not see: there is nothing', async () => {
  const { poNumber } = await clerk.draft();
  const id = await idOf(poNumber);
  const [boss] = await db.select().from(users).where(eq(users.username, 'boss'));
  const cnc = await workshop.json('cnc');
  for (const topics of ['station:11', `user:${boss!.id}`, `order:${id}`, 'order:999999', `orders,order:${id}`]) {
    expect([topics, (await cnc.get(`/api/events?topics=${topics}`)).status]).toEqual([topics, 404]);
  }
  expect((await follow(clerk, `order:${id}`)).events).toContain('retry');
});

test('a change reaches who follows the order, the list and the station; nobody else', async () => {
  const { po, id } = await approved();
  const watchers = {
    order: await follow(lead, `order:${id}`, Date.now()),
    list: await follow(lead, 'orders'),
    cnc: await follow(lead, 'station:1'),
    paint: await follow(lead, 'station:5'),
    cad: await follow(lead, 'station:0'),
  };
  await Promise.all(Object.values(watchers).map((watcher) => watcher.forget()));
  await lead.post(`/api/orders/${po}/stages/CNC/start`);
  await lead.post(`/api/orders/${po}/stages/CNC/completion`);
  await watchers.order.hears(`order:${id}`);
  await watchers.list.hears('orders');
  await watchers.cnc.hears('station:1');
  await watchers.paint.hears('station:5');
  expect(watchers.cad.told).toEqual([]);
});

test('a change that another process makes is heard here', async () => {
  const { po, id } = await approved();
  const follower = await follow(clerk, `order:${id}`);
  await follower.forget();
  const elsewhere = openDatabase(workshop.database.app);
  const [boss] = await db.select().from(users).where(eq(users.username, 'boss'));
  await perform(updateOrder, {
    consequences,
    db: elsewhere.db,
    actor: boss!,
    input: { po, version: 1, priority: 'URGENT' },
    origin: { ip: null, userAgent: null },
    now: FRIDAY,
    today: '2026-11-20',
  });
  await elsewhere.close();
  await follower.hears(`order:${id}`);
});

test('what is refused announces nothing', async () => {
  const { po, id } = await approved();
  const follower = await follow(lead, `orders,order:${id}`);
  await follower.forget();
  expect((await lead.post(`/api/orders/${po}/resumption`)).status).toBe(409);
  await db.execute(sql`SELECT pg_notify('changes', 'orders')`);
  await follower.hears('orders');
  await sleep(QUIET_MS);
  expect(follower.events).toEqual(['orders']);
});

test('a burst of changes is told once', async () => {
  const follower = await follow(lead, 'orders');
  await follower.forget();
  await db.transaction(async (tx) => {
    for (let i = 0; i < 50; i++) await tx.execute(sql`SELECT pg_notify('changes', ${`orders order:${i}`})`);
  });
  await follower.hears('orders');
  await sleep(QUIET_MS);
  expect(follower.events).toEqual(['orders']);
});

test('nothing is missed between the making of a page and its stream', async () => {
  const { po, id } = await approved();
  const keepsListening = await follow(lead, 'orders');
  const made = new Date(FRIDAY.getTime() + 60_000);
  workshop.clock.now = made;
  await lead.post(`/api/orders/${po}/stages/CNC/start`);
  await keepsListening.hears('orders');
  workshop.clock.now = new Date(made.getTime() + 30_000);
  const behind = await follow(lead, `order:${id},station:1,station:7`, made.getTime());
  await behind.hears(`order:${id}`);
  expect(behind.events).toEqual(['retry', `order:${id} station:1`]);
  const upToDate = await follow(lead, `order:${id},station:1`, workshop.clock.now.getTime());
  expect(upToDate.events).toEqual(['retry']);
  const ancient = await follow(lead, `order:${id}`, FRIDAY.getTime() - 3600_000);
  await ancient.hears('all');
  workshop.clock.now = FRIDAY;
});
