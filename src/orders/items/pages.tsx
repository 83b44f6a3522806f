/** The form of an item as a page, for whichever route ends in it. */

import type { z } from 'zod';
import { ItemFormPage } from '../../../views/orders/items/ItemFormPage.tsx';
import { ItemUpdate } from '../../../views/orders/items/ItemUpdate.tsx';
import { forbidden, notFound, type Refusal, refusal } from '../../commands/refusal.ts';
import { again, type Draft, draftOf } from '../../http/draft.ts';
import type { C } from '../../http/env.ts';
import type { PostedForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { fragment, page, wantsFragment } from '../../http/reply.tsx';
import { fieldErrors } from '../../profiles/filling/validate.ts';
import { currentTemplate, templateAt } from '../../profiles/store.ts';
import type { Template } from '../../profiles/template.ts';
import { orderAt } from '../at.ts';
import { itemEdit } from '../head/input.ts';
import type { ItemDetail, OrderDetail } from '../queries.ts';
import { isApproved, whyNotEditable } from '../rules.ts';
import { SHEET } from './fields.ts';
import { type Around, contextFor, type ItemForm, theirHead, theirSheet, updatedForm } from './form.ts';

/** The order of this address, if the reader may edit its items now. */
export async function editable(c: C): Promise<OrderDetail | Response> {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const { ui } = c.var;
  const closed = whyNotEditable(order.status);
  if (closed) return refuse(c, refusal('conflict', closed), `/orders/${order.poNumber}`);
  const may = isApproved(order.status) ? ui.can('orders.edit') : ui.can('drafts.edit', { authorId: order.createdBy });
  return may ? order : refuse(c, forbidden());
}

export const itemOf = (c: C, order: OrderDetail) => order.items.find(({ id }) => String(id) === c.req.param('id'));

export async function aroundOf(c: C, order: OrderDetail): Promise<Around> {
  const { deps, ui } = c.var;
  return { context: await contextFor(deps.database.db, order, ui.today), words: ui };
}

export interface Shown {
  order: OrderDetail;
  item?: ItemDetail | undefined;
  state: ItemForm;
  /** What it has come to, where it was posted. */
  draft?: Draft | undefined;
  isUnsaved?: boolean;
  /** What is written is proposed, and not saved: what such a form takes. */
  proposal?: z.ZodType | undefined;
}

const drafted = (form: PostedForm, { proposal = itemEdit }: Pick<Shown, 'proposal'>) =>
  draftOf(form, { input: proposal });

export async function formPage(c: C, shown: Shown) {
  const { ui, deps } = c.var;
  const { order, item } = shown;
  const current =
    item?.template && order.status === 'draft' ? await currentTemplate(deps.database.db, item.template) : undefined;
  const newer = current && current.version !== item?.templateVersion ? current.version : undefined;
  const name = item?.name ?? shown.state.form.get('name') ?? '';
  const po = order.poNumber;
  const title = shown.proposal ? ui.t.changes.proposeItemTitle({ name, po }) : `${name} · ${po}`;
  const draft = shown.draft ?? drafted(shown.state.form, shown);
  const view = { ...shown, ui, title, newer, draft, isProposal: shown.proposal !== undefined };
  return page(c, { title }, <ItemFormPage {...view} />, draft.status);
}

/** The form again, with what is wrong in its head and on its sheet, or who was quicker. */
export function formAgain(c: C, shown: Shown, refusal: Refusal, inForm = (errors: Draft['errors']) => errors) {
  const { item, state } = shown;
  const sheet = fieldErrors(state.validation?.errors ?? [], SHEET);
  const now = item && theirHead(item);
  const upon = (typed: PostedForm) =>
    typed.with({ without: (name) => name === 'itemVersion', added: [['itemVersion', String(item?.version)]] });
  return again(c, drafted(state.form, shown), refusal, { now, upon }, async (draft) => {
    const errors = draft.status === 422 ? { ...inForm(draft.errors), ...sheet } : {};
    const theirs = item && draft.theirs && { theirs: theirSheet(item, state, await aroundOf(c, shown.order)) };
    return formPage(c, {
      ...shown,
      state: { ...state, ...theirs, form: draft.form, errors },
      draft: { ...draft, errors },
    });
  });
}

/** The template that a posted form was drawn from. */
export async function templateOf(c: C, form: PostedForm, item?: ItemDetail): Promise<Template | null | undefined> {
  const template = item ? item.template : form.get('template') || null;
  if (!template) return null;
  const templateVersion = (item ? item.templateVersion : form.get('version')) ?? '';
  return templateAt(c.var.deps.database.db, { template, templateVersion });
}

/** Only what looks otherwise now is sent; without scripts the whole page. */
export async function showUpdate(
  c: C,
  order: OrderDetail,
  form: PostedForm,
  template: Template | null,
  item?: ItemDetail,
  proposal?: Shown['proposal'],
) {
  const state = updatedForm(form, template, await aroundOf(c, order), item?.values);
  if (!wantsFragment(c)) return formPage(c, { order, item, state, isUnsaved: true, proposal });
  return fragment(c, <ItemUpdate ui={c.var.ui} state={state} posted={form} />);
}
