import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { sessions } from '../../src/auth/tables.ts';
import { newSetupCode } from '../../src/sign-in/setup-code.ts';
import { parkedForms, signInFailures, users } from '../../src/users/tables.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { formOf, makeApp, Visitor } from './app.ts';
import { addUser, PASSWORD } from './people.ts';

const database = await createTestDatabase();
const { db } = database;
const app = makeApp(database);

const everybody = { sections: ['Admin'], primarySection: 'Admin', roles: { Admin: 'Operator' } } as const;
const visit = async (username?: string, address?: string) => {
  const visitor = new Visitor(app, address);
  if (username) await signIn(visitor, username);
  return visitor;
};
const signIn = (visitor: Visitor, username: string, more: Record<string, string> = {}) =>
  visitor.post('/sign-in', { ...more, username, password: PASSWORD });

describe('without an administrator', () => {
  test('every page leads to the setup, and JSON asks to sign in', async () => {
    const visitor = await visit();
    for (const path of ['/', '/orders', '/sign-in', '/nothing/here']) {
      expect(await visitor.get(path)).toMatchObject({ status: 303, to: '/setup' });
    }
    expect((await visitor.json('GET', '/api/auth')).status).toBe(401);
    expect((await visitor.get('/healthz')).status).toBe(200);
  });

  test('a wrong code is told, and keeps all but the password', async () => {
    const visitor = await visit();
    const fields = { code: 'AAAA-BBBB', username: 'Boss', displayName: 'Baiba', password: PASSWORD };
    const page = await visitor.post('/setup', { ...formOf((await visitor.get('/setup')).html, '/setup'), ...fields });
    expect(page.status).toBe(422);
    expect(page.html).toContain('This is not the code that the terminal printed.');
    expect(formOf(page.html, '/setup')).toMatchObject({ code: 'AAAA-BBBB', username: 'Boss', password: '' });
    expect(page.html).not.toContain(PASSWORD);
  });

  test('the code makes one and signs him in; pressed twice, it is done once', async () => {
    const visitor = await visit();
    const fields = { code: await newSetupCode(db), username: 'Boss', displayName: 'Baiba', password: PASSWORD };
    expect(await visitor.post('/setup', fields)).toMatchObject({ status: 303, to: '/' });
    const cookie = visitor.cookies.get('session');
    expect((await visitor.json('GET', '/api/auth')).body.user).toMatchObject({
      username: 'boss',
      displayName: 'Baiba',
    });
    expect(await visitor.post('/setup', fields)).toMatchObject({ status: 303, to: '/' });
    expect(visitor.cookies.get('session')).not.toBe(cookie);
    expect(await db.$count(users)).toBe(1);
  });

  test('and afterwards nobody else can', async () => {
    const visitor = await visit();
    expect(await visitor.get('/setup')).toMatchObject({ status: 303, to: '/sign-in' });
    const fields = { code: 'ABCD', username: 'eve', displayName: 'Eve', password: 'a password of eve' };
    expect((await visitor.post('/setup', fields)).status).toBe(409);
  });
});

