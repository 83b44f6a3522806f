import { Hono } from 'hono';
import type { Command, Result } from '../commands/command.ts';
import { notFound } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import type { Flash } from '../http/flash.ts';
import { readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { idIn } from '../users/acts.ts';
import { deactivatePreset, reactivatePreset } from './commands/activity.ts';
import { addPreset } from './commands/add-preset.ts';
import type { PresetRef } from './commands/locked.ts';
import { updatePreset } from './commands/update-preset.ts';
import { inputOf, presetForm } from './form.ts';
import { presetPage } from './pages.tsx';
import { findClient, findPreset, type PresetDetail } from './queries.ts';
import { noticeOf } from './routes.tsx';

const dbOf = (c: C) => c.var.deps.database.db;
const clientOf = ({ clientId, clientName }: PresetDetail) => ({ id: clientId, name: clientName });

const onToClient = (c: C, { clientId, name }: PresetRef, key: Flash['key']) =>
  onTo(c, `/clients/${clientId}#addresses`, { key, params: { name } });

const at = ({ id }: { id: number }) => `/delivery-presets/${id}`;

async function newPage(c: C) {
  const client = await findClient(dbOf(c), idIn(c));
  return client ? presetPage(c, { client }) : refuse(c, notFound());
}

async function create(c: C) {
  const form = await readForm(c);
  const client = await findClient(dbOf(c), idIn(c));
  if (!client) return refuse(c, notFound());
  const input = { ...inputOf(addPreset.input, form), clientId: client.id };
  const result: Result<PresetRef> = await act(c, addPreset, input);
  if (result.ok) return onToClient(c, result.value, 'presetSaved');
  if (result.refusal.kind === 'invalid')
    return presetPage(c, { client, form, errors: result.refusal.fields, status: 422 });
  if (result.refusal.kind !== 'conflict') return refuse(c, result.refusal);
  return presetPage(c, { client, form, notice: noticeOf(c, result, at), status: 409 });
}

async function editPage(c: C) {
  const preset = await findPreset(dbOf(c), idIn(c));
  return preset ? presetPage(c, { client: clientOf(preset), preset }) : refuse(c, notFound());
}

async function save(c: C) {
  const form = await readForm(c);
  const result: Result<PresetRef> = await act(c, updatePreset, { ...inputOf(updatePreset.input, form), id: idIn(c) });
  if (result.ok) return onToClient(c, result.value, 'presetSaved');
  const preset = await findPreset(dbOf(c), idIn(c));
  if (!preset) return refuse(c, notFound());
  const view = { client: clientOf(preset), preset };
  const { refusal } = result;
  if (refusal.kind === 'invalid') return presetPage(c, { ...view, form, errors: refusal.fields, status: 422 });
  if (refusal.kind !== 'conflict') return refuse(c, refusal);
  const notice = noticeOf(c, result, at);
  if (refusal.reason !== 'entry_changed_meanwhile') return presetPage(c, { ...view, form, notice, status: 409 });
  const mine = form.with({ without: (name) => name === 'version', added: [['version', String(preset.version)]] });
  return presetPage(c, { ...view, form: mine, theirs: presetForm(preset), notice, status: 409 });
}

/** An act that needs no more than its button. */
async function press<I>(c: C, command: Command<I, PresetRef>, key: Flash['key'], more = {}) {
  await readForm(c);
  const result = await act(c, command, { id: idIn(c), ...more });
  return result.ok ? onToClient(c, result.value, key) : refuse(c, result.refusal, at({ id: idIn(c) }));
}

/** Where the goods of a client are brought. */
export const presetRoutes = new Hono<Env>()
  .get('/clients/:id/delivery-presets/new', requiresFor(addPreset), newPage)
  .post('/clients/:id/delivery-presets/new', requiresFor(addPreset), create)
  .get('/delivery-presets/:id', requires('orders.view'), editPage)
  .post('/delivery-presets/:id', requiresFor(updatePreset), save)
  .post('/delivery-presets/:id/default', requiresFor(updatePreset), (c) =>
    press(c, updatePreset, 'presetSaved', { isDefault: true }),
  )
  .post('/delivery-presets/:id/deactivation', requiresFor(deactivatePreset), (c) =>
    press(c, deactivatePreset, 'presetDeactivated'),
  )
  .post('/delivery-presets/:id/reactivation', requiresFor(reactivatePreset), (c) =>
    press(c, reactivatePreset, 'presetReactivated'),
  );
