import { expect, test } from 'vitest';
import { userBadges } from '../../src/terminals/tables.ts';
import { signInAll } from '../support/crew.ts';
import { newcomer } from '../support/newcomer.ts';
import { openWorkshop } from '../support/workshop.ts';
import { idOf, makeTerminal, scan } from './floor.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
const { boss, lead, truck } = crew;

const badgeAt = async (username: string) => `/api/users/${await idOf(workshop, username)}/badge`;
const issuedTo = async (username: string) => (await boss.post(await badgeAt(username))).body.code as string;
const reasonOf = ({ status, body }: { status: number; body?: { error?: { reason: string } } }) => [
  status,
  body?.error?.reason,
];

await newcomer(workshop, 'loader', {
  primarySection: 'Logistics',
  sections: ['Logistics'],
  roles: { Logistics: 'Operator' },
});
await newcomer(workshop, 'both', {
  sections: ['Production', 'Logistics'],
  roles: { Production: 'Operator', Logistics: 'StationLead' },
});
const chief = await newcomer(workshop, 'chief', { roles: { Production: 'SuperAdmin' }, stations: ['ALL'] });

test('a lead of Logistics gives no badge to a CNC operator, and his own one goes on working', async () => {
  const code = await issuedTo('cnc');
  expect(reasonOf(await truck.post(await badgeAt('cnc')))).toEqual([403, 'badge_not_under']);
  expect(reasonOf(await truck.delete(await badgeAt('cnc')))).toEqual([403, 'badge_not_under']);
  const browser = await workshop.browse('truck');
  const id = await idOf(workshop, 'cnc');
  for (const path of [`/users/${id}/badge`, `/users/${id}/badge/revocation`]) {
    const page = await browser.get(path);
    expect([page.status, page.text.includes('another section')]).toEqual([403, true]);
    expect((await browser.send('POST', path, new URLSearchParams())).status).toBe(403);
  }
  expect(await workshop.database.db.$count(userBadges)).toBe(1);
  const terminal = await makeTerminal(workshop, 'CNC', ['CNC']);
  expect((await scan(terminal, code)).path).toBe('/stations/CNC');
});

test('a lead gives badges to the operators of his section, and takes them away', async () => {
  for (const [client, username] of [
    [truck, 'loader'],
    [lead, 'paint'],
  ] as const) {
    expect((await client.post(await badgeAt(username))).status).toBe(201);
    expect((await client.delete(await badgeAt(username))).status).toBe(204);
  }
});

test('nobody disposes of a badge of who stands as high, or higher anywhere; an administrator of all', async () => {
  for (const username of ['boss', 'lead', 'truck', 'both', 'chief']) {
    const at = await badgeAt(username);
    expect((await boss.post(at)).status).toBe(201);
    for (const client of [lead, truck].filter((one) => one !== crew[username as 'lead'])) {
      expect([username, ...reasonOf(await client.delete(at))]).toEqual([username, 403, 'badge_above']);
      expect([username, ...reasonOf(await client.post(at))]).toEqual([username, 403, 'badge_above']);
    }
    expect((await boss.delete(at)).status).toBe(204);
  }
  expect((await chief.post(await badgeAt('lead'))).status).toBe(201);
  expect(reasonOf(await chief.post(await badgeAt('both')))).toEqual([403, 'badge_above']);
});

test('who has lost his own badge takes it back himself', async () => {
  await issuedTo('lead');
  expect((await lead.delete(await badgeAt('lead'))).status).toBe(204);
});

test('the list holds one’s own people, with the buttons that will not be refused', async () => {
  await issuedTo('truck');
  await issuedTo('loader');
  const page = await (await workshop.browse('truck')).get('/badges');
  const links = [...page.document.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));
  const at = `/users/${await idOf(workshop, 'loader')}/badge`;
  const own = `/users/${await idOf(workshop, 'truck')}/badge/revocation`;
  expect(links.sort()).toEqual([at, `${at}/revocation`, own].sort());
  expect(page.text).not.toContain('Jānis Kalniņš');
  for (const href of links) expect((await page.browser.get(href!)).status).toBe(200);
});

test('a terminal opens only stations at which its maker may act himself', async () => {
  const foreign = await truck.post('/api/terminals', { name: 'Mine too', stations: ['CNC', 'LOGISTICS'] });
  expect(reasonOf(foreign)).toEqual([403, 'terminal_station_foreign']);
  expect(foreign.body.error.fields).toEqual({ stations: 'terminal_station_foreign' });
  const { status, body } = await truck.post('/api/terminals', { name: 'Gate', stations: ['LOGISTICS'] });
  expect(status).toBe(201);
  const change = await truck.put(`/api/terminals/${body.id}`, { stations: ['CNC'] });
  expect(reasonOf(change)).toEqual([403, 'terminal_station_foreign']);
  expect((await truck.put(`/api/terminals/${body.id}`, { idleMinutes: 7 })).status).toBe(200);
  expect((await lead.post('/api/terminals', { name: 'Hall', stations: ['CNC', 'LOGISTICS'] })).status).toBe(201);
});

test('one that stands at stations of others is theirs to change and to revoke', async () => {
  const { body } = await lead.post('/api/terminals', { name: 'Paint', stations: ['PAINT', 'LOGISTICS'] });
  const at = `/api/terminals/${body.id}`;
  expect(reasonOf(await truck.put(at, { idleMinutes: 480 }))).toEqual([403, 'terminal_foreign']);
  expect(reasonOf(await truck.delete(at))).toEqual([403, 'terminal_foreign']);
  const browser = await workshop.browse('truck');
  for (const path of [`/terminals/${body.id}`, `/terminals/${body.id}/revocation`]) {
    expect((await browser.get(path)).status).toBe(403);
    expect((await browser.send('POST', path, new URLSearchParams({ name: 'X', idleMinutes: '1' }))).status).toBe(403);
  }
  const list = await browser.get('/terminals');
  expect(list.document.querySelector(`a[href^="/terminals/${body.id}"]`)).toBeNull();
  const offered = [...list.document.querySelectorAll('input[type=checkbox][name=stations]')];
  expect(offered.map((box) => box.getAttribute('value'))).toEqual(['LOGISTICS']);
  const tried = new URLSearchParams({ name: 'By the door', stations: 'CNC', idleMinutes: '5' });
  const again = await browser.send('POST', '/terminals', tried);
  expect([again.status, again.value('name')]).toEqual([403, 'By the door']);
  expect((await lead.delete(at)).status).toBe(204);
});
