import { expect, test } from 'vitest';
import type { Username } from '../../src/demo/people.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { newcomer } from '../support/newcomer.ts';
import { openWorkshop } from '../support/workshop.ts';

const workshop = await openWorkshop();
const crew = await signInAll(workshop);

/** A client of the drafts that the office alone sees, one whose order is on the floor, one without any order. */
const secret = 'Neona Noslēpums SIA';
const { poNumber: hidden } = await crew.clerk.draft({ client: secret });
const { poNumber: gone } = await crew.clerk.draft({ client: secret });
await crew.boss.post(`/api/orders/${gone}/cancellation`, { reason: 'Never seen' });
await orderIn(crew, 'approved', { draft: { client: 'Neona Atklāts SIA' } });
await crew.office.post('/api/clients', { name: 'Neona Jauns SIA' });

const idOf = async (name: string): Promise<number> =>
  (await crew.boss.get(`/api/clients?q=${encodeURIComponent(name)}`)).body.clients[0].id;
const secretId = await idOf(secret);
const preset = await crew.office.post('/api/delivery-presets', {
  ...{ clientId: secretId, presetName: 'Noliktava', addressLine1: 'Slepenā iela 7', city: 'Rīga' },
});
expect(preset.status).toBe(201);

const places = [
  ...['/clients', '/clients?inactive=true', '/clients?q=neona', `/clients/${secretId}`],
  ...['/choices/clients', '/choices/clients?q=neona', '/choices/clients?q=Neona'],
  ...['/api/clients', '/api/clients?q=nosl', `/api/clients/${secretId}`, `/api/clients?after=${secretId}`],
  ...['/api/delivery-presets', `/api/delivery-presets?client=${encodeURIComponent(secret)}`],
  ...[`/api/delivery-presets/${preset.body.id}`, `/delivery-presets/${preset.body.id}`],
  ...['/orders?status=all&q=Nosl', '/orders/export.csv?status=all', '/api/orders?q=Nosl', `/orders/${hidden}`],
  ...['/', '/digest', '/board', '/expected-finishes', '/changes', '/rework', '/notifications', `/jump?po=Nosl`],
];
const leaks = /Noslēpums|noslēpums|Slepenā/;

async function leaking(username: Username): Promise<string[]> {
  const told = await Promise.all(
    places.map(async (path) => [path, JSON.stringify((await crew[username].get(path)).body ?? '')] as const),
  );
  // what was asked for is not told by who repeats it
  return told.filter(([, text]) => leaks.test(text.replaceAll(/value=\\"[^"]*\\"/g, ''))).map(([path]) => path);
}

test.each(['guest', 'cnc', 'paint', 'lead'] as const)('%s learns no client of hidden drafts, anywhere', async (who) => {
  expect(await leaking(who)).toEqual([]);
  const { body } = await crew[who].get('/api/clients?q=neona');
  expect(body.clients.map(({ name }: { name: string }) => name)).toEqual(['Neona Atklāts SIA']);
  for (const path of [`/api/clients/${secretId}`, `/api/delivery-presets/${preset.body.id}`, `/clients/${secretId}`]) {
    expect((await crew[who].get(path)).status).toBe(404);
  }
});

test.each(['clerk', 'office', 'boss', 'truck'] as const)(
  '%s, who drafts orders or keeps clients, knows all',
  async (who) => {
    const { body } = await crew[who].get('/api/clients?q=neona');
    expect(body.clients).toHaveLength(3);
    expect((await crew[who].get(`/api/delivery-presets/${preset.body.id}`)).status).toBe(200);
  },
);

test('who sees drafts and writes none knows the clients of these, and not who has no order', async () => {
  const roles = { Production: 'SuperAdmin' } as const;
  const chief = await newcomer(workshop, 'chief', { roles, stations: ['ALL'] });
  const { body } = await chief.get('/api/clients?q=neona');
  expect(body.clients.map(({ name }: { name: string }) => name)).toEqual(['Neona Atklāts SIA', secret]);
});

test('who proposes a change is offered no address of a client of whom he may not know', async () => {
  const { poNumber } = await orderIn(crew, 'approved');
  const page = await (await workshop.browse('cnc')).get(`/orders/${poNumber}/changes/new`);
  const form = page.form(`/orders/${poNumber}/changes/new`);
  const offered = await form.fill({ client: secret }).submit({ intent: 'update' });
  expect(offered.html).not.toMatch(/Noliktava|Slepenā/);
  const known = await (await workshop.browse('office')).get(`/orders/${poNumber}/edit`);
  const filled = await known.form(`/orders/${poNumber}/edit`).fill({ client: secret }).submit({ intent: 'update' });
  expect(filled.html).toContain('Noliktava');
});

test('nor is he told it by what he proposes, though he has guessed the name', async () => {
  const { poNumber } = await orderIn(crew, 'approved');
  const said = { client: secret.toUpperCase(), deliveryPresetId: preset.body.id };
  const propose = (changes: object) =>
    crew.cnc.post('/api/change-requests', { po: poNumber, title: 'Another client', message: '', changes });
  const refused = await propose(said);
  expect([refused.status, refused.body.error.fields]).toEqual([
    422,
    { 'changes.deliveryPresetId': 'preset_not_theirs' },
  ]);
  const made = await propose({ client: said.client });
  expect(made.status).toBe(201);
  expect(JSON.stringify(made.body)).not.toMatch(leaks);
});

test('once the order is submitted, its client is known to all who see it', async () => {
  await crew.clerk.post(`/api/orders/${hidden}/submission`);
  expect((await crew.guest.get(`/api/clients/${secretId}`)).status).toBe(200);
});
