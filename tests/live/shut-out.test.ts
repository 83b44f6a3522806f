import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import type { Username } from '../../src/demo/people.ts';
import { Ear } from '../../src/live/ear.ts';
import { Live } from '../../src/live/hub.ts';
import type { MayFollow } from '../../src/live/may-follow.ts';
import { orders } from '../../src/orders/tables.ts';
import type { JsonClient } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';
import { enter, givePin, idOf, makeTerminal } from '../terminals/floor.ts';
import { Follower, follow } from './follow.ts';

const workshop = await openWorkshop();
const { app, database } = workshop;
const boss = await workshop.json('boss');
const clerk = await workshop.json('clerk');
const lead = await workshop.json('lead');

const AT_ONCE_MS = 1_000;

/** Ends within a second, and says first that there is nothing to be seen any more. */
async function isShutOut(follower: Follower) {
  const late = new Promise((resolve) => setTimeout(resolve, AT_ONCE_MS, 'late'));
  expect(await Promise.race([follower.ended, late])).not.toBe('late');
  expect(follower.events.at(-1)).toBe('over');
}

const pathOf = async (username: Username) => `/api/users/${await idOf(workshop, username)}`;

const ends: Record<string, (client: JsonClient, username: Username) => Promise<{ status: number }>> = {
  'signs out': (client) => client.delete('/api/auth'),
  'signs in anew': (client, username) => client.post('/api/auth', { username, password: 'correct horse battery' }),
  'loses a role': async (_, username) =>
    boss.put(await pathOf(username), { roles: { Production: username === 'cnc' ? 'Viewer' : 'Operator' } }),
  'ends the session elsewhere': async (_, username) => {
    const page = await (await workshop.browse(username)).get('/settings/sessions');
    return page.form('/settings/sessions/revocation').submit();
  },
  'gets a new password': async (_, username) => boss.post(`${await pathOf(username)}/password-reset`),
  'is deactivated': async (_, username) => boss.delete(await pathOf(username)),
};

test.each(Object.entries(ends))('the stream of who %s ends at once; that of others goes on', async (name, end) => {
  const username = name.startsWith('gets') ? 'paint' : 'cnc';
  const client = await workshop.json(username);
  const [own, other] = [await follow(client, 'orders'), await follow(lead, 'orders')];
  expect((await end(client, username)).status).toBeLessThan(400);
  await isShutOut(own);
  await clerk.draft();
  await other.hears('orders');
  expect(other.events).not.toContain('over');
});

test('who may see an order no longer hears nothing of it; its author does', async () => {
  const { poNumber } = await clerk.draft();
  await clerk.post(`/api/orders/${poNumber}/submission`);
  const [order] = await database.db.select({ id: orders.id }).from(orders).where(eq(orders.poNumber, poNumber));
  const guest = await workshop.json('guest');
  const [shut, author] = [await follow(guest, `orders,order:${order!.id}`), await follow(clerk, `order:${order!.id}`)];
  expect((await clerk.post(`/api/orders/${poNumber}/reopening`)).status).toBe(200);
  await isShutOut(shut);
  await author.hears(`order:${order!.id}`);
  expect(author.events).not.toContain('over');
});

test('a display that is revoked hears nothing more, and finds nothing at its address', async () => {
  const office = await workshop.browse('lead');
  const made = await (await office.get('/wall-displays/new')).form('/wall-displays').fill({ name: 'Hall' }).submit();
  const { pathname } = new URL(made.document.querySelector('.secret')!.textContent!);
  const stream = new Follower((await app.request(`http://terminal.test${pathname}/events`)).body!);
  await stream.hears('retry');
  await (await office.get('/wall-displays/1/revocation')).form(/revocation$/).submit();
  await isShutOut(stream);
  for (const path of [pathname, `${pathname}/events`]) {
    for (const headers of [new Headers(), new Headers({ 'HX-Request': 'true', 'HX-Request-Type': 'partial' })]) {
      expect((await app.request(`http://terminal.test${path}`, { headers })).status).toBe(404);
    }
  }
});

test('what a PIN opened ends with the right to the floor', async () => {
  await givePin(workshop, 'truck');
  const browser = await makeTerminal(workshop, 'Gate', ['LOGISTICS']);
  await enter(workshop, browser, 'truck');
  const headers = { Cookie: browser.cookies.header };
  const stream = new Follower((await app.request('http://terminal.test/api/events?topics=orders', { headers })).body!);
  await stream.hears('retry');
  const change = { sections: ['Admin'], primarySection: 'Admin', roles: { Admin: 'Operator' } };
  expect((await boss.put(await pathOf('truck'), change)).status).toBe(200);
  await isShutOut(stream);
});

test('a session that ends by itself takes its stream with it, without waiting for the beat', async () => {
  const [end, draining] = [Date.now() + 100, new AbortController()];
  onTestFinished(() => draining.abort());
  const mayFollow: MayFollow = async (followers) =>
    new Map(Date.now() < end ? followers.map((one) => [one, new Date(end)]) : []);
  const live = new Live({ ear: new Ear(database), draining: draining.signal, clock: () => new Date(), mayFollow });
  const asked = { sessionId: 'idle', topics: ['orders'], standing: '' };
  const follower = new Follower((await live.open(asked, Date.now()))!);
  await isShutOut(follower);
});
