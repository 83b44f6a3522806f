import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { stageEvents } from '../../src/production/tables.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { ORIGIN } from '../support/json-client.ts';
import { openWorkshop, PASSWORD } from '../support/workshop.ts';
import { after, enter, givePin, idOf, lockBy, makeTerminal } from './floor.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { db } = workshop.database;

beforeAll(async () => {
  for (const username of ['boss', 'lead', 'cnc', 'paint', 'truck'] as const) await givePin(workshop, username);
});

const names = (page: { document: Document }) =>
  [...page.document.querySelectorAll('.mate')].map((label) => label.textContent?.replace(/^[^\s]{2}\s*/, '').trim());

test('a browser that is no terminal sees no names, only the way to sign in', async () => {
  const { browser } = workshop.guest;
  const page = await browser.get('/terminal');
  expect([page.path, page.heading]).toEqual(['/sign-in', 'Sign in']);
  browser.cookies.set('terminal', 'made-up');
  expect((await browser.get('/terminal')).path).toBe('/sign-in');
  const posted = await browser.send('POST', '/terminal', new URLSearchParams({ person: '1', code: '4711' }));
  expect([posted.path, posted.html.includes('Kalniņš')]).toEqual(['/sign-in', false]);
  browser.cookies.set('terminal', '');
});

test('every page of a terminal leads to the lock screen, with the crew of its stations', async () => {
  const browser = await makeTerminal(workshop, 'CNC hall', ['CNC']);
  const page = await browser.get('/orders');
  expect(page.path).toBe('/terminal?next=%2Forders');
  expect(page.heading).toBe('Who is working?');
  expect(names(page)).toEqual(['Anna Vītola', 'Jānis Kalniņš', 'Oskars Liepa']);
  expect(page.document.querySelector('#code')?.hasAttribute('autofocus')).toBe(true);
  expect(page.document.querySelector('[data-keys]')?.hasAttribute('hidden')).toBe(true);
});

test('a person and a PIN lead to the station in one post, or to where he wanted to go', async () => {
  const browser = await makeTerminal(workshop, 'Two stations', ['PAINT', 'CNC']);
  const station = await enter(workshop, browser, 'paint');
  expect([station.status, station.path]).toEqual([200, '/stations/PAINT']);
  await lockBy(station);
  expect((await enter(workshop, browser, 'cnc')).path).toBe('/stations/CNC');
  await lockBy(await browser.get('/'));
  expect((await enter(workshop, browser, 'cnc', undefined, '/board')).path).toBe('/board');
});

test('the person is changed by one press, and who was there is signed out', async () => {
  const browser = await makeTerminal(workshop, 'Changing', ['CNC']);
  const page = await enter(workshop, browser, 'cnc');
  expect(page.hasForm('/sign-out')).toBe(false);
  const locked = await lockBy(page);
  expect([locked.path, locked.heading]).toEqual(['/terminal', 'Who is working?']);
  expect((await browser.get('/settings')).path).toBe('/terminal?next=%2Fsettings');
  const { body } = await crew.boss.get('/api/audit-log?action=LOGOUT&user=cnc');
  expect(body.entries[0]).toMatchObject({ username: 'cnc', action: 'LOGOUT' });
});

test('who looks at the lock screen while signed in is named there, and goes on or makes room', async () => {
  const browser = await makeTerminal(workshop, 'Named', ['CNC']);
  await enter(workshop, browser, 'cnc');
  const page = await browser.get('/terminal');
  expect(page.text).toContain('Signed in now: Jānis Kalniņš');
  expect((await page.follow('Go on as')).path).toBe('/stations/CNC');
  await enter(workshop, browser, 'lead');
  expect((await browser.get('/settings')).text).toContain('Oskars Liepa');
  const { body } = await crew.lead.get('/api/terminals');
  const [named] = body.terminals.filter(({ name }: { name: string }) => name === 'Named');
  expect(named.signedIn).toEqual(['Oskars Liepa']);
});

test('what is done bears the name of the person, in the trail and in the events of the stage', async () => {
  const { poNumber } = await orderIn(crew, 'approved', { stations: ['CNC', 'LOGISTICS'] });
  const browser = await makeTerminal(workshop, 'By name', ['CNC']);
  await enter(workshop, browser, 'cnc');
  const page = await browser.get(`/orders/${poNumber}`);
  await page.form(`/orders/${poNumber}/stages/CNC/start`).submit();
  const cnc = await idOf(workshop, 'cnc');
  const [event] = await db.select().from(stageEvents).where(eq(stageEvents.userId, cnc));
  expect(event).toMatchObject({ userId: cnc });
  const { body } = await crew.boss.get(`/api/audit-log?entityType=order&entityId=${poNumber}&user=cnc`);
  expect(body.entries[0]).toMatchObject({ username: 'cnc', action: 'STAGE_CHANGED' });
});

test('the trail tells at which terminal somebody signed in, and how', async () => {
  const browser = await makeTerminal(workshop, 'Trail', ['PAINT']);
  await enter(workshop, browser, 'paint');
  const { body } = await crew.boss.get('/api/audit-log?action=LOGIN&user=paint');
  expect(body.entries[0]).toMatchObject({ username: 'paint', newValues: { terminal: 'Trail', byPin: true } });
  const page = await (await workshop.browse('boss')).get('/audit?action=LOGIN&user=paint');
  expect(page.text).toMatch(/Terminal.*Trail/);
  expect(page.text).toContain('By PIN');
});

