import { beforeAll, describe, expect, test } from 'vitest';
import { createFirstAdministrator } from '../../src/users/administrators.ts';
import { signInFailures } from '../../src/users/tables.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { makeApp, Visitor } from './app.ts';
import { addUser, elsewhere, PASSWORD } from './people.ts';

const database = await createTestDatabase();
const app = makeApp(database);

beforeAll(async () => {
  const boss = { username: 'boss', displayName: 'Baiba', password: PASSWORD };
  await createFirstAdministrator(database.db, boss, elsewhere('192.0.2.1'), new Date());
  await addUser(database.db, { username: 'cnc', displayName: 'Centis', stations: ['CNC'] });
});

const enter = async (username = 'cnc') => {
  const client = new Visitor(app);
  expect((await client.json('POST', '/api/auth', { username, password: PASSWORD })).status).toBe(200);
  return client;
};

describe('/api/auth', () => {
  test('signs in, says who it is, and signs out', async () => {
    const client = new Visitor(app);
    const user = {
      id: expect.any(Number),
      username: 'cnc',
      displayName: 'Centis',
      primarySection: 'Production',
      sections: ['Production'],
      roles: { Production: 'Operator' },
      stations: ['CNC'],
      locale: 'en',
    };
    const entered = await client.json('POST', '/api/auth', { username: 'CNC', password: PASSWORD });
    expect(entered).toMatchObject({ status: 200, body: { user } });
    expect(entered.headers.get('Set-Cookie')).toMatch(/^session=\w+; HttpOnly; Max-Age=604800; Path=\/; SameSite=Lax$/);
    expect(await client.json('GET', '/api/auth')).toMatchObject({ status: 200, body: { user } });
    expect(await client.json('DELETE', '/api/auth')).toMatchObject({ status: 204, body: undefined });
    expect((await client.json('GET', '/api/auth')).status).toBe(401);
    expect((await client.json('DELETE', '/api/auth')).status).toBe(401);
  });

  test('refuses a wrong password with 401, in the reader’s language', async () => {
    const body = { username: 'cnc', password: 'wrong' };
    const answer = await new Visitor(app).json('POST', '/api/auth', body, { 'Accept-Language': 'lv' });
    expect(answer.status).toBe(401);
    expect(answer.body.error).toMatchObject({ kind: 'unauthenticated', reason: 'sign_in_failed' });
    expect(answer.body.error.message).not.toContain('Wrong');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });

  test.each([
    ['{', {}],
    ['[]', {}],
    ['', { username: 'required', password: 'required' }],
    ['{"username":"cnc"}', { password: 'required' }],
    ['{"username":1,"password":"x","admin":true}', { username: 'malformed', admin: 'unknown_field' }],
  ])('answers %s with 422', async (text, fields) => {
    const answer = await new Visitor(app).json('POST', '/api/auth', text);
    expect(answer.status).toBe(422);
    expect(answer.body.error.fields ?? {}).toEqual(fields);
  });

  test('answers 429 after five failures', async () => {
    const client = new Visitor(app, '192.0.2.77');
    for (let i = 0; i < 5; i++) await client.json('POST', '/api/auth', { username: 'cnc', password: 'wrong' });
    const answer = await client.json('POST', '/api/auth', { username: 'cnc', password: PASSWORD });
    expect(answer).toMatchObject({ status: 429, body: { error: { kind: 'too_many', reason: 'too_many_attempts' } } });
    expect(answer.headers.get('Retry-After')).toBe('900');
    await database.db.delete(signInFailures);
  });

  test('changes the password', async () => {
    const [client, other] = [await enter(), await enter()];
    const put = (body: unknown) => client.json('PUT', '/api/auth/password', body);
    expect((await put({ currentPassword: 'wrong', newPassword: 'a better one 12' })).body.error).toMatchObject({
      kind: 'invalid',
      fields: { currentPassword: 'password_wrong' },
    });
    expect((await put({ newPassword: 'short' })).body.error.fields).toEqual({
      currentPassword: 'required',
      newPassword: 'password_too_short',
    });
    expect((await put({ currentPassword: PASSWORD, newPassword: 'a better one 12' })).status).toBe(204);
    expect((await other.json('GET', '/api/auth')).status).toBe(401);
    expect((await put({ currentPassword: 'a better one 12', newPassword: PASSWORD })).status).toBe(204);
  });
});

describe('/api/preferences', () => {
  test('keeps any of the four, and leaves the others', async () => {
    const client = await enter();
    const look = { theme: 'system', locale: 'en', scale: 'md', density: 'cozy' };
    expect((await client.json('GET', '/api/preferences')).body).toEqual(look);
    const changed = await client.json('PUT', '/api/preferences', { theme: 'dark' });
    expect(changed).toMatchObject({ status: 200, body: { ...look, theme: 'dark' } });
    await client.json('PUT', '/api/preferences', { locale: 'ru' });
    expect((await (await enter()).json('GET', '/api/preferences')).body).toEqual({
      ...look,
      theme: 'dark',
      locale: 'ru',
    });
    expect((await client.json('GET', '/api/auth')).body.user.locale).toBe('ru');
  });

  test('refuses what it does not know', async () => {
    const answer = await (await enter()).json('PUT', '/api/preferences', { theme: 'pink', zoom: 2 });
    expect(answer).toMatchObject({
      status: 422,
      body: { error: { fields: { theme: 'not_an_option', zoom: 'unknown_field' } } },
    });
  });

  test('are nobody’s without a session', async () => {
    expect((await new Visitor(app).json('GET', '/api/preferences')).status).toBe(401);
    expect((await new Visitor(app).json('PUT', '/api/preferences', {})).status).toBe(401);
  });
});
