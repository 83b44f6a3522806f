/** The form of an item as a page, for whichever route ends in it. */

import { ItemFormPage } from '../../../views/orders/items/ItemFormPage.tsx';
import { ItemUpdate } from '../../../views/orders/items/ItemUpdate.tsx';
import { forbidden, notFound, refusal } from '../../commands/refusal.ts';
import type { C } from '../../http/env.ts';
import type { PostedForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { fragment, page, wantsFragment } from '../../http/reply.tsx';
import { currentTemplate, templateAt } from '../../profiles/store.ts';
import type { Template } from '../../profiles/template.ts';
import { orderAt } from '../at.ts';
import type { ItemDetail, OrderDetail } from '../queries.ts';
import { isApproved, whyNotEditable } from '../rules.ts';
import { type Around, contextFor, type ItemForm, updatedForm } from './form.ts';

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
  theirs?: PostedForm | undefined;
  notice?: string | undefined;
  isUnsaved?: boolean;
  /** What is written is proposed, and not saved. */
  isProposal?: boolean | undefined;
  status?: 200 | 409 | 422;
}

export async function formPage(c: C, { status = 200, ...shown }: Shown) {
  const { ui, deps } = c.var;
  const { order, item } = shown;
  const current =
    item?.template && order.status === 'draft' ? await currentTemplate(deps.database.db, item.template) : undefined;
  const newer = current && current.version !== item?.templateVersion ? current.version : undefined;
  const name = item?.name ?? shown.state.form.get('name') ?? '';
  const po = order.poNumber;
  const title = shown.isProposal ? ui.t.changes.proposeItemTitle({ name, po }) : `${name} · ${po}`;
  return page(c, { title }, <ItemFormPage ui={ui} title={title} newer={newer} {...shown} />, status);
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
  isProposal = false,
) {
  const state = updatedForm(form, template, await aroundOf(c, order), item?.values);
  if (!wantsFragment(c)) return formPage(c, { order, item, state, isUnsaved: true, isProposal });
  return fragment(c, <ItemUpdate ui={c.var.ui} state={state} posted={form} />);
}
