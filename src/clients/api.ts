import { Hono } from 'hono';
import { z } from 'zod';
import type { Command } from '../commands/command.ts';
import { invalid, notFound } from '../commands/refusal.ts';
import { check } from '../commands/validation.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { isUnread, readJson } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { idIn } from '../users/acts.ts';
import { deactivatePreset, reactivatePreset } from './commands/activity.ts';
import { addClient } from './commands/add-client.ts';
import { addPreset } from './commands/add-preset.ts';
import { mergeClients } from './commands/merge-clients.ts';
import { updateClient } from './commands/update-client.ts';
import { updatePreset } from './commands/update-preset.ts';
import { publicClient, publicPreset } from './json.ts';
import { clientFilter, listClients } from './list.ts';
import { clientByName, findClient, findPreset, listPresets } from './queries.ts';

const active = z.stringbool().optional();
export const clientListInput = z.strictObject({ ...clientFilter, active });
/** `client`: a name, in any of its spellings. */
export const presetListInput = z.strictObject({
  client: z.string().trim().max(200).optional(),
  active,
  limit: clientFilter.limit,
  after: clientFilter.after,
});

const dbOf = (c: C) => c.var.deps.database.db;
const said = (c: C) => Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));

async function sendClients(c: C) {
  const asked = check(clientListInput, said(c));
  if (!asked.ok) return refuse(c, asked.refusal);
  const { clients, next } = await listClients(dbOf(c), asked.value);
  return json(c, { clients: clients.map(publicClient), next });
}

async function sendPresets(c: C) {
  const asked = check(presetListInput, said(c));
  if (!asked.ok) return refuse(c, asked.refusal);
  const { client, ...filter } = asked.value;
  // nobody has the number nought
  const clientId = client === undefined ? undefined : ((await clientByName(dbOf(c), client))?.id ?? 0);
  const { presets, next } = await listPresets(dbOf(c), { ...filter, clientId });
  return json(c, { presets: presets.map(publicPreset), next });
}

async function sendClient(c: C, id = idIn(c), status: 200 | 201 = 200) {
  const client = await findClient(dbOf(c), id);
  return client ? json(c, publicClient(client), status) : refuse(c, notFound());
}

async function sendPreset(c: C, id = idIn(c), status: 200 | 201 = 200) {
  const preset = await findPreset(dbOf(c), id);
  return preset ? json(c, publicPreset(preset), status) : refuse(c, notFound());
}

type Send = typeof sendClient;

async function create<I>(c: C, command: Command<I, { id: number }>, send: Send) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const result = await act(c, command, body);
  return result.ok ? send(c, result.value.id, 201) : refuse(c, result.refusal);
}

/** The body, with the number in the address; what it is about is there, or nothing is judged. */
async function actOn<I>(
  c: C,
  command: Command<I, { id: number }>,
  find: typeof findClient | typeof findPreset,
  send: Send,
) {
  if (!(await find(dbOf(c), idIn(c)))) return refuse(c, notFound());
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  if ('id' in body) return refuse(c, invalid({ id: { reason: 'unknown_field' } }));
  const result = await act(c, command, { ...body, id: idIn(c) });
  return result.ok ? send(c, result.value.id) : refuse(c, result.refusal);
}

async function deactivate(c: C) {
  if (!(await findPreset(dbOf(c), idIn(c)))) return refuse(c, notFound());
  const result = await act(c, deactivatePreset, { id: idIn(c) });
  return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
}

/** Whom the workshop works for, and where their goods are brought. */
export const clientApi = new Hono<Env>()
  .get('/clients', requires('orders.view'), sendClients)
  .post('/clients', requiresFor(addClient), (c) => create(c, addClient, sendClient))
  .get('/clients/:id', requires('orders.view'), (c) => sendClient(c))
  .put('/clients/:id', requiresFor(updateClient), (c) => actOn(c, updateClient, findClient, sendClient))
  .post('/clients/:id/merge', requiresFor(mergeClients), (c) => actOn(c, mergeClients, findClient, sendClient))
  .get('/delivery-presets', requires('orders.view'), sendPresets)
  .post('/delivery-presets', requiresFor(addPreset), (c) => create(c, addPreset, sendPreset))
  .get('/delivery-presets/:id', requires('orders.view'), (c) => sendPreset(c))
  .put('/delivery-presets/:id', requiresFor(updatePreset), (c) => actOn(c, updatePreset, findPreset, sendPreset))
  .delete('/delivery-presets/:id', requiresFor(deactivatePreset), deactivate)
  .post('/delivery-presets/:id/reactivation', requiresFor(reactivatePreset), (c) =>
    actOn(c, reactivatePreset, findPreset, sendPreset),
  );
