import { expect, test } from 'vitest';
import { onTheFloor } from '../../src/auth/floor.ts';
import { terminals } from '../../src/terminals/tables.ts';
import type { Actor } from '../../src/vocabulary/permissions.ts';
import { signInAll } from '../support/crew.ts';
import { ORIGIN } from '../support/json-client.ts';
import { openWorkshop } from '../support/workshop.ts';
import { badgeOf, enter, givePin, makeTerminal, scan } from './floor.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);
await givePin(workshop, 'boss');
await givePin(workshop, 'cnc');

test('a lead registers the browser before which he stands, changes it and revokes it', async () => {
  const lead = await workshop.browse('lead');
  const list = await lead.get('/terminals');
  expect(list.text).toContain('No browser is a shared terminal yet.');
  const refused = await list.form('/terminals').fill({ name: ' ', idleMinutes: '481' }).submit();
  expect(refused.status).toBe(422);
  for (const name of ['name', 'stations', 'idleMinutes']) {
    expect(refused.document.querySelector(`#errors a[href="#f-${name}"]`)).not.toBeNull();
  }
  const made = await refused
    .form('/terminals')
    .fill({ name: 'Hall A', stations: ['PAINT', 'CNC'], idleMinutes: '10' })
    .submit();
  expect(made.html).toContain('This browser is the terminal Hall A now.');
  const row = made.document.querySelector('tbody tr')?.textContent;
  for (const told of ['CNC, Paint', '10 min', 'Oskars Liepa', 'This browser']) expect(row).toContain(told);
  const [{ id }] = (await crew.lead.get('/api/terminals')).body.terminals;
  const edited = await (await lead.get(`/terminals/${id}`)).form(`/terminals/${id}`).fill({ name: 'Hall B' }).submit();
  expect(edited.html).toContain('Terminal Hall B saved.');
  const asked = await lead.get(`/terminals/${id}/revocation`);
  expect(asked.heading).toBe('Revoke the terminal Hall B?');
  const gone = await asked.form(`/terminals/${id}/revocation`).submit();
  // he was signed in there himself
  expect(gone.path).toMatch(/^\/sign-in/);
  const { body } = await crew.boss.get('/api/audit-log?entityType=terminal');
  expect(body.entries.map(({ action }: { action: string }) => action)).toEqual([
    'TERMINAL_REVOKED',
    'TERMINAL_UPDATED',
    'TERMINAL_REGISTERED',
  ]);
});

test('one who looks at an older state is told so', async () => {
  const made = await crew.lead.post('/api/terminals', { name: 'Twice', stations: ['QC'] });
  const lead = await workshop.browse('lead');
  const page = await lead.get(`/terminals/${made.body.id}`);
  await crew.lead.put(`/api/terminals/${made.body.id}`, { idleMinutes: 7 });
  const late = await page.form(`/terminals/${made.body.id}`).fill({ name: 'Late' }).submit();
  expect([late.status, late.value('name')]).toEqual([409, 'Late']);
});

test('programs register, read, change and revoke; the key is told once and kept as a hash', async () => {
  const { lead, boss, cnc } = crew;
  const made = await lead.post('/api/terminals', { name: 'By a program', stations: ['CNC', 'CAD'] }, 'once');
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ stations: ['CAD', 'CNC'], idleMinutes: 5, registeredBy: 'Oskars Liepa' });
  const rows = await workshop.database.db.select().from(terminals);
  expect(JSON.stringify(rows)).not.toContain(made.body.key);
  const again = await lead.post('/api/terminals', { name: 'By a program', stations: ['CNC', 'CAD'] }, 'once');
  expect([again.body.id, again.body.key]).toEqual([made.body.id, undefined]);
  workshop.guest.browser.cookies.set('terminal', made.body.key);
  expect((await workshop.guest.browser.get('/')).heading).toBe('Who is working?');
  const at = `/api/terminals/${made.body.id}`;
  expect((await lead.put(at, { idleMinutes: 30 })).body).toMatchObject({ idleMinutes: 30, version: 2 });
  expect((await lead.put(at, { idleMinutes: 0 })).status).toBe(422);
  expect((await lead.put(at, { key: 'mine' })).status).toBe(422);
  expect((await lead.post('/api/terminals', { name: 'X', stations: ['CNC'], keyHash: 'mine' })).status).toBe(422);
  expect((await cnc.get('/api/terminals')).status).toBe(403);
  expect((await cnc.delete(at)).status).toBe(403);
  expect((await boss.delete(at)).status).toBe(204);
  expect((await lead.put(at, { idleMinutes: 3 })).body.error.reason).toBe('terminal_revoked');
  expect((await boss.delete('/api/terminals/99999')).status).toBe(404);
  expect((await workshop.guest.browser.get('/')).path).toBe('/sign-in');
});