test('who goes away is signed out after the idle minutes of the terminal', async () => {
  const browser = await makeTerminal(workshop, 'Idle', ['CNC'], 2);
  await enter(workshop, browser, 'cnc');
  for (let i = 0; i < 4; i++) {
    after(workshop, 100);
    expect((await browser.get('/stations/CNC')).path).toBe('/stations/CNC');
  }
  after(workshop, 120);
  expect((await browser.get('/stations/CNC')).path).toBe('/terminal?next=%2Fstations%2FCNC');
});

test('what the page fetches by itself keeps nobody signed in', async () => {
  const browser = await makeTerminal(workshop, 'By itself', ['CNC'], 2);
  const page = await enter(workshop, browser, 'cnc');
  const refresh = page.document.querySelector('noscript meta[http-equiv=refresh]')?.getAttribute('content');
  const [, renewed] = /url=(.*)/.exec(refresh!)!;
  for (let i = 0; i < 3; i++) {
    after(workshop, 30);
    expect((await browser.get(renewed!)).heading).toMatch(/^CNC/);
    const headers = { Cookie: browser.cookies.header, 'X-Unattended': 'true' };
    expect((await workshop.app.request(`${ORIGIN}/stations/CNC`, { headers })).status).toBe(200);
  }
  after(workshop, 30);
  expect((await browser.get(renewed!)).path).toBe('/terminal?next=%2Fstations%2FCNC%3Funattended%3D');
  // … and back to the page itself
  expect((await enter(workshop, browser, 'cnc', undefined, renewed)).path).toBe('/stations/CNC');
});

test('who reads for long says so by the touch of a finger', async () => {
  const browser = await makeTerminal(workshop, 'Reading', ['CNC'], 1);
  await enter(workshop, browser, 'cnc');
  for (let i = 0; i < 3; i++) {
    after(workshop, 45);
    expect((await browser.send('POST', '/terminal/presence', new URLSearchParams())).status).toBe(204);
  }
  after(workshop, 45);
  expect((await browser.get('/stations/CNC')).path).toBe('/stations/CNC');
});

test('a form that was being filled in is kept, for its author alone', async () => {
  const browser = await makeTerminal(workshop, 'Half filled', ['CNC'], 1);
  await enter(workshop, browser, 'cnc');
  const form = (await browser.get('/settings')).form('/settings').fill({ locale: 'lv' });
  after(workshop, 61);
  const away = await form.submit();
  expect(away.path).toMatch(/^\/terminal\?form=/);
  expect(away.text).toContain('has been kept');
  // somebody else comes by: he finds his station and not the form
  expect((await enter(workshop, browser, 'lead', undefined, away.path)).path).toBe('/stations/CNC');
  const back = await enter(workshop, browser, 'cnc', undefined, away.path);
  expect(back.path).toMatch(/^\/sign-in\/form\//);
  const sent = await back.form('/settings').submit();
  expect(sent.document.documentElement.getAttribute('lang')).toBe('lv');
});

test('the terminal itself hands over what was half filled in as it locks', async () => {
  const browser = await makeTerminal(workshop, 'Hands over', ['PAINT']);
  await enter(workshop, browser, 'paint');
  const form = (await browser.get('/settings')).form('/settings').fill({ scale: 'xl' });
  const texts = [...form.entries.map(([name, text]) => [name, text]), ['unsent', '/settings']];
  const locked = await browser.send('POST', '/terminal/lock', new URLSearchParams(texts as [string, string][]));
  expect(locked.path).toMatch(/^\/terminal\?form=/);
  const back = await enter(workshop, browser, 'paint', undefined, locked.path);
  expect(back.form('/settings').entries.map(([name]) => name)).not.toContain('unsent');
});

test('a password opens everything there, and is locked as soon', async () => {
  const browser = await makeTerminal(workshop, 'Password', ['CNC'], 2);
  const page = await (await browser.get('/terminal')).follow('Sign in with a password');
  const home = await page.form('/sign-in').fill({ username: 'boss', password: PASSWORD }).submit();
  expect(home.hasForm('/terminal/lock')).toBe(true);
  expect((await browser.get('/users')).status).toBe(200);
  after(workshop, 121);
  expect((await browser.get('/users')).path).toBe('/terminal?next=%2Fusers');
});

test('over https its cookie goes over https alone', async () => {
  const secure = await openWorkshop({ PUBLIC_URL: 'https://oms.example.com' });
  const client = await secure.json('lead');
  const body = new URLSearchParams({ name: 'Safe', stations: 'CNC', idleMinutes: '5' });
  const response = await secure.app.request('https://oms.example.com/terminals', {
    method: 'POST',
    headers: {
      Cookie: client.cookies.header,
      Origin: 'https://oms.example.com',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: body.toString(),
  });
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('__Host-terminal='));
  for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=34560000'])
    expect(cookie).toContain(part);
});
