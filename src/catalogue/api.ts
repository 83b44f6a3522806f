import { Hono } from 'hono';
import { z } from 'zod';
import type { Command } from '../commands/command.ts';
import { invalid, notFound } from '../commands/refusal.ts';
import { type Checked, check } from '../commands/validation.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { isUnread, readJson } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { deactivateMaterial, reactivateMaterial } from './commands/activity.ts';
import { addMaterial } from './commands/add-material.ts';
import { deleteMaterial } from './commands/delete-material.ts';
import type { MaterialRef } from './commands/locked.ts';
import { updateMaterial } from './commands/update-material.ts';
import { publicColour, publicMaterial } from './json.ts';
import { colourFilter, findMaterial, findMaterials, listColours, materialFilter, pageOf } from './list.ts';

export const materialListInput = z.strictObject({
  ...materialFilter,
  active: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(120).optional(),
});
export const colourListInput = z.strictObject(colourFilter);

const dbOf = (c: C) => c.var.deps.database.db;
const said = (c: C) => Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));
const materialAt = (c: C) => findMaterial(dbOf(c), c.req.param('code') ?? '');

async function sendMaterials(c: C) {
  const asked = check(materialListInput, said(c));
  if (!asked.ok) return refuse(c, asked.refusal);
  const { limit, after, ...filter } = asked.value;
  const { materials, next } = pageOf(await findMaterials(dbOf(c), filter), limit, after);
  return json(c, { materials: materials.map(publicMaterial), next });
}

async function sendColours(c: C) {
  const asked = check(colourListInput, said(c));
  if (!asked.ok) return refuse(c, asked.refusal);
  const { colours, next } = await listColours(dbOf(c), asked.value);
  return json(c, { colours: colours.map(publicColour), next });
}

async function sendMaterial(c: C) {
  const row = await materialAt(c);
  return row ? json(c, publicMaterial(row)) : refuse(c, notFound());
}

async function create(c: C) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const result = await act(c, addMaterial, body);
  if (!result.ok) return refuse(c, result.refusal);
  const row = await findMaterial(dbOf(c), result.value.code);
  return row ? json(c, publicMaterial(row), 201) : refuse(c, notFound());
}

/** What the body says of the material in the address, if there is one. */
async function readAct(c: C): Promise<Checked<object>> {
  const row = await materialAt(c);
  if (!row) return { ok: false, refusal: notFound() };
  const body = await readJson(c);
  if (isUnread(body)) return { ok: false, refusal: body };
  if ('code' in body) return { ok: false, refusal: invalid({ code: { reason: 'unknown_field' } }) };
  return { ok: true, value: { ...body, code: row.code } };
}

async function actOn<I>(c: C, command: Command<I, MaterialRef>) {
  const input = await readAct(c);
  if (!input.ok) return refuse(c, input.refusal);
  const result = await act(c, command, input.value);
  return result.ok ? sendMaterial(c) : refuse(c, result.refusal);
}

async function remove(c: C) {
  const result = await act(c, deleteMaterial, { code: c.req.param('code') });
  return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
}

export const catalogueApi = new Hono<Env>()
  .get('/materials', requires('orders.view'), sendMaterials)
  .post('/materials', requiresFor(addMaterial), create)
  .get('/materials/:code', requires('orders.view'), sendMaterial)
  .put('/materials/:code', requiresFor(updateMaterial), (c) => actOn(c, updateMaterial))
  .delete('/materials/:code', requiresFor(deleteMaterial), remove)
  .post('/materials/:code/deactivation', requiresFor(deactivateMaterial), (c) => actOn(c, deactivateMaterial))
  .post('/materials/:code/reactivation', requiresFor(reactivateMaterial), (c) => actOn(c, reactivateMaterial))
  .get('/colours', requires('orders.view'), sendColours);
