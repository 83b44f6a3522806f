import { expect, test } from 'vitest';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);

const notices = async (who: keyof typeof crew, query = '') => (await crew[who].get(`/api/notifications${query}`)).body;

test('a notice tells what, about what, how urgent, and how often', async () => {
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['CNC', 'LOGISTICS'] });
  await crew.cnc.post(`/api/orders/${poNumber}/stages/CNC/blockage`, { reason: 'No acrylic' });
  const { notifications, unread, next } = await notices('clerk');
  expect(notifications[0]).toEqual({
    id: expect.any(Number),
    type: 'order',
    title: `${poNumber}: CNC is blocked`,
    message: 'No acrylic · Ziemeļu Gaisma SIA · Letters “ŠĶĒRES”',
    link: `/orders/${poNumber}`,
    urgency: 'urgent',
    read: false,
    count: 1,
    at: '2026-11-20T08:00:00.000Z',
  });
  expect([notifications.length, unread, next]).toEqual([2, 2, null]);
});

test.each([
  ['ru', /ЧПУ \(CNC\): заблокировано$/],
  ['lv', /CNC: bloķēts$/],
  ['en', /CNC is blocked$/],
])('it is worded in the language of the reader: %s', async (locale, title) => {
  await crew.clerk.put('/api/preferences', { locale });
  expect((await notices('clerk')).notifications[0].title).toMatch(title);
});

test('some or all are marked read, and the unread ones can be asked for', async () => {
  const [first] = (await notices('clerk')).notifications;
  expect((await crew.clerk.put('/api/notifications', { ids: [first.id] })).body).toEqual({ unread: 1 });
  expect((await notices('clerk', '?unreadOnly=true')).notifications.map((n: { id: number }) => n.id)).not.toContain(
    first.id,
  );
  expect((await crew.clerk.put('/api/notifications', { markAllRead: true })).body).toEqual({ unread: 0 });
  expect(await notices('clerk', '?unreadOnly=true')).toEqual({ notifications: [], unread: 0, next: null });
  expect((await notices('clerk')).notifications.map((n: { read: boolean }) => n.read)).toEqual([true, true]);
});

test('nobody marks or dismisses what is another’s', async () => {
  const ids = (await notices('lead')).notifications.map((n: { id: number }) => n.id);
  expect(ids.length).toBeGreaterThan(0);
  const before = await notices('lead');
  await crew.clerk.put('/api/notifications', { ids });
  await crew.clerk.send('DELETE', '/api/notifications', { ids });
  expect(await notices('lead')).toEqual(before);
});

test('dismissed ones are gone, named in the body or in the address', async () => {
  const [first, second] = (await notices('clerk')).notifications;
  expect((await crew.clerk.send('DELETE', '/api/notifications', { ids: [first.id] })).body).toEqual({ unread: 0 });
  expect((await crew.clerk.delete(`/api/notifications?ids=${second.id}`)).status).toBe(200);
  expect((await notices('clerk')).notifications).toEqual([]);
});

test('the list is paged by keyset, and filtered by kind', async () => {
  for (let i = 0; i < 5; i++) {
    workshop.clock.now = new Date(workshop.clock.now.getTime() + 60_000);
    await orderIn(crew, 'pending', { by: 'clerk' });
  }
  const all = (await notices('office', '?limit=100')).notifications;
  const pages = [];
  let after = '';
  for (let page = 0; page < 10; page++) {
    const { notifications, next } = await notices('office', `?limit=2&after=${after}`);
    pages.push(...notifications);
    if (!next) break;
    after = next;
  }
  expect(pages).toEqual(all);
  expect(all.map((n: { at: string }) => n.at)).toEqual(
    all
      .map((n: { at: string }) => n.at)
      .sort()
      .reverse(),
  );
  expect((await notices('office', '?type=chat')).notifications).toEqual([]);
});

test.each([
  ['GET', '?limit=0', undefined, 'limit'],
  ['GET', '?type=gossip', undefined, 'type'],
  ['GET', '?after=yesterday', undefined, 'after'],
  ['GET', '?page=2', undefined, 'page'],
  ['PUT', '', {}, 'ids'],
  ['PUT', '', { ids: [] }, 'ids'],
  ['PUT', '', { ids: ['x'] }, 'ids.0'],
  ['DELETE', '', {}, 'ids'],
  ['DELETE', '?ids=1,x', {}, 'ids.1'],
])('%s /api/notifications%s with %j is refused for %s', async (method, query, body, field) => {
  const answer = await crew.office.send(method, `/api/notifications${query}`, body);
  expect([answer.status, Object.keys(answer.body.error.fields)]).toEqual([422, [field]]);
});

test('without a session there is nothing', async () => {
  expect((await workshop.guest.json.get('/api/notifications')).status).toBe(401);
});
