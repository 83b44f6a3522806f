import { eq, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { notices } from '../../src/notifications/tables.ts';
import { users } from '../../src/users/tables.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const office = await workshop.browse('office');

const bell = (page: { document: Document }) => page.document.querySelector('#bell')!;

test('who has nothing to read is told so', async () => {
  const page = await office.get('/notifications');
  expect(page.heading).toBe('Notifications');
  expect(page.text).toContain('You’re all caught up');
  expect(bell(page).textContent).toBe('');
});

test('the bell counts on every page, in words too', async () => {
  await orderIn(crew, 'pending');
  const { poNumber } = await orderIn(crew, 'pending');
  const page = await office.get('/orders');
  expect(bell(page).textContent).toBe('2');
  expect(bell(page).getAttribute('aria-label')).toBe('Notifications, 2 unread');
  const list = await page.browser.get(bell(page).getAttribute('href')!);
  expect(list.text).toContain(`${poNumber} waits for approval`);
  expect(list.text).toContain('All 2Unread 2Read 0');
});

test('to follow a link marks nothing; to view it does, and leads there', async () => {
  const list = await office.get('/notifications');
  const order = await list.follow('waits for approval');
  expect(bell(order).textContent).toBe('2');
  const viewed = await list.form(/\/visit$/).submit();
  expect(viewed.path).toBe(order.path);
  expect(bell(viewed).textContent).toBe('1');
});

test('marks are made by forms alone, and the list stays as it was filtered', async () => {
  const unread = await office.get('/notifications?show=unread');
  const after = await unread.form(/\d\/reading$/).submit();
  expect(after.path).toBe('/notifications?show=unread');
  expect(after.text).toContain('You’re all caught up');
  const read = await office.get('/notifications?show=read&type=order');
  expect(read.text).toContain('Read 2');
  const one = await read.form(/\d\/dismissal$/).submit();
  expect(one.path).toBe('/notifications?show=read&type=order');
  expect(one.text).toContain('All 1');
  const none = await one.form('/notifications/dismissal').submit();
  expect(none.text).toContain('All 0');
});

test('all can be marked read at once', async () => {
  for (let i = 0; i < 3; i++) await orderIn(crew, 'pending');
  const list = await office.get('/notifications');
  const after = await list.form('/notifications/reading').submit();
  expect(after.text).toContain('Unread 0');
  expect(after.hasForm('/notifications/reading')).toBe(false);
});

test('long lists go on, page by page', async () => {
  const { db } = workshop.database;
  const [one] = await db.select().from(notices).where(isNull(notices.dismissedAt)).limit(1);
  const [reader] = await db.select().from(users).where(eq(users.username, 'office'));
  const { id: _, ...notice } = one!;
  const minutes = (n: number) => new Date(notice.at.getTime() + n * 60_000);
  await db
    .insert(notices)
    .values(Array.from({ length: 52 }, (_, i) => ({ ...notice, userId: reader!.id, at: minutes(i) })));
  const first = await office.get('/notifications');
  const second = await first.follow('Older');
  const items = (page: { document: Document }) => page.document.querySelectorAll('.notices > li').length;
  expect([items(first), items(second)]).toEqual([50, 5]);
  expect((await second.follow('Newest')).path).toBe('/notifications');
});

test.each(['ru', 'lv'])('it reads well in %s', async (locale) => {
  await crew.office.put('/api/preferences', { locale });
  const page = await office.get('/notifications');
  expect(page.text).not.toMatch(/waits for approval|Unread|Dismiss/);
});

test('what is not there cannot be marked, and a filter that nobody understands shows everything', async () => {
  const list = await office.get('/notifications?show=everything&after=never&page=3');
  expect(list.status).toBe(200);
  const body = new URLSearchParams({ idempotencyKey: 'k1' });
  expect((await office.send('POST', '/notifications/999999/visit', body)).status).toBe(404);
  expect((await office.send('POST', '/notifications/x/reading', body)).status).toBe(404);
});
