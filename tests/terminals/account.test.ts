import { beforeEach, expect, test } from 'vitest';
import { sessions } from '../../src/auth/tables.ts';
import { commands, operations } from '../../src/domains.ts';
import { userPins } from '../../src/terminals/tables.ts';
import { preferences, signInFailures, users } from '../../src/users/tables.ts';
import type { Browser } from '../support/browser.ts';
import { JsonClient } from '../support/json-client.ts';
import { openWorkshop, PASSWORD } from '../support/workshop.ts';
import { badgeOf, enter, givePin, idOf, lockBy, makeTerminal, scan } from './floor.ts';

const workshop = await openWorkshop();
const { db } = workshop.database;
await givePin(workshop, 'lead');
const terminal = await makeTerminal(workshop, 'Hall', ['CNC', 'LOGISTICS']);
beforeEach(async () => void (await db.delete(signInFailures)));

/** What lets people in, and how it looks to them. */
const accounts = async () => ({
  people: await db.select().from(users).orderBy(users.id),
  pins: await db.select().from(userPins),
  looks: await db.select().from(preferences),
  open: (await db.select({ id: sessions.id }).from(sessions)).map(({ id }) => id).sort(),
});

/** The same session, as a program. */
function programOf(browser: Browser): JsonClient {
  const client = new JsonClient(workshop.app);
  for (const pair of browser.cookies.header.split('; ')) {
    const [name, value] = pair.split('=') as [string, string];
    client.cookies.set(name, value);
  }
  return client;
}

const ways = {
  'a PIN': () => enter(workshop, terminal, 'lead'),
  'a badge': async () => scan(terminal, await badgeOf(workshop, 'lead')),
};

test.each(Object.entries(ways))('%s opens the work, and disposes of no account', async (_, open) => {
  const elsewhere = await workshop.json('lead');
  const cnc = await idOf(workshop, 'cnc');
  await open();
  const [own] = await db.select({ id: sessions.id }).from(sessions).limit(1);
  const before = await accounts();
  const client = programOf(terminal);
  const tries: [string, string, object?][] = [
    ['PUT', '/api/auth/password', { currentPassword: PASSWORD, newPassword: 'another horse battery' }],
    ['PUT', '/api/auth/pin', { currentPassword: PASSWORD, pin: '9182' }],
    ['DELETE', '/api/auth/pin'],
    ['PUT', '/api/preferences', { theme: 'dark' }],
    ['POST', `/api/users/${cnc}/badge`],
    ['DELETE', `/api/users/${cnc}/badge`],
    ['POST', '/api/terminals', { name: 'Another', stations: ['CNC'] }],
    ['PUT', '/api/terminals/1', { idleMinutes: 480 }],
    ['DELETE', '/api/terminals/1'],
  ];
  for (const [method, path, body] of tries) {
    const answer = await client.send(method, path, body);
    expect([path, answer.status, answer.body?.error?.reason]).toEqual([path, 403, 'password_needed']);
  }
  const forms: [string, Record<string, string>?][] = [
    ['/settings/password', { currentPassword: PASSWORD, newPassword: 'another horse battery' }],
    ['/settings/pin', { currentPassword: PASSWORD, pin: '9182' }],
    ['/settings/pin/removal'],
    ['/settings/sessions/revocation'],
    [`/settings/sessions/${own!.id}/revocation`],
    [`/users/${cnc}/badge`],
    [`/users/${cnc}/badge/revocation`],
    ['/terminals/1/revocation'],
  ];
  for (const [path, fields] of forms) {
    const page = await terminal.send('POST', path, new URLSearchParams(fields));
    expect([path, page.status]).toEqual([path, 403]);
    expect(page.text).toContain('sign in with your password');
  }
  expect(await accounts()).toEqual(before);
  expect((await elsewhere.get('/api/auth')).status).toBe(200);
  await lockBy(await terminal.get('/'));
});

test('every command that disposes of an account says so, and its address is closed to a PIN', async () => {
  const ownWithoutPassword = ['users.sign-out', 'notifications.mark-read', 'notifications.dismiss'];
  const self = commands.filter(({ permission, account }) => permission === 'self' && !account);
  expect(self.map(({ name }) => name).filter((name) => !ownWithoutPassword.includes(name))).toEqual([]);
  await enter(workshop, terminal, 'lead');
  const client = programOf(terminal);
  const closed = operations.filter(({ command }) => command?.account);
  expect(closed.length).toBeGreaterThan(10);
  for (const { method, path } of closed) {
    const { status } = await client.send(method, `/api${path.replace(/:\w+/, '1')}`, {});
    expect([method, path, status]).toEqual([method, path, 403]);
  }
  await lockBy(await terminal.get('/'));
});

test('nothing is offered that would be refused', async () => {
  const station = await enter(workshop, terminal, 'lead');
  const settings = await terminal.get('/settings');
  for (const page of [station, settings]) {
    const links = [...page.document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')!);
    expect(links.filter((href) => /^\/(settings\/|terminals|badges)/.test(href))).toEqual([]);
  }
  expect(settings.text).toContain('You came in by PIN or badge');
  await lockBy(settings);
});

test('what is chosen there holds there until the next one comes, and the account stays as it is', async () => {
  const sounds = (page: { document: Document }) =>
    page.document.querySelector('input[type=checkbox][name=beep]')?.hasAttribute('checked');
  const lang = (page: { document: Document }) => page.document.documentElement.getAttribute('lang');
  const before = await db.select().from(preferences);
  await enter(workshop, terminal, 'lead');
  const saved = await (await terminal.get('/settings')).form('/settings').fill({ locale: 'lv' }).submit();
  await saved.form('/settings/beep').fill({ beep: 'false' }).submit();
  const page = await terminal.get('/settings');
  expect([saved.status, lang(page), sounds(page)]).toEqual([200, 'lv', false]);
  expect(await db.select().from(preferences)).toEqual(before);
  await lockBy(page);
  await enter(workshop, terminal, 'lead');
  expect(sounds(await terminal.get('/settings'))).toBe(true);
  await lockBy(await terminal.get('/'));
});
