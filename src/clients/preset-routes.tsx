import { Hono } from 'hono';
import type { Command, Result } from '../commands/command.ts';
import { isRefusal, notFound } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { again, draftOf } from '../http/draft.ts';
import { type C, dbOf, type Env } from '../http/env.ts';
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
import { clientInput, presetForm, presetInput } from './form.ts';
import { knownTo } from './known.ts';
import { formOfNew, presetPage } from './pages.tsx';
import { findClient, findPreset, type PresetDetail } from './queries.ts';

const clientOf = ({ clientId, clientName }: PresetDetail) => ({ id: clientId, name: clientName });

const onToClient = (c: C, { clientId, name }: PresetRef, key: Flash['key']) =>
  onTo(c, `/clients/${clientId}#addresses`, { key, params: { name } });

const at = ({ id }: { id: number }) => `/delivery-presets/${id}`;

async function newPage(c: C) {
  const client = await findClient(dbOf(c), idIn(c), knownTo(c));
  return client ? presetPage(c, draftOf(await formOfNew(c, client.id), addPreset), client) : refuse(c, notFound());
}

async function create(c: C) {
  const form = await readForm(c);
  const client = await findClient(dbOf(c), idIn(c), knownTo(c));
  if (!client) return refuse(c, notFound());
  const input = { ...clientInput(addPreset.input, form), clientId: client.id };
  const result: Result<PresetRef> = await act(c, addPreset, input);
  if (!isRefusal(result)) return onToClient(c, result.value, 'presetSaved');
  return again(c, draftOf(form, addPreset), result, { at }, (draft) => presetPage(c, draft, client));
}

async function editPage(c: C) {
  const preset = await findPreset(dbOf(c), idIn(c), knownTo(c));
  return preset
    ? presetPage(c, draftOf(presetForm(preset, c.var.ui.locale), updatePreset), clientOf(preset), preset)
    : refuse(c, notFound());
}

async function save(c: C) {
  const form = await readForm(c);
  const before = await findPreset(dbOf(c), idIn(c), knownTo(c));
  const input = presetInput(updatePreset.input, form, before);
  const result: Result<PresetRef> = await act(c, updatePreset, { ...input, id: idIn(c) });
  if (!isRefusal(result)) return onToClient(c, result.value, 'presetSaved');
  const preset = await findPreset(dbOf(c), idIn(c), knownTo(c));
  if (!preset) return refuse(c, notFound());
  const now = presetForm(preset, c.var.ui.locale);
  return again(c, draftOf(form, updatePreset), result, { at, now }, (draft) =>
    presetPage(c, draft, clientOf(preset), preset),
  );
}

/** An act that needs no more than its button. */
async function press<I>(c: C, command: Command<I, PresetRef>, key: Flash['key'], more = {}) {
  await readForm(c);
  const result = await act(c, command, { id: idIn(c), ...more });
  return isRefusal(result) ? refuse(c, result, at({ id: idIn(c) })) : onToClient(c, result.value, key);
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
