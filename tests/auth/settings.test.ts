import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { idempotencyKeys } from '../../src/commands/tables.ts';
import { createFirstAdministrator } from '../../src/users/administrators.ts';
import { signInFailures, users } from '../../src/users/tables.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { formOf, makeApp, Visitor } from './app.ts';
import { addUser, elsewhere, PASSWORD } from './people.ts';

const database = await createTestDatabase();
const { db } = database;
const app = makeApp(database);

beforeAll(async () => {
  const boss = { username: 'boss', displayName: 'Baiba', password: PASSWORD };
  await createFirstAdministrator(db, boss, elsewhere('192.0.2.1'), new Date());
  for (const username of ['ilze', 'oskars', 'dace', 'juris']) {
    await addUser(db, { username, sections: ['Production', 'Logistics'], stations: ['CNC', 'PAINT'] });
  }
});
beforeEach(() => db.delete(signInFailures));

async function enter(username: string, password = PASSWORD) {
  const visitor = new Visitor(app);
  expect((await visitor.post('/sign-in', { username, password })).status).toBe(303);
  return visitor;
}
const fill = async (visitor: Visitor, path: string, fields: Record<string, string>, action = path) =>
  visitor.post(action, { ...formOf((await visitor.get(path)).html, action), ...fields });
const events = (action: string) => db.$count(auditLog, eq(auditLog.action, action));
const htmlTag = (html: string) => /<html[^>]*>/.exec(html)![0];

describe('the look', () => {
  test('is chosen on the settings page and is right in the first byte', async () => {
    const visitor = await enter('ilze');
    const chosen = { theme: 'contrast', locale: 'ru', scale: 'xl', density: 'compact' };
    expect((await fill(visitor, '/settings', chosen)).to).toBe('/settings');
    const { html } = await visitor.get('/settings');
    expect(htmlTag(html)).toBe('<html lang="ru" data-theme="contrast" data-scale="xl" data-density="compact">');
    expect(formOf(html, '/settings')).toMatchObject(chosen);
  });

  test('goes with the user, and stays with the browser after he has signed out', async () => {
    const visitor = await enter('ilze');
    expect(htmlTag((await visitor.get('/settings')).html)).toContain('lang="ru"');
    await visitor.post('/sign-out', {});
    expect(htmlTag((await visitor.get('/sign-in')).html)).toContain('lang="ru" data-theme="contrast"');
  });

  test('comes from the browser’s language before anybody has chosen', async () => {
    const page = await new Visitor(app).get('/sign-in', { 'Accept-Language': 'lv-LV,lv;q=0.9' });
    expect(htmlTag(page.html)).toBe('<html lang="lv" data-theme="system" data-scale="md" data-density="cozy">');
  });

  test('of the sign-in page has its language chosen by a button, or shown by an address that changes nothing', async () => {
    const visitor = new Visitor(app);
    expect(htmlTag((await visitor.get('/sign-in?lang=ru&next=%2Fsettings')).html)).toContain('lang="ru"');
    expect(visitor.cookies.size).toBe(0);
    const shown = await visitor.get('/sign-in?lang=ru&next=%2Fsettings');
    const typed = { ...formOf(shown.html, '/sign-in'), username: 'cle', password: 'a secret' };
    const page = await visitor.post('/sign-in/language?page=sign-in', { ...typed, locale: 'lv' });
    expect(htmlTag(page.html)).toContain('lang="lv"');
    expect(page.html).toContain('value="cle"');
    expect(page.html).not.toContain('a secret');
    expect(formOf(page.html, '/sign-in').next).toBe('/settings');
    expect(htmlTag((await visitor.get('/sign-in')).html)).toContain('lang="lv"');
  });

  test('is not taken from a cookie that makes no sense', async () => {
    const visitor = new Visitor(app);
    visitor.cookies.set('ui', 'pink.xx.9.9');
    expect(htmlTag((await visitor.get('/sign-in')).html)).toContain('lang="en" data-theme="system"');
  });
});

