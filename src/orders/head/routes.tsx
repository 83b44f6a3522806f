import { Hono } from 'hono';
import type { Result } from '../../commands/command.ts';
import { notFound, type Refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { coerce, type PostedForm, readForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { sayReason } from '../../i18n/index.ts';
import { orderAt } from '../at.ts';
import { createOrder } from '../commands/create-order.ts';
import type { OrderRef } from '../commands/locked.ts';
import { updateOrder } from '../commands/update-order.ts';
import type { OrderDetail } from '../queries.ts';
import { whyNotEditable } from '../rules.ts';
import { begunFor, deliveryUpdate, withDelivery } from './delivery.tsx';
import { blankForm, formOf, repeatForm, uponNow, withCopies } from './form.ts';
import { listNames, withChangedLines, withoutBlankLines } from './form-lines.ts';
import { orderFormPage } from './form-page.tsx';
import { newOrder, orderEdit } from './input.ts';

async function newOrderPage(c: C) {
  const { ui } = c.var;
  const from = c.req.query('from');
  const order = from ? await orderAt(c, from) : undefined;
  if (from && !order) return refuse(c, notFound());
  return orderFormPage(c, {
    form: order ? repeatForm(order, ui.today) : await begunFor(c, blankForm(ui.today)),
    errors: {},
    notice: order && { title: ui.t.orders.repeatOf({ po: order.poNumber }), tone: 'warn' },
  });
}

const isAt = (name: string) => (other: string) => other === name;

async function saveNewOrder(c: C) {
  const posted = await withDelivery(c, await readForm(c));
  if (posted.intent === 'update') return deliveryUpdate(c, posted);
  const changed = withChangedLines(posted);
  if (changed) return orderFormPage(c, changed);
  const form = withoutBlankLines(posted);
  const said = form.get('poNumber')?.trim() ? form : form.with({ without: isAt('poNumber') });
  const from = form.get('from');
  const source = from ? await orderAt(c, from) : undefined;
  const input = withCopies(coerce(newOrder, said) as Record<string, unknown>, said, source);
  const result: Result<OrderRef> = await act(c, createOrder, input);
  if (result.ok) return saved(c, form, result.value.poNumber, 'draftSaved');
  return formRefused(c, form.indices('items').length > 0 ? form : posted, result);
}

/** Saved: on to the order, or to the sheet that was asked for: "sheet.P5" of a new item, "sheet.12" of one that is there. */
function saved(c: C, form: PostedForm, po: string, key: 'draftSaved' | 'orderSaved') {
  const [, sheet] = /^sheet\.(.+)$/.exec(form.intent ?? '') ?? [];
  const page = !sheet
    ? ''
    : /^\d+$/.test(sheet)
      ? `/items/${sheet}/edit`
      : `/items/new?template=${encodeURIComponent(sheet)}`;
  return onTo(c, `/orders/${po}${page}`, { key, params: { po } });
}

/** The form again, with every word that was typed, and what is wrong or who was quicker. */
async function formRefused(
  c: C,
  form: PostedForm,
  { refusal, first }: { refusal: Refusal; first?: OrderRef },
  order?: OrderDetail,
) {
  const { t } = c.var.ui;
  if (refusal.kind === 'invalid') return orderFormPage(c, { order, form, errors: refusal.fields ?? {}, status: 422 });
  if (refusal.kind !== 'conflict') return refuse(c, refusal);
  const text = sayReason(t, refusal);
  if (refusal.reason === 'changed_meanwhile' && order) return editConflict(c, form, order, text);
  const link = first && { href: `/orders/${first.poNumber}`, label: t.shell.errors.firstAct() };
  const title = refusal.reason === 'key_reused' ? text : t.shell.errors.conflictTitle();
  const told = refusal.reason === 'key_reused' ? t.orders.conflict.again() : text;
  return orderFormPage(c, {
    order,
    form,
    errors: {},
    status: 409,
    notice: { title, text: told, tone: 'bad', ...(link && { link }) },
  });
}

/** Both versions on one page: the reader's in the fields, the other's under them, and the next save goes over it. */
function editConflict(c: C, form: PostedForm, order: OrderDetail, text: string) {
  return orderFormPage(c, {
    order,
    form: uponNow(form, order),
    errors: {},
    theirs: formOf(order),
    status: 409,
    notice: { title: text, text: c.var.ui.t.orders.conflict.text(), tone: 'bad' },
  });
}

async function editPage(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const closed = whyNotEditable(order.status);
  if (closed) return refuse(c, { kind: 'conflict', reason: closed }, `/orders/${order.poNumber}`);
  return orderFormPage(c, { order, form: formOf(order), errors: {} });
}

async function saveEdit(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const posted = await withDelivery(c, await readForm(c), order);
  if (posted.intent === 'update') return deliveryUpdate(c, posted, order);
  const changed = withChangedLines(posted);
  if (changed) return orderFormPage(c, { order, ...changed });
  const form = withoutBlankLines(posted);
  const values = coerce(orderEdit, form.with({ added: [['po', order.poNumber]] })) as Record<string, unknown>;
  // a form that shows the lists says what is in them, even when nothing is left
  const shown = form.hasUnder('client') ? listNames : [];
  const lines = Object.fromEntries(shown.map((list) => [list, values[list] ?? []]));
  const result: Result<OrderRef> = await act(c, updateOrder, { ...values, ...lines });
  if (result.ok) return saved(c, form, result.value.poNumber, 'orderSaved');
  return formRefused(c, form, result, order);
}

export const orderRoutes = new Hono<Env>()
  .get('/orders/new', requiresFor(createOrder), newOrderPage)
  .post('/orders/new', requiresFor(createOrder), saveNewOrder)
  .get('/orders/:po/edit', requiresFor(updateOrder), editPage)
  .post('/orders/:po/edit', requiresFor(updateOrder), saveEdit);