test('a revoked terminal signs out whoever works there at once, and ends his live pages', async () => {
  const browser = await makeTerminal(workshop, 'To be revoked', ['CNC']);
  await enter(workshop, browser, 'cnc');
  const headers = { Cookie: browser.cookies.header, Accept: 'text/event-stream' };
  const stream = await workshop.app.request(`${ORIGIN}/api/events?topics=orders`, { headers });
  expect(stream.status).toBe(200);
  const { body } = await crew.lead.get('/api/terminals');
  const [terminal] = body.terminals.filter(({ name }: { name: string }) => name === 'To be revoked');
  expect(terminal.signedIn).toEqual(['Jānis Kalniņš']);
  await crew.lead.delete(`/api/terminals/${terminal.id}`);
  const reader = stream.body!.getReader();
  const ended = async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read());
    return true;
  };
  const late = new Promise((resolve) => setTimeout(resolve, 3_000, false));
  expect(await Promise.race([ended(), late])).toBe(true);
  expect((await browser.get('/stations/CNC')).path).toMatch(/^\/sign-in/);
  expect(
    (await scan(browser, await badgeOf(workshop, 'cnc'), '/sign-in').catch((error) => error.message)) as string,
  ).toContain('no form to /terminal');
});

const actor = (change: Partial<Actor>): Actor => ({
  id: 1,
  username: 'x',
  displayName: 'X',
  primarySection: 'Admin',
  sections: ['Admin', 'Production', 'Logistics'],
  roles: { Admin: 'SuperAdmin', Production: 'SuperAdmin', Logistics: 'Operator' },
  stations: ['ALL'],
  ...change,
});

test('a PIN opens the floor and not the office', () => {
  expect(onTheFloor(actor({}))).toMatchObject({
    primarySection: 'Production',
    sections: ['Production', 'Logistics'],
    roles: { Production: 'StationLead', Logistics: 'Operator' },
    stations: ['ALL'],
  });
  expect(onTheFloor(actor({ sections: ['Admin'] }))).toBeNull();
  expect(onTheFloor(actor({ primarySection: 'Logistics' }))?.primarySection).toBe('Logistics');
});

test('an administrator who signs in by PIN finds no office', async () => {
  const browser = await makeTerminal(workshop, 'Boss on the floor', ['CNC']);
  const page = await enter(workshop, browser, 'boss');
  expect(page.path).toBe('/stations/CNC');
  for (const path of ['/users', '/audit', '/orders/new']) expect((await browser.get(path)).status).toBe(403);
  const client = await workshop.app.request(`${ORIGIN}/api/auth`, { headers: { Cookie: browser.cookies.header } });
  expect(((await client.json()) as { user: object }).user).toMatchObject({
    sections: ['Production', 'Logistics'],
    roles: { Production: 'StationLead', Logistics: 'StationLead' },
  });
});

test('an operator manages neither terminals nor badges', async () => {
  const browser = await workshop.browse('cnc');
  for (const path of ['/terminals', '/badges']) expect((await browser.get(path)).status).toBe(403);
  expect((await crew.cnc.post('/api/terminals', { name: 'Mine', stations: ['CNC'] })).status).toBe(403);
});
