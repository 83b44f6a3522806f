/** The forms in which a change is proposed: those of the order and of an item, with a title and a message. */

import { Hono } from 'hono';
import type { Result } from '../commands/command.ts';
import { notFound, type Reason, type Refusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { coerce, PostedForm, readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo } from '../http/reply.tsx';
import { requiresFor } from '../http/requires.ts';
import { sayReason } from '../i18n/index.ts';
import { orderAt } from '../orders/at.ts';
import { deliveryUpdate, withDelivery } from '../orders/head/delivery.tsx';
import { formOf, uponNow } from '../orders/head/form.ts';
import { listNames, withChangedLines, withoutBlankLines } from '../orders/head/form-lines.ts';
import { orderFormPage } from '../orders/head/form-page.tsx';
import { SHEET } from '../orders/items/fields.ts';
import { saidOf, storedForm, theirForm, updatedForm } from '../orders/items/form.ts';
import { aroundOf, formPage, itemOf, type Shown, showUpdate, templateOf } from '../orders/items/pages.tsx';
import type { ItemDetail, OrderDetail } from '../orders/queries.ts';
import { fieldErrors } from '../profiles/filling/validate.ts';
import type { ChangeRef } from './commands/locked.ts';
import { proposeChange } from './commands/propose.ts';
import { proposal } from './input.ts';
import { whyNotChangeable } from './rules.ts';

/** The order of this address, if changes can be proposed to it now. */
async function changeable(c: C): Promise<OrderDetail | Response> {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const closed = whyNotChangeable(order.status);
  return closed ? refuse(c, closed, `/orders/${order.poNumber}`) : order;
}

const aboutIt = proposal.pick({ title: true, message: true });
const uponIt = proposal.pick({ version: true });

/** What the form says of the proposal itself. */
const titled = (form: PostedForm) => coerce(aboutIt, form, 'proposal') as Record<string, unknown>;

/** Errors where the form has its fields. `prefix`: where the command has those of the form. */
const inForm = (fields: Record<string, Reason> = {}, prefix: string) =>
  Object.fromEntries(
    Object.entries(fields).map(([path, reason]) => [
      path.startsWith(prefix) ? path.slice(prefix.length) : `proposal.${path}`,
      reason,
    ]),
  );

const addressOf = ({ poNumber, id }: ChangeRef) => `/orders/${poNumber}/changes/${id}`;
const proposed = (c: C, ref: ChangeRef) => onTo(c, addressOf(ref), { key: 'changeProposed' });

function orderForm(c: C, order: OrderDetail) {
  const { changes } = c.var.ui.t;
  const text = order.items.some(({ template }) => template) ? changes.sheetsApart() : '';
  const notice = { title: changes.proposeHelp(), text, tone: 'warn' as const };
  return orderFormPage(c, { order, form: formOf(order), errors: {}, notice, isProposal: true });
}

type Failed = { refusal: Refusal; first?: ChangeRef };

/** The form again, with every word that was typed, and what is wrong or who was quicker. */
function orderFormRefused(c: C, form: PostedForm, order: OrderDetail, { refusal, first }: Failed) {
  const { t } = c.var.ui;
  const view = { order, form, errors: {}, isProposal: true };
  const title = sayReason(t, refusal);
  if (refusal.kind === 'invalid') {
    const errors = inForm(refusal.fields, 'changes.');
    const notice = refusal.fields ? undefined : { title, tone: 'bad' as const };
    return orderFormPage(c, { ...view, errors, notice, status: 422 });
  }
  if (refusal.kind !== 'conflict') return refuse(c, refusal);
  const link = first && { href: addressOf(first), label: t.shell.errors.firstAct() };
  const notice = { title, text: t.orders.conflict.text(), tone: 'bad' as const, ...(link && { link }) };
  if (first) return orderFormPage(c, { ...view, notice, status: 409 });
  return orderFormPage(c, { ...view, form: uponNow(form, order), theirs: formOf(order), notice, status: 409 });
}

async function proposeOrder(c: C) {
  const order = await changeable(c);
  if (order instanceof Response) return order;
  const posted = await withDelivery(c, await readForm(c), order);
  if (posted.intent === 'update') return deliveryUpdate(c, posted, order, true);
  const lined = withChangedLines(posted);
  if (lined) return orderFormPage(c, { order, ...lined, isProposal: true });
  const form = withoutBlankLines(posted);
  const changes = coerce(proposal.shape.changes, form) as Record<string, unknown>;
  // a form that shows the lists says what is in them, even when nothing is left
  const lines = Object.fromEntries(listNames.map((list) => [list, changes[list] ?? []]));
  const upon = coerce(uponIt, form) as { version?: unknown };
  const said = { ...titled(form), ...upon, po: order.poNumber, changes: { ...changes, ...lines } };
  const result: Result<ChangeRef> = await act(c, proposeChange, said);
  return result.ok ? proposed(c, result.value) : orderFormRefused(c, form, order, result);
}

/** The item of this address, on its order, if a change of it can be proposed now. */
async function itemHere(c: C): Promise<{ order: OrderDetail; item: ItemDetail } | Response> {
  const order = await changeable(c);
  if (order instanceof Response) return order;
  const item = itemOf(c, order);
  return item ? { order, item } : refuse(c, notFound());
}

async function itemForm(c: C) {
  const here = await itemHere(c);
  if (here instanceof Response) return here;
  const template = await templateOf(c, new PostedForm([]), here.item);
  const state = storedForm(here.item, template ?? null, await aroundOf(c, here.order), false);
  return formPage(c, { ...here, state, isProposal: true });
}

function itemFormRefused(c: C, shown: Shown & { item: ItemDetail }, { refusal, first }: Failed) {
  const { ui } = c.var;
  const { order, item, state } = shown;
  const notice = sayReason(ui.t, refusal);
  if (refusal.kind === 'invalid') {
    const sheet = fieldErrors(state.validation?.errors ?? [], SHEET);
    const errors = { ...inForm(refusal.fields, `changes.items.${order.items.indexOf(item)}.`), ...sheet };
    return formPage(c, { ...shown, state: { ...state, errors }, ...(!refusal.fields && { notice }), status: 422 });
  }
  if (refusal.kind !== 'conflict') return refuse(c, refusal);
  if (first) return onTo(c, addressOf(first));
  const form = state.form.with({
    without: (name) => name === 'itemVersion',
    added: [['itemVersion', String(item.version)]],
  });
  const theirs = theirForm(item, state.template, state.validation?.shown ?? [], ui);
  return formPage(c, { ...shown, state: { ...state, form }, theirs, notice, status: 409 });
}

async function proposeItem(c: C) {
  const here = await itemHere(c);
  if (here instanceof Response) return here;
  const { order, item } = here;
  const form = await readForm(c);
  const template = await templateOf(c, form, item);
  if (template === undefined) return refuse(c, notFound());
  if (form.intent === 'update') return showUpdate(c, order, form, template, item, true);
  const said = { ...saidOf(form, template), id: item.id };
  const items = order.items.map((one) => (one === item ? said : { id: one.id, itemVersion: one.version }));
  const input = { ...titled(form), po: order.poNumber, version: order.version, changes: { items } };
  const result: Result<ChangeRef> = await act(c, proposeChange, input);
  if (result.ok) return proposed(c, result.value);
  const state = updatedForm(form, template, await aroundOf(c, order), item.values);
  return itemFormRefused(c, { ...here, state, isUnsaved: true, isProposal: true }, result);
}

export const proposalRoutes = new Hono<Env>()
  .get('/orders/:po/changes/new', requiresFor(proposeChange), async (c) => {
    const order = await changeable(c);
    return order instanceof Response ? order : orderForm(c, order);
  })
  .post('/orders/:po/changes/new', requiresFor(proposeChange), proposeOrder)
  .get('/orders/:po/items/:id/proposal', requiresFor(proposeChange), itemForm)
  .post('/orders/:po/items/:id/proposal', requiresFor(proposeChange), proposeItem);
