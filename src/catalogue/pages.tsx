import { MaterialPage } from '../../views/catalogue/MaterialPage.tsx';
import { notFound, refusal } from '../commands/refusal.ts';
import { askPage } from '../http/ask.tsx';
import type { Draft } from '../http/draft.ts';
import { type C, dbOf } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { page } from '../http/reply.tsx';
import { deactivateMaterial } from './commands/activity.ts';
import { deleteMaterial } from './commands/delete-material.ts';
import { findMaterial } from './list.ts';
import type { MaterialRow } from './snapshot.ts';
import { whyKept } from './usage.ts';

export const materialAt = (c: C) => findMaterial(dbOf(c), c.req.param('code') ?? '');

/** The form of a new material, or of one that is there. */
export function materialFormPage(c: C, draft: Draft, row?: MaterialRow) {
  const { ui } = c.var;
  const title = row ? row.code : ui.t.catalogue.newTitle();
  return page(c, { title }, <MaterialPage ui={ui} row={row} title={title} draft={draft} />, draft.status);
}

/** Asks once before a material is offered no more. */
export async function askMaterialDeactivation(c: C) {
  const row = await materialAt(c);
  if (!row) return refuse(c, notFound());
  const { catalogue } = c.var.ui.t;
  const back = `/materials/${row.code}`;
  if (!row.isActive) return refuse(c, refusal('conflict', 'material_off_already'), back);
  return askPage(c, deactivateMaterial, {
    title: catalogue.deactivateTitle(row),
    text: catalogue.deactivateText(),
    action: `${back}/deactivation`,
    label: catalogue.deactivate(),
    back,
  });
}

/** Asks once before it is gone. */
export async function askDeletion(c: C) {
  const row = await materialAt(c);
  if (!row) return refuse(c, notFound());
  const { catalogue } = c.var.ui.t;
  const back = `/materials/${row.code}`;
  const reason = await whyKept(dbOf(c), row.code);
  if (reason) return refuse(c, refusal('conflict', reason), back);
  return askPage(c, deleteMaterial, {
    title: catalogue.deleteTitle(row),
    text: catalogue.deleteText(),
    action: `${back}/deletion`,
    label: catalogue.delete(),
    back,
  });
}
