import { describe, expect, test } from 'vitest';
import { resetAdministrator } from '../../src/users/administrators.ts';
import { users } from '../../src/users/tables.ts';
import type { Page } from '../support/browser.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const boss = await workshop.browse('boss');
for (const name of ['guest', 'paint', 'truck'] as const) await workshop.json(name);
const order = await orderIn(crew, 'in_production');
const at = `/api/orders/${order.poNumber}`;
await crew.office.put(at, {
  version: (await crew.office.get(at)).body.version,
  client: 'Dienvidu Gaisma SIA',
  priority: 'URGENT',
  dueDate: '2026-12-11',
  isRd: true,
});
const idOf = async (username: string) =>
  (await workshop.database.db.select().from(users)).find((user) => user.username === username)!.id;
await crew.boss.put(`/api/users/${await idOf('guest')}`, {
  sections: ['Production', 'Logistics'],
  roles: { Logistics: 'Operator' },
  stations: ['ALL'],
});

/** Each entry as its rows, each row as the texts of its cells. */
const entries = (page: Page) =>
  [...page.document.querySelectorAll('table.trail tbody')].map((body) =>
    [...body.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim()),
    ),
  );
const values = (page: Page) => entries(page).map((rows) => rows.map((row) => row.slice(-3)));
const what = (page: Page) => entries(page).map(([row]) => row![2]);

test('tells the newest first, with old and new side by side', async () => {
  const page = await boss.get(`/audit?entityId=${order.poNumber}&action=UPDATE_ORDER`);
  expect(what(page)).toEqual([`changed the order ${order.poNumber}`]);
  expect(entries(page)[0]![0]!.slice(0, 2)).toEqual(['20 Nov, 10:00', 'Ilze Bērziņa @office']);
  expect(values(page)[0]).toEqual([
    ['Client', 'Ziemeļu Gaisma SIA', 'Dienvidu Gaisma SIA'],
    ['Priority', 'Normal', 'Urgent'],
    ['Due date', '4 Dec 2026', '11 Dec 2026'],
    ['R&D order', 'No', 'Yes'],
    ['Revision', '', '2'],
  ]);
  expect(page.document.querySelector('td[rowspan]')!.getAttribute('rowspan')).toBe('5');
});

test('tells rights in the words of the form', async () => {
  const page = await boss.get('/audit?action=USER_UPDATED');
  expect(what(page)).toEqual(['changed the user @guest']);
  expect(values(page)[0]).toEqual([
    ['Sections', 'Production', 'Production, Logistics'],
    ['Role', 'Production: Viewer', 'Production: Viewer, Logistics: Operator'],
    ['Stations', '—', 'All stations'],
  ]);
  expect((await page.follow('@guest')).heading).toBe('Laura Krūmiņa');
});

describe('is filtered', () => {
  test.each([
    ['entityType=user&action=LOGIN&user=paint', ['signed in']],
    ['entityId=GUEST', ['changed the user @guest', 'signed in']],
    ['user=Truck', ['signed in']],
    ['from=2026-11-21', []],
    ['to=19.11.2026', []],
    ['entityId=nothing', []],
  ])('by ?%s', async (query, found) => {
    expect(what(await boss.get(`/audit?${query}`))).toEqual(found);
  });

  test('by days of the plant’s zone', async () => {
    workshop.clock.now = new Date('2026-11-21T22:30:00Z'); // half past midnight in Riga
    await crew.guest.signIn('guest', 'correct horse battery');
    workshop.clock.now = FRIDAY;
    expect(what(await boss.get('/audit?user=guest&from=2026-11-22&to=2026-11-22'))).toEqual(['signed in']);
    expect(what(await boss.get('/audit?user=guest&from=21.11.2026&to=21.11.2026'))).toEqual([]);
  });

  test('in its form, which says what was asked; what it does not understand is left out', async () => {
    const page = await boss.get('/audit?action=NONSENSE&from=soon&colour=red&limit=3');
    expect(entries(page)).toHaveLength(3);
    const found = await page.form('/audit').fill({ user: 'lead', action: 'STAGE_CHANGED' }).submit();
    expect(what(found).every((text) => text!.includes(order.poNumber))).toBe(true);
    expect([found.value('user'), found.value('action')]).toEqual(['lead', 'STAGE_CHANGED']);
    expect((await boss.get('/audit?user=nobody')).text).toContain('Nothing was recorded');
  });

  test('by a former PO as by the present one, and never mixes an order with a user of the same number', async () => {
    const draft = await crew.clerk.draft();
    const put = { version: draft.version, poNumber: 'KARTE-7' };
    await crew.clerk.put(`/api/orders/${draft.poNumber}`, put);
    expect(what(await boss.get('/audit?entityId=karte-7'))).toHaveLength(2);
    const first = await boss.get(`/audit?entityId=${order.poNumber}`);
    expect(
      entries(first)
        .flat()
        .every((row) => !row.join().includes('signed in')),
    ).toBe(true);
  });
});

test('pages by what came before, neither repeating nor leaving out', async () => {
  for (let i = 0; i < 60; i++) await crew.clerk.draft({ title: `Sign ${i}` });
  const first = await boss.get('/audit?action=CREATE_ORDER');
  const second = await first.follow('Older entries');
  const titles = [first, second].flatMap(values).map((rows) => rows.find(([name]) => name === 'Title')![2]);
  expect(new Set(titles.filter((title) => title!.startsWith('Sign'))).size).toBe(60);
  expect(titles[0]).toBe('Sign 59');
  expect((await second.follow('First page')).path).toBe('/audit?action=CREATE_ORDER');
});

test('swaps its results alone where a script asks', async () => {
  const browser = await workshop.browse('boss');
  browser.headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
  expect((await browser.get('/audit')).html).toMatch(/^<div id="results">/);
});

test.each(['office', 'clerk', 'lead', 'cnc', 'truck', 'guest'] as const)('is closed to %s', async (name) => {
  const browser = await workshop.browse(name);
  expect((await browser.get('/audit')).status).toBe(403);
  expect((await browser.get('/orders')).html).not.toContain('href="/audit"');
});

test('speaks the reader’s language, values too', async () => {
  const browser = await workshop.browse('boss');
  await (await browser.get('/settings')).form('/settings').fill({ locale: 'ru' }).submit();
  const page = await browser.get(`/audit?entityId=${order.poNumber}`);
  expect(values(page).flat()).toContainEqual(['Приоритет', 'Обычный', 'Срочный']);
  expect(values(page).flat()).toContainEqual(['Этап', 'В очереди', 'В работе']);
  expect(page.text).not.toMatch(/IN_PROGRESS|URGENT|in_production/);
  const told = await browser.get('/audit?action=USER_UPDATED');
  expect(values(told)[0]![1]).toEqual([
    'Роль',
    'Производство: Наблюдатель',
    'Производство: Наблюдатель, Логистика: Оператор',
  ]);
  await (await browser.get('/settings')).form('/settings').fill({ locale: 'en' }).submit();
});

test('says where something was done when nobody was signed in', async () => {
  await resetAdministrator(workshop.database.db, 'truck', 'a temporary one', FRIDAY);
  const page = await boss.get('/audit?action=PASSWORD_RESET_BY_ADMIN');
  expect(entries(page)[0]![0]!.slice(1, 3)).toEqual(['At the server', 'reset the password @truck']);
});