describe('signing in', () => {
  beforeAll(async () => {
    await addUser(db, { username: 'clerk', displayName: 'Ilze', ...everybody, sections: ['Admin'] });
    await addUser(db, { username: 'lead', sections: ['Production', 'Logistics'] });
  });

  test('a page that was asked for is found afterwards, with its query', async () => {
    const visitor = await visit();
    const away = await visitor.get('/settings?x=1&y=ā');
    expect(away.to).toBe(`/sign-in?next=${encodeURIComponent('/settings?x=1&y=%C4%81')}`);
    const fields = formOf((await visitor.get(away.to!)).html, '/sign-in');
    expect((await signIn(visitor, 'clerk', fields)).to).toBe('/settings?x=1&y=%C4%81');
    expect((await visitor.get(away.to!)).to).toBe('/settings?x=1&y=%C4%81');
  });

  test.each([
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    '/..//evil.test',
    'javascript:alert(1)',
  ])('leads nowhere else: %j', async (next) => {
    expect((await signIn(await visit(), 'clerk', { next })).to).toBe('/');
  });

  test('a wrong password is 422, keeps the name and never says which of the two was wrong', async () => {
    const wrong = await (await visit()).post('/sign-in', { username: 'clerk', password: 'wrong one' });
    const unknown = await (await visit()).post('/sign-in', { username: 'nobody', password: 'wrong one' });
    const text = 'Wrong user name or password.';
    for (const page of [wrong, unknown]) {
      expect(page.status).toBe(422);
      expect(page.html).toContain(text);
      expect(page.html).not.toContain('wrong one');
    }
    expect(wrong.html).toContain('value="clerk"');
    expect(wrong.headers.get('Set-Cookie')).toBeNull();
  });

  test('empty fields are told at the fields', async () => {
    const page = await (await visit()).post('/sign-in', { username: '', password: '' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#f-username"');
    expect(page.html).toContain('id="f-password-error"');
  });

  test('too many failures are 429, with how long to wait', async () => {
    const visitor = await visit(undefined, '192.0.2.50');
    for (let i = 0; i < 5; i++) await visitor.post('/sign-in', { username: 'clerk', password: 'wrong' });
    const page = await signIn(visitor, 'clerk');
    expect(page.status).toBe(429);
    expect(page.headers.get('Retry-After')).toBe('900');
    expect(page.html).toContain('Try again in 15 minutes.');
    await db.delete(signInFailures);
  });

  test('signing out ends the session, also for who kept the cookie, and is in the trail', async () => {
    const visitor = await visit('clerk');
    const token = visitor.cookies.get('session')!;
    expect((await visitor.post('/sign-out', {})).to).toBe('/sign-in');
    expect(visitor.cookies.has('session')).toBe(false);
    expect((await visitor.get('/sign-in')).html).toContain('You are signed out.');
    visitor.cookies.set('session', token);
    expect((await visitor.get('/settings')).to).toContain('/sign-in');
    expect(visitor.cookies.has('session')).toBe(false);
    expect(await db.$count(auditLog, eq(auditLog.action, 'LOGOUT'))).toBe(1);
    expect((await visitor.post('/sign-out', {})).to).toBe('/sign-in');
  });

  test('the cookie is set again once half of its time is over', async () => {
    const visitor = await visit('clerk');
    expect((await visitor.get('/settings')).headers.get('Set-Cookie')).toBeNull();
    await db.update(sessions).set({ expiresAt: new Date(Date.now() + 3 * 24 * 3600_000) });
    database.changes.tell(['sessions']);
    const token = visitor.cookies.get('session');
    expect((await visitor.get('/settings')).headers.get('Set-Cookie')).toContain(
      `session=${token}; HttpOnly; Max-Age=604800`,
    );
  });

  test('a message is not lost on a page that only leads on', async () => {
    const visitor = await visit('clerk');
    await visitor.post('/sign-out', {});
    const away = await visitor.get('/settings');
    expect((await visitor.get(away.to!)).html).toContain('You are signed out.');
    expect((await visitor.get(away.to!)).html).not.toContain('You are signed out.');
  });
});

describe('a session that ran out', () => {
  async function outOfTime() {
    await db.delete(sessions);
    database.changes.tell(['sessions']);
  }

  async function park(visitor: Visitor) {
    const { html } = await visitor.get('/settings');
    await outOfTime();
    const fields = { ...formOf(html, '/settings'), theme: 'dark', locale: 'lv' };
    const away = await visitor.post('/settings', fields);
    expect(away.to).toMatch(/^\/sign-in\?form=/);
    return away.to!;
  }

  test('a clerk whose session ran out mid-form finds the filled form after signing in', async () => {
    const visitor = await visit('clerk');
    const away = await park(visitor);
    const page = await visitor.get(away);
    expect(page.html).toContain('what you filled in is kept');
    const to = (await signIn(visitor, 'clerk', formOf(page.html, '/sign-in'))).to!;
    const parked = await visitor.get(to);
    expect(parked.html).toContain('Your form is still here');
    const fields = formOf(parked.html, '/settings');
    expect(fields).toMatchObject({ theme: 'dark', locale: 'lv' });
    expect((await visitor.json('GET', '/api/preferences')).body.theme).toBe('system');
    expect((await visitor.post('/settings', fields)).to).toBe('/settings');
    expect((await visitor.json('GET', '/api/preferences')).body).toMatchObject({ theme: 'dark', locale: 'lv' });
  });

  test('somebody else at that terminal does not see the form', async () => {
    const visitor = await visit('clerk');
    const page = await visitor.get(await park(visitor));
    const to = (await signIn(visitor, 'lead', formOf(page.html, '/sign-in'))).to!;
    expect(await visitor.get(to)).toMatchObject({ status: 303, to: '/' });
  });

  test('a form that is not wanted any more is forgotten', async () => {
    const visitor = await visit('clerk');
    const page = await visitor.get(await park(visitor));
    const to = (await signIn(visitor, 'clerk', formOf(page.html, '/sign-in'))).to!;
    expect((await visitor.post(`${to}/discard`, {})).to).toBe('/');
    expect((await visitor.get(to)).to).toBe('/');
  });

  test('a form with passwords is not kept', async () => {
    const visitor = await visit('clerk');
    const { html } = await visitor.get('/settings/password');
    await outOfTime();
    await db.delete(parkedForms);
    const fields = { ...formOf(html, '/settings/password'), currentPassword: PASSWORD, newPassword: 'another one 12' };
    expect((await visitor.post('/settings/password', fields)).to).toBe('/sign-in?next=%2Fsettings%2Fpassword');
    expect(await db.$count(parkedForms)).toBe(0);
  });
});
