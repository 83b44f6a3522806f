import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { newcomer } from '../support/newcomer.ts';
import { openWorkshop, PASSWORD } from '../support/workshop.ts';
import { enter, givePin, lockBy, makeTerminal } from '../terminals/floor.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;

/** Somebody who has kept a copy of the cookie: does it still open anything? */
async function opens(cookie: string): Promise<boolean> {
  const { status } = await workshop.app.request('http://terminal.test/api/auth', { headers: { Cookie: cookie } });
  return status === 200;
}

test.each(['cnc', 'paint'])('signing in as %s over a live session of cnc ends it, in JSON', async (username) => {
  const client = await workshop.json('cnc');
  const before = client.cookies.header;
  await client.signIn(username, PASSWORD);
  expect([await opens(before), await opens(client.cookies.header)]).toEqual([false, true]);
});

test('and by the form, where the trail tells that the other has left', async () => {
  const browser = await workshop.browse('clerk');
  const before = browser.cookies.header;
  const left = await db.$count(auditLog, eq(auditLog.action, 'LOGOUT'));
  const fields = new URLSearchParams({ username: 'office', password: PASSWORD });
  const page = await browser.send('POST', '/sign-in', fields);
  expect([page.status, await opens(before)]).toEqual([200, false]);
  expect(await db.$count(auditLog, eq(auditLog.action, 'LOGOUT'))).toBe(left + 1);
  const { user } = JSON.parse((await browser.get('/api/auth')).html);
  expect(user.username).toBe('office');
});

test('with a wrong password the one who is there stays', async () => {
  const browser = await workshop.browse('clerk');
  const fields = new URLSearchParams({ username: 'office', password: 'wrong horse battery' });
  expect((await browser.send('POST', '/sign-in', fields)).status).toBe(422);
  expect(await opens(browser.cookies.header)).toBe(true);
});

test('at a terminal a password over a PIN ends what the PIN had opened', async () => {
  await givePin(workshop, 'cnc');
  const terminal = await makeTerminal(workshop, 'Hall', ['CNC']);
  await enter(workshop, terminal, 'cnc');
  const before = terminal.cookies.header;
  await terminal.send('POST', '/sign-in', new URLSearchParams({ username: 'lead', password: PASSWORD }));
  expect(await opens(before)).toBe(false);
});

test('a lock that is pressed on a kept page ends the session that is there now', async () => {
  const terminal = await makeTerminal(workshop, 'Gate', ['CNC']);
  const kept = await enter(workshop, terminal, 'cnc');
  await lockBy(kept);
  await enter(workshop, terminal, 'cnc');
  const now = terminal.cookies.header;
  await lockBy(kept);
  expect(await opens(now)).toBe(false);
});

const ofMarta = [
  ...['clerk12345', 'CLERK-2026!', 'krelc98765', 'c l e r k 2 0 2 6', '1c2l3e4r5k6', 'clerkclerk', 'clerk.krelc'],
  ...['MartaOzola', 'ozola.marta.1985', 'Marta  12345678', 'alozo atram', 'ＣＬＥＲＫ２０２６２０２６'],
];

test.each(ofMarta)('the clerk Marta Ozola may not call herself to open the door: %s', async (newPassword) => {
  const clerk = await workshop.json('clerk');
  const { status, body } = await clerk.put('/api/auth/password', { currentPassword: PASSWORD, newPassword });
  expect([status, body.error.fields]).toEqual([422, { newPassword: 'password_is_name' }]);
});

test('nor is somebody else given such a one, whatever the letters', async () => {
  const boss = await workshop.json('boss');
  for (const [username, displayName, password] of [
    ['jkalnins', 'Jānis Kalniņš', 'Kalniņš 1985'],
    ['jkalnins', 'Jānis Kalniņš', 'sninlak.sinaj'],
    ['sergey', 'Сергей Орлов', 'Орлов Сергей 85'],
    ['418418', 'Eve', '418418 2026'],
  ]) {
    const { status, body } = await boss.post('/api/users', { username, displayName, password });
    expect([password, status, body.error?.fields]).toEqual([password, 422, { password: 'password_is_name' }]);
  }
});

test('what holds more than the name is somebody’s own', async () => {
  const client = await newcomer(workshop, 'lea', { displayName: 'Lea' });
  expect((await client.get('/api/auth')).status).toBe(200);
  const boss = await workshop.json('boss');
  for (const [i, password] of ['leadership of the clerks', 'Marta eats plums', '8027364519'].entries()) {
    const said = { username: `clerk${i}`, displayName: 'Marta Ozola', password };
    expect([password, (await boss.post('/api/users', said)).status]).toEqual([password, 201]);
  }
});
