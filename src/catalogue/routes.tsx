import { Hono } from 'hono';
import { z } from 'zod';
import { ColourResults, ColoursPage } from '../../views/catalogue/ColoursPage.tsx';
import { MaterialFields } from '../../views/catalogue/MaterialFields.tsx';
import { MaterialResults, MaterialsPage } from '../../views/catalogue/MaterialsPage.tsx';
import type { Command } from '../commands/command.ts';
import { isRefusal, notFound, type Refusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { filtersOf } from '../http/asked.ts';
import { again, draftOf } from '../http/draft.ts';
import { type C, dbOf, type Env } from '../http/env.ts';
import type { Flash } from '../http/flash.ts';
import { type PostedForm, readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { fragment, listOf, onTo, wantsFragment } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { deactivateMaterial, reactivateMaterial } from './commands/activity.ts';
import { addMaterial } from './commands/add-material.ts';
import { deleteMaterial } from './commands/delete-material.ts';
import type { MaterialRef } from './commands/locked.ts';
import { updateMaterial } from './commands/update-material.ts';
import { blankMaterialForm, errorsOf, materialForm, materialInput } from './form.ts';
import { colourFilter, findMaterials, listColours, materialFilter } from './list.ts';
import { askDeletion, askMaterialDeactivation, materialAt, materialFormPage } from './pages.tsx';
import type { MaterialRow } from './snapshot.ts';

const listInput = z.strictObject({
  ...materialFilter,
  state: z.enum(['inactive', 'all']).optional(),
  after: z.string().max(120).optional(),
});
const colourInput = z.strictObject(colourFilter);

async function materialList(c: C) {
  const input = filtersOf(c, listInput);
  const active = input.state === undefined ? true : input.state === 'inactive' ? false : undefined;
  const { ui } = c.var;
  const view = { ui, input, found: await findMaterials(dbOf(c), { ...input, active }) };
  return listOf(c, ui.t.catalogue.title(), view, MaterialsPage, MaterialResults);
}

async function colourList(c: C) {
  const input = filtersOf(c, colourInput);
  const { ui } = c.var;
  const view = { ui, input, ...(await listColours(dbOf(c), input)) };
  return listOf(c, ui.t.catalogue.colours(), view, ColoursPage, ColourResults);
}

const at = ({ code }: MaterialRef) => `/materials/${code}`;

const drafted = (form: PostedForm, row?: MaterialRow) => draftOf(form, row ? updateMaterial : addMaterial);

const formRefused = (c: C, form: PostedForm, result: Refusal, row?: MaterialRow) =>
  again(c, drafted(form, row), result, { at, now: row && materialForm(row) }, (draft) =>
    materialFormPage(c, { ...draft, errors: errorsOf(draft.errors) }, row),
  );

/** The form with the attributes of another category; nothing is stored. */
function showUpdate(c: C, form: PostedForm, row?: MaterialRow) {
  const draft = drafted(form, row);
  if (!wantsFragment(c)) return materialFormPage(c, draft, row);
  return fragment(c, <MaterialFields ui={c.var.ui} draft={draft} isNew={!row} action={c.req.path} />);
}

async function create(c: C) {
  const form = await readForm(c);
  if (form.intent === 'update') return showUpdate(c, form);
  const result = await act(c, addMaterial, materialInput(addMaterial.input, form));
  if (isRefusal(result)) return formRefused(c, form, result);
  return onTo(c, '/materials', { key: 'materialCreated', params: { code: result.value.code } });
}

async function save(c: C) {
  const row = await materialAt(c);
  if (!row) return refuse(c, notFound());
  const form = await readForm(c);
  if (form.intent === 'update') return showUpdate(c, form, row);
  const result = await act(c, updateMaterial, { ...materialInput(updateMaterial.input, form), code: row.code });
  if (isRefusal(result)) return formRefused(c, form, result, (await materialAt(c)) ?? row);
  return onTo(c, '/materials', { key: 'materialSaved', params: { code: row.code } });
}

async function editPage(c: C) {
  const row = await materialAt(c);
  return row ? materialFormPage(c, drafted(materialForm(row), row), row) : refuse(c, notFound());
}

async function turn(c: C, command: Command<{ code: string }, MaterialRef>, key: Flash['key']) {
  await readForm(c);
  const code = (c.req.param('code') ?? '').toUpperCase();
  const result = await act(c, command, { code });
  if (isRefusal(result)) return refuse(c, result, `/materials/${code}`);
  return onTo(c, '/materials', { key, params: { code } });
}

/** Materials and colours: a list for everybody, the rest for who keeps it. */
export const catalogueRoutes = new Hono<Env>()
  .get('/materials', requires('orders.view'), materialList)
  .get('/colours', requires('orders.view'), colourList)
  .get('/materials/new', requiresFor(addMaterial), (c) =>
    materialFormPage(c, drafted(blankMaterialForm(c.req.query('category')))),
  )
  .post('/materials/new', requiresFor(addMaterial), create)
  .get('/materials/:code', requiresFor(updateMaterial), editPage)
  .post('/materials/:code', requiresFor(updateMaterial), save)
  .get('/materials/:code/deactivation', requiresFor(deactivateMaterial), (c) => askMaterialDeactivation(c))
  .post('/materials/:code/deactivation', requiresFor(deactivateMaterial), (c) =>
    turn(c, deactivateMaterial, 'materialOff'),
  )
  .post('/materials/:code/reactivation', requiresFor(reactivateMaterial), (c) =>
    turn(c, reactivateMaterial, 'materialOn'),
  )
  .get('/materials/:code/deletion', requiresFor(deleteMaterial), (c) => askDeletion(c))
  .post('/materials/:code/deletion', requiresFor(deleteMaterial), (c) => turn(c, deleteMaterial, 'materialDeleted'));
