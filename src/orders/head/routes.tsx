import { Hono } from 'hono';
import { findingIn, withPicked } from '../../catalogue/picking.ts';
import { strangerNamed } from '../../clients/strangers.ts';
import type { Result } from '../../commands/command.ts';
import { isRefusal, notFound, type Refusal, refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { again, type Notice } from '../../http/draft.ts';
import type { C, Env } from '../../http/env.ts';
import { dbOf } from '../../http/env.ts';
import { coerce, type PostedForm, readForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { isBlank, tidyLine } from '../../vocabulary/texts.ts';
import { orderAt } from '../at.ts';
import { createOrder } from '../commands/create-order.ts';
import type { OrderRef } from '../commands/locked.ts';
import { updateOrder } from '../commands/update-order.ts';
import type { OrderDetail } from '../queries.ts';
import { whyNotEditable } from '../rules.ts';
import { begunFor, deliveryUpdate, withDelivery } from './delivery.tsx';
import { findClientPage } from './find-client-page.tsx';
import { blankOrderForm, orderDraft, orderForm, repeatForm, uponNow, withCopies } from './form.ts';
import { listNames, withChangedLines, withoutBlankLines } from './form-lines.ts';
import { orderFormPage } from './form-page.tsx';
import { newOrder, orderEdit } from './input.ts';

async function newOrderPage(c: C) {
  const { ui } = c.var;
  const from = c.req.query('from');
  const order = from ? await orderAt(c, from) : undefined;
  if (from && !order) return refuse(c, notFound());
  const draft = orderDraft(order ? repeatForm(order, ui.today) : await begunFor(c, blankOrderForm(ui.today)));
  const notice = order && { title: ui.t.orders.repeatOf({ po: order.poNumber }), tone: 'warn' as const };
  return orderFormPage(c, { draft: { ...draft, notice } });
}

const isAt = (name: string) => (other: string) => other === name;

async function saveNewOrder(c: C) {
  const sent = await readForm(c);
  const finding = findingIn(sent);
  if (finding) return findClientPage(c, finding);
  const posted = await withDelivery(c, withPicked(sent));
  if (posted.intent === 'update') return deliveryUpdate(c, posted);
  const changed = withChangedLines(posted);
  if (changed) return orderFormPage(c, { draft: { ...orderDraft(changed.form), errors: changed.errors } });
  const form = withoutBlankLines(posted);
  const said = isBlank(form.get('poNumber') ?? '') ? form.with({ without: isAt('poNumber') }) : form;
  const from = form.get('from');
  const source = from ? await orderAt(c, from) : undefined;
  const input = await withCopies(dbOf(c), coerce(newOrder, said) as Record<string, unknown>, said, source);
  const like = await strangerNamed(c, tidyLine(form.get('client') ?? ''));
  const result: Result<OrderRef> = await act(c, createOrder, input);
  if (!isRefusal(result)) return saved(c, form, { po: result.value.poNumber, key: 'draftSaved', like });
  return formRefused(c, form.indices('items').length > 0 ? form : posted, result);
}

interface Saved {
  po: string;
  key: 'draftSaved' | 'orderSaved';
  /** Who may have been meant, where the client is a new one. */
  like: readonly string[] | undefined;
}

/** Saved: on to the order, or to the sheet that was asked for: "sheet.P5" of a new item, "sheet.12" of one that is there. */
function saved(c: C, form: PostedForm, { po, key, like }: Saved) {
  const [, sheet] = /^sheet\.(.+)$/.exec(form.intent ?? '') ?? [];
  const page = !sheet
    ? ''
    : /^\d+$/.test(sheet)
      ? `/items/${sheet}/edit`
      : `/items/new?template=${encodeURIComponent(sheet)}`;
  const params = { po, client: tidyLine(form.get('client') ?? ''), names: like?.join(', ') ?? '' };
  return onTo(c, `/orders/${po}${page}`, {
    key: like ? (like.length > 0 ? 'newClientAlike' : 'newClient') : key,
    params,
  });
}

/** What a conflict on the office's largest form says: that it is one, and what of it. */
function conflictOf(c: C, { kind, reason }: Refusal, notice: Notice | undefined): Notice | undefined {
  const { orders, shell } = c.var.ui.t;
  if (!notice || notice.text || kind !== 'conflict') return notice;
  if (reason === 'key_reused') return { ...notice, text: orders.conflict.again() };
  return { ...notice, title: shell.errors.conflictTitle(), text: notice.title };
}

const at = ({ poNumber }: OrderRef) => `/orders/${poNumber}`;

/** The form again, with every word that was typed, and what is wrong or who was quicker. */
const formRefused = (c: C, form: PostedForm, result: Refusal, order?: OrderDetail) =>
  again(
    c,
    orderDraft(form, order),
    result,
    { at, ...(order && { now: orderForm(order), upon: (typed: PostedForm) => uponNow(typed, order) }) },
    ({ notice, ...draft }) => orderFormPage(c, { order, draft: { ...draft, notice: conflictOf(c, result, notice) } }),
  );

async function editPage(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const closed = whyNotEditable(order.status);
  if (closed) return refuse(c, refusal('conflict', closed), `/orders/${order.poNumber}`);
  return orderFormPage(c, { order, draft: orderDraft(orderForm(order), order) });
}

async function saveEdit(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const sent = await readForm(c);
  const finding = findingIn(sent);
  if (finding) return findClientPage(c, finding);
  const posted = await withDelivery(c, withPicked(sent), order);
  if (posted.intent === 'update') return deliveryUpdate(c, posted, order);
  const changed = withChangedLines(posted);
  if (changed)
    return orderFormPage(c, { order, draft: { ...orderDraft(changed.form, order), errors: changed.errors } });
  const form = withoutBlankLines(posted);
  const values = coerce(orderEdit, form.with({ added: [['po', order.poNumber]] })) as Record<string, unknown>;
  // a form that shows the lists says what is in them, even when nothing is left
  const shown = form.hasUnder('client') ? listNames : [];
  const lines = Object.fromEntries(shown.map((list) => [list, values[list] ?? []]));
  const like = await strangerNamed(c, tidyLine(form.get('client') ?? ''));
  const result: Result<OrderRef> = await act(c, updateOrder, { ...values, ...lines });
  if (!isRefusal(result)) return saved(c, form, { po: result.value.poNumber, key: 'orderSaved', like });
  return formRefused(c, form, result, order);
}

export const orderRoutes = new Hono<Env>()
  .get('/orders/new', requiresFor(createOrder), newOrderPage)
  .post('/orders/new', requiresFor(createOrder), saveNewOrder)
  .get('/orders/:po/edit', requiresFor(updateOrder), editPage)
  .post('/orders/:po/edit', requiresFor(updateOrder), saveEdit);
