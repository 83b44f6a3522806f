import { beforeEach, describe, expect, test } from 'vitest';
import { sessions } from '../../src/auth/tables.ts';
import { parkedForms } from '../../src/users/tables.ts';
import type { Page } from '../support/browser.ts';
import { FRIDAY, openWorkshop, PASSWORD } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const boss = await workshop.browse('boss');
const DAY_MS = 24 * 3600_000;
beforeEach(async () => {
  workshop.clock.now = FRIDAY;
  if ((await boss.get('/settings')).path !== '/settings') await boss.signIn('boss', PASSWORD);
});

/** Sends a form whose session has ended on the way, and signs in again. */
async function sentTooLate(
  page: Page,
  action: string,
  fields: Record<string, string>,
  button?: Record<string, string>,
) {
  const form = page.form(action).fill(fields);
  await db.delete(sessions);
  workshop.database.changes.tell(['sessions']);
  const door = await form.submit(button);
  return door.form('/sign-in').fill({ username: 'boss', password: PASSWORD }).submit();
}

describe('a form that outlived its session', () => {
  test('keeps no password, and everything else in the words of its author', async () => {
    const fields = { displayName: 'Zane Kalna', username: 'zane', password: 'a good one 12' };
    const kept = await sentTooLate(await boss.get('/users/new'), '/users/new', fields);
    expect(kept.heading).toBe('Your form is still here');
    expect(kept.text).toContain('Zane Kalna');
    expect(kept.text).toMatch(/Main section\s*Production/);
    expect(kept.html).not.toContain('a good one 12');
    expect(JSON.stringify(await db.select().from(parkedForms))).not.toContain('a good one 12');
    const made = await kept.form('/users/new').submit();
    expect(made.heading).toBe('Password of Zane Kalna');
  });

  test('is sent by the button that was pressed', async () => {
    const fields = { client: 'Ziemeļu Gaisma SIA', title: 'Letters' };
    const kept = await sentTooLate(await boss.get('/orders/new'), '/orders/new', fields, { intent: 'add-item' });
    const form = await kept.form('/orders/new').submit();
    expect([form.path, form.heading]).toEqual(['/orders/new', 'New order']);
    expect(form.value('client')).toBe('Ziemeļu Gaisma SIA');
    expect((await boss.get('/orders?status=all')).text).not.toContain('Ziemeļu Gaisma');
  });

  test('is forgotten after a day', async () => {
    const fields = { displayName: 'Old', username: 'old' };
    const kept = await sentTooLate(await boss.get('/users/new'), '/users/new', fields);
    expect(kept.path).toMatch(/^\/sign-in\/form\//);
    workshop.clock.now = new Date(FRIDAY.getTime() + DAY_MS);
    expect((await boss.get(kept.path)).heading).toBe('Your form is still here');
    workshop.clock.now = new Date(FRIDAY.getTime() + DAY_MS + 1000);
    expect((await boss.get(kept.path)).path).toBe('/');
  });

  test('is not kept when no database could hold it', async () => {
    const door = await sentTooLate(await boss.get('/users/new'), '/users/new', {
      displayName: 'a\0b',
      username: 'nul',
    });
    expect(door.path).toBe('/');
  });
});

describe('text with a NUL in it', () => {
  test('is refused at its field, in a form as in JSON', async () => {
    const form = (await boss.get('/users/new')).form('/users/new').fill({ displayName: 'a\0b', username: 'nul' });
    const page = await form.submit();
    expect([page.status, page.document.querySelector('#errors a')!.getAttribute('href')]).toEqual([
      422,
      '#f-displayName',
    ]);
    const json = await workshop.json('boss');
    for (const text of ['a\0b', 'half a pair \ud800']) {
      const { status, body } = await json.post('/api/draft-orders', { client: 'A', items: [{ name: text }] });
      expect([status, body.error.fields]).toEqual([422, { 'items.0.name': 'malformed' }]);
    }
  });

  test('is refused in a key and in an address', async () => {
    const page = await boss.send('POST', '/orders/new', new URLSearchParams({ client: 'A', idempotencyKey: 'a\0b' }));
    expect(page.status).toBe(422);
    const json = await workshop.json('boss');
    for (const path of ['/api/orders?q=%00', '/api/orders/PO%00', '/api/audit-log?entityId=%00', '/users?q=a%00']) {
      expect((await json.get(path)).status).toBe(422);
    }
  });

  test('is no name to sign in with', async () => {
    const { status } = await workshop.guest.json.post('/api/auth', { username: 'bo\0ss', password: PASSWORD });
    expect(status).toBe(422);
  });
});

test('a form leads back to no other site', async () => {
  for (const returnTo of ['/\t/evil.test', '//evil.test', '/\\evil.test', 'https://evil.test/']) {
    const form = (await boss.get('/settings')).form('/settings/section');
    const body = new URLSearchParams([
      ...form.entries.map(([n, v]): [string, string] => [n, v]),
      ['returnTo', returnTo],
    ]);
    expect((await boss.send('POST', '/settings/section', body)).path).toBe('/');
  }
});
