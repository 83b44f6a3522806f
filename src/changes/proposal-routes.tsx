/** The forms in which a change is proposed: those of the order and of an item, with a title and a message. */

import { Hono } from 'hono';
import { z } from 'zod';
import { findingIn, withPicked } from '../catalogue/picking.ts';
import type { Result } from '../commands/command.ts';
import { isRefusal, notFound, type Reason, type Refusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { again, draftOf } from '../http/draft.ts';
import type { C, Env } from '../http/env.ts';
import { coerce, PostedForm, readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo } from '../http/reply.tsx';
import { requiresFor } from '../http/requires.ts';
import { orderAt } from '../orders/at.ts';
import { deliveryUpdate, withDelivery } from '../orders/head/delivery.tsx';
import { findClientPage } from '../orders/head/find-client-page.tsx';
import { orderForm, uponNow } from '../orders/head/form.ts';
import { listNames, withChangedLines, withoutBlankLines } from '../orders/head/form-lines.ts';
import { orderFormPage } from '../orders/head/form-page.tsx';
import { itemEdit } from '../orders/head/input.ts';
import { findPage } from '../orders/items/finding.tsx';
import { saidOf, storedForm, updatedForm } from '../orders/items/form.ts';
import { aroundOf, formAgain, formPage, itemOf, type Shown, showUpdate, templateOf } from '../orders/items/pages.tsx';
import type { ItemDetail, OrderDetail } from '../orders/queries.ts';
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

/** The forms of the order and of an item, each with that of the proposal. */
const orderProposal = z.object({ ...proposal.shape.changes.shape, proposal: aboutIt });
const itemProposal = z.object({ ...itemEdit.shape, proposal: aboutIt });

const orderDraft = (form: PostedForm) => draftOf(form, { input: orderProposal });

function proposalPage(c: C, order: OrderDetail) {
  const { changes } = c.var.ui.t;
  const text = order.items.some(({ template }) => template) ? changes.sheetsApart() : '';
  const notice = { title: changes.proposeHelp(), text, tone: 'warn' as const };
  return orderFormPage(c, { order, draft: { ...orderDraft(orderForm(order)), notice }, isProposal: true });
}

/** The form again, with every word that was typed, and what is wrong or who was quicker. */
const orderFormRefused = (c: C, form: PostedForm, order: OrderDetail, result: Refusal) =>
  again(
    c,
    orderDraft(form),
    result,
    { at: addressOf, now: orderForm(order), upon: (typed) => uponNow(typed, order) },
    ({ errors, ...draft }) =>
      orderFormPage(c, { order, draft: { ...draft, errors: inForm(errors, 'changes.') }, isProposal: true }),
  );

async function proposeOrder(c: C) {
  const order = await changeable(c);
  if (order instanceof Response) return order;
  const sent = await readForm(c);
  const finding = findingIn(sent);
  if (finding) return findClientPage(c, finding);
  const posted = await withDelivery(c, withPicked(sent), order);
  if (posted.intent === 'update') return deliveryUpdate(c, posted, order, true);
  const lined = withChangedLines(posted);
  if (lined)
    return orderFormPage(c, { order, draft: { ...orderDraft(lined.form), errors: lined.errors }, isProposal: true });
  const form = withoutBlankLines(posted);
  const changes = coerce(proposal.shape.changes, form) as Record<string, unknown>;
  // a form that shows the lists says what is in them, even when nothing is left
  const lines = Object.fromEntries(listNames.map((list) => [list, changes[list] ?? []]));
  const upon = coerce(uponIt, form) as { version?: unknown };
  const said = { ...titled(form), ...upon, po: order.poNumber, changes: { ...changes, ...lines } };
  const result: Result<ChangeRef> = await act(c, proposeChange, said);
  return isRefusal(result) ? orderFormRefused(c, form, order, result) : proposed(c, result.value);
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
  return formPage(c, { ...here, state, proposal: itemProposal });
}

function itemFormRefused(c: C, shown: Shown & { item: ItemDetail }, result: Refusal) {
  if (result.first) return onTo(c, addressOf(result.first as ChangeRef));
  const prefix = `changes.items.${shown.order.items.indexOf(shown.item)}.`;
  return formAgain(c, shown, result, (errors) => inForm(errors, prefix));
}

async function proposeItem(c: C) {
  const here = await itemHere(c);
  if (here instanceof Response) return here;
  const { order, item } = here;
  const posted = await readForm(c);
  const template = await templateOf(c, posted, item);
  if (template === undefined) return refuse(c, notFound());
  const finding = findingIn(posted);
  if (finding) return findPage(c, finding, template);
  const form = withPicked(posted);
  if (form.intent === 'update') return showUpdate(c, order, form, template, item, itemProposal);
  const said = { ...saidOf(form, template), id: item.id };
  const items = order.items.map((one) => (one === item ? said : { id: one.id, itemVersion: one.version }));
  const input = { ...titled(form), po: order.poNumber, version: order.version, changes: { items } };
  const result: Result<ChangeRef> = await act(c, proposeChange, input);
  if (!isRefusal(result)) return proposed(c, result.value);
  const state = updatedForm(form, template, await aroundOf(c, order), item.values);
  return itemFormRefused(c, { ...here, state, isUnsaved: true, proposal: itemProposal }, result);
}

export const proposalRoutes = new Hono<Env>()
  .get('/orders/:po/changes/new', requiresFor(proposeChange), async (c) => {
    const order = await changeable(c);
    return order instanceof Response ? order : proposalPage(c, order);
  })
  .post('/orders/:po/changes/new', requiresFor(proposeChange), proposeOrder)
  .get('/orders/:po/items/:id/proposal', requiresFor(proposeChange), itemForm)
  .post('/orders/:po/items/:id/proposal', requiresFor(proposeChange), proposeItem);
