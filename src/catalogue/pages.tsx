import { MaterialPage } from '../../views/catalogue/MaterialPage.tsx';
import { ReasonPage } from '../../views/orders/ReasonPage.tsx';
import { notFound, type ReasonKey, refusal } from '../commands/refusal.ts';
import type { Draft } from '../http/draft.ts';
import { type C, dbOf } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { page } from '../http/reply.tsx';
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

async function whyNot(c: C, row: MaterialRow, noun: 'deactivation' | 'deletion'): Promise<ReasonKey | null> {
  if (noun === 'deletion') return whyKept(dbOf(c), row.code);
  return row.isActive ? null : 'material_off_already';
}

/** The page that asks once before a material is offered no more, or is gone. */
export async function askPage(c: C, noun: 'deactivation' | 'deletion') {
  const row = await materialAt(c);
  if (!row) return refuse(c, notFound());
  const { catalogue } = c.var.ui.t;
  const back = `/materials/${row.code}`;
  const reason = await whyNot(c, row, noun);
  if (reason) return refuse(c, refusal('conflict', reason), back);
  const { code } = row;
  const isDeletion = noun === 'deletion';
  const title = isDeletion ? catalogue.deleteTitle({ code }) : catalogue.deactivateTitle({ code });
  const content = (
    <ReasonPage
      ui={c.var.ui}
      title={title}
      text={isDeletion ? catalogue.deleteText() : catalogue.deactivateText()}
      action={`${back}/${noun}`}
      label={isDeletion ? catalogue.delete() : catalogue.deactivate()}
      back={back}
    />
  );
  return page(c, { title }, content);
}
