import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { users } from '../../src/users/tables.ts';
import { signInAll } from '../support/crew.ts';
import { JsonClient } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
const crew = await signInAll(workshop);
const { boss } = crew;

const idOf = async (username: string) => (await db.select().from(users).where(eq(users.username, username)))[0]!.id;
const reset = async (username: string) => boss.post(`/api/users/${await idOf(username)}/password-reset`);

test('tells a password once, ends all sessions, and lets nothing be done before it is changed', async () => {
  const { status, body } = await reset('cnc');
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual(['password']);
  expect((await crew.cnc.get('/api/orders')).status).toBe(401);
  await crew.cnc.signIn('cnc', body.password);
  expect((await crew.cnc.get('/api/orders')).body.error.reason).toBe('must_change_password');

  const change = (newPassword: string) =>
    crew.cnc.put('/api/auth/password', { currentPassword: body.password, newPassword });
  const kept = await change(body.password);
  expect([kept.status, kept.body.error.fields]).toEqual([422, { newPassword: 'password_same' }]);
  expect((await change('one of my own 12')).status).toBe(204);
  expect((await crew.cnc.get('/api/orders')).status).toBe(200);
});

test('is in the trail without the password', async () => {
  const { body } = await reset('paint');
  const trail = await boss.get('/api/audit-log?action=PASSWORD_RESET_BY_ADMIN');
  expect(trail.body.entries[0]).toMatchObject({
    username: 'boss',
    entityId: 'paint',
    oldValues: null,
    newValues: null,
  });
  expect(JSON.stringify(trail.body)).not.toContain(body.password);
});

test('opens the door again for who had guessed too often', async () => {
  const client = new JsonClient(workshop.app);
  for (let i = 0; i < 6; i++) await client.post('/api/auth', { username: 'truck', password: `a guess ${i}` });
  const { body } = await reset('truck');
  await client.signIn('truck', body.password);
});

test('takes no password from outside, is not for oneself, and knows nobody else', async () => {
  const id = await idOf('guest');
  const chosen = await boss.post(`/api/users/${id}/password-reset`, { password: 'chosen by me 12' });
  expect([chosen.status, chosen.body.error.fields]).toEqual([422, { password: 'unknown_field' }]);
  const own = await reset('boss');
  expect([own.status, own.body.error.reason]).toEqual([409, 'own_password']);
  expect((await boss.post('/api/users/999999/password-reset')).status).toBe(404);
});