describe('the password', () => {
  const change = (visitor: Visitor, currentPassword: string, newPassword: string) =>
    fill(visitor, '/settings/password', { currentPassword, newPassword });

  test('is changed, ends the other sessions, keeps this one', async () => {
    const [here, there] = [await enter('oskars'), await enter('oskars')];
    expect((await change(here, PASSWORD, 'a better one 12')).to).toBe('/settings');
    const page = await here.get('/settings');
    expect(page.html).toContain('Your password is changed.');
    expect((await there.get('/settings')).to).toContain('/sign-in');
    expect(await events('PASSWORD_CHANGE')).toBe(1);
    await enter('oskars', 'a better one 12');
  });

  test('is changed once by a form that is pressed twice, and leaves no trace of itself', async () => {
    const visitor = await enter('dace');
    const form = formOf((await visitor.get('/settings/password')).html, '/settings/password');
    const fields = { ...form, currentPassword: PASSWORD, newPassword: 'a better one 12' };
    const before = await events('PASSWORD_CHANGE');
    const pressed = await Promise.all([1, 2].map(() => visitor.post('/settings/password', fields)));
    expect(pressed.map((page) => page.to)).toEqual(['/settings', '/settings']);
    expect(await events('PASSWORD_CHANGE')).toBe(before + 1);
    const keys = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.command, 'users.change-password'));
    expect(keys).toEqual([]);
  });

  test('is told at its field when it is wrong or weak, and never shown again', async () => {
    const visitor = await enter('juris');
    const page = await change(visitor, 'not my password', 'another one 12');
    expect(page.status).toBe(422);
    expect(page.html).toContain('This is not your current password.');
    expect(page.html).not.toContain('another one 12');
    expect((await change(visitor, PASSWORD, 'Qwertyuiop')).html).toContain('among the commonest');
    expect((await change(visitor, PASSWORD, 'short')).html).toContain('at least 10 characters');
  });

  test('cannot be guessed by who found an open session', async () => {
    const visitor = await enter('juris');
    for (let i = 0; i < 5; i++) expect((await change(visitor, 'a guess', 'another one 12')).status).toBe(422);
    const page = await change(visitor, PASSWORD, 'another one 12');
    expect(page.status).toBe(429);
    expect(page.headers.get('Retry-After')).toBe('900');
  });

  test('that an administrator has reset must be changed before anything else', async () => {
    await db.update(users).set({ mustChangePassword: true }).where(eq(users.username, 'juris'));
    const visitor = await enter('juris');
    const door = (await visitor.get('/orders?status=draft')).to;
    expect(door).toBe('/settings/password?next=%2Forders%3Fstatus%3Ddraft');
    expect((await visitor.json('GET', '/api/orders')).body.error.reason).toBe('must_change_password');
    expect((await visitor.get('/settings/password')).html).toContain('Choose a password of your own');
    const form = formOf((await visitor.get(door!)).html, '/settings/password');
    expect(Object.keys(form)).not.toContain('currentPassword');
    const chosen = await visitor.post('/settings/password', { ...form, newPassword: 'a better one 12' });
    expect(chosen.to).toBe('/orders?status=draft');
    expect((await visitor.get('/orders')).status).toBe(200);
  });
});

describe('the section', () => {
  test('is switched among one’s own, for good, and keeps the look of the browser', async () => {
    const visitor = new Visitor(app);
    visitor.cookies.set('ui', 'dark.lv.lg.cozy');
    await visitor.post('/sign-in', { username: 'boss', password: PASSWORD });
    expect((await fill(visitor, '/settings', { section: 'Logistics' }, '/settings/section')).to).toBe('/');
    const again = await enter('boss');
    const { html } = await again.get('/settings');
    expect(html).toMatch(/<option value="Logistics" selected/);
    expect(htmlTag(html)).toContain('lang="lv" data-theme="dark" data-scale="lg"');
    const [entry] = await db.select().from(auditLog).where(eq(auditLog.action, 'SECTION_SWITCH'));
    expect(entry).toMatchObject({ oldValues: { section: 'Admin' }, newValues: { section: 'Logistics' } });
  });

  test('of others is refused', async () => {
    const visitor = await enter('ilze');
    expect((await visitor.post('/settings/section', { section: 'Admin' })).status).toBe(422);
  });
});
