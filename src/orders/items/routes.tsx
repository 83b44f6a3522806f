/** The pages of an order's items: the chooser of sheets, the sheet as a form, and what is done to an item. */

import { Hono } from 'hono';
import { TemplateChooser } from '../../../views/orders/items/TemplateChooser.tsx';
import { ReasonPage } from '../../../views/orders/ReasonPage.tsx';
import type { Result } from '../../commands/command.ts';
import { notFound, type Refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { coerce, type PostedForm, readForm } from '../../http/form.ts';
import { showAgain } from '../../http/places.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page, wantsFragment } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { sayReason } from '../../i18n/index.ts';
import { fieldErrors } from '../../profiles/filling/validate.ts';
import { activeTemplates, currentTemplate, templateAt } from '../../profiles/store.ts';
import { viewerOf } from '../at.ts';
import { addItem, copyItem, type ItemRef, moveItem, removeItem, saveItem } from '../commands/items.ts';
import { itemMove } from '../head/input.ts';
import { findOrder } from '../queries.ts';
import { SHEET } from './fields.ts';
import { freshForm, saidOf, storedForm, theirForm, updatedForm } from './form.ts';
import { aroundOf, editable, formPage, itemOf, type Shown, showUpdate, templateOf } from './pages.tsx';
import { sheetsOf } from './sheets.ts';

async function chooserPage(c: C) {
  const order = await editable(c);
  if (order instanceof Response) return order;
  const { deps, ui } = c.var;
  const { db } = deps.database;
  const code = c.req.query('template');
  if (code !== undefined) {
    const template = code === '' ? null : await currentTemplate(db, code);
    if (template === undefined) return refuse(c, notFound());
    const state = freshForm(template, order.items.length + 1, await aroundOf(c, order));
    return formPage(c, { order, state, isUnsaved: true });
  }
  const from = c.req.query('from')?.trim();
  const source = from ? await findOrder(db, viewerOf(c), from) : undefined;
  const content = (
    <TemplateChooser
      ui={ui}
      order={order}
      templates={await activeTemplates(db)}
      from={from}
      source={source && { ...source, sheets: await sheetsOf(db, source.items) }}
    />
  );
  return page(c, { title: ui.t.items.chooserTitle({ po: order.poNumber }) }, content);
}

async function formRefused(c: C, shown: Shown, { refusal, first }: { refusal: Refusal; first?: ItemRef }) {
  const { ui } = c.var;
  const { order, item, state } = shown;
  if (refusal.kind === 'invalid') {
    const sheet = fieldErrors(state.validation?.errors ?? [], SHEET);
    return formPage(c, { ...shown, state: { ...state, errors: { ...refusal.fields, ...sheet } }, status: 422 });
  }
  if (refusal.kind !== 'conflict') return refuse(c, refusal);
  const notice = sayReason(ui.t, refusal);
  if (refusal.reason !== 'item_changed_meanwhile' || !item) {
    return first
      ? onTo(c, `/orders/${first.poNumber}#item-${first.id}`)
      : formPage(c, { ...shown, notice, status: 409 });
  }
  const form = state.form.with({
    without: (name) => name === 'itemVersion',
    added: [['itemVersion', String(item.version)]],
  });
  const theirs = theirForm(item, state.template, state.validation?.shown ?? [], ui);
  return formPage(c, { order, item, state: { ...state, form }, theirs, notice, status: 409 });
}

async function saveForm(c: C) {
  const order = await editable(c);
  if (order instanceof Response) return order;
  const item = c.req.param('id') === undefined ? undefined : itemOf(c, order);
  if (c.req.param('id') !== undefined && !item) return refuse(c, notFound());
  const form = await readForm(c);
  const template = await templateOf(c, form, item);
  if (template === undefined) return refuse(c, notFound());
  if (form.intent === 'update') return showUpdate(c, order, form, template, item);
  const said = { ...saidOf(form, template), po: order.poNumber };
  const result: Result<ItemRef> = item ? await act(c, saveItem, { ...said, id: item.id }) : await act(c, addItem, said);
  if (result.ok) {
    const { poNumber, id } = result.value;
    const flash = { key: 'itemSaved', params: { name: form.get('name') ?? '' } } as const;
    return onTo(
      c,
      form.intent === 'another' ? `/orders/${poNumber}/items/new` : `/orders/${poNumber}#item-${id}`,
      flash,
    );
  }
  const state = updatedForm(form, template, await aroundOf(c, order), item?.values);
  return formRefused(c, { order, item, state, isUnsaved: true }, result);
}

async function editPage(c: C) {
  const order = await editable(c);
  if (order instanceof Response) return order;
  const item = itemOf(c, order);
  if (!item) return refuse(c, notFound());
  const { template: code, templateVersion } = item;
  const template = code
    ? await templateAt(c.var.deps.database.db, { template: code, templateVersion: templateVersion! })
    : null;
  const isChecked = c.req.query('check') !== undefined;
  const state = storedForm(item, template ?? null, await aroundOf(c, order), isChecked);
  return formPage(c, { order, item, state });
}

/** Done to an item from the order's page, and back to it. */
async function actOnItem(
  c: C,
  perform: (form: PostedForm, target: { po: string; id: number }) => Promise<Result<ItemRef>>,
) {
  const form = await readForm(c);
  const po = c.req.param('po')!.toUpperCase();
  const result = await perform(form, { po, id: Number(c.req.param('id')) });
  if (result.ok) {
    if (wantsFragment(c)) return showAgain(c, { po });
    return onTo(c, `/orders/${po}#${result.value.id ? `item-${result.value.id}` : 'items'}`);
  }
  const { refusal } = result;
  if (refusal.kind !== 'conflict' && refusal.kind !== 'invalid') return refuse(c, refusal);
  const status = refusal.kind === 'conflict' ? 409 : 422;
  return showAgain(c, { po, message: { tone: 'bad', text: sayReason(c.var.ui.t, refusal) }, status });
}

async function removalPage(c: C) {
  const order = await editable(c);
  if (order instanceof Response) return order;
  const item = itemOf(c, order);
  if (!item) return refuse(c, notFound());
  const { ui } = c.var;
  const title = ui.t.items.removalTitle({ name: item.name });
  const content = (
    <ReasonPage
      ui={ui}
      title={title}
      text={ui.t.items.removalText({ po: order.poNumber })}
      action={`/orders/${order.poNumber}/items/${item.id}/removal`}
      label={ui.t.items.remove()}
      back={`/orders/${order.poNumber}#item-${item.id}`}
    />
  );
  return page(c, { title }, content);
}

export const itemRoutes = new Hono<Env>()
  .get('/orders/:po/items/new', requiresFor(addItem), chooserPage)
  .post('/orders/:po/items/new', requiresFor(addItem), saveForm)
  .post('/orders/:po/items/copy', requiresFor(copyItem), (c) =>
    actOnItem(c, (form, { po }) => act(c, copyItem, { po, id: Number(form.get('id')), from: form.get('from') })),
  )
  .get('/orders/:po/items/:id/edit', requiresFor(saveItem), editPage)
  .post('/orders/:po/items/:id/edit', requiresFor(saveItem), saveForm)
  .post('/orders/:po/items/:id/copy', requiresFor(copyItem), (c) =>
    actOnItem(c, (_, target) => act(c, copyItem, target)),
  )
  .post('/orders/:po/items/:id/move', requiresFor(moveItem), (c) =>
    actOnItem(c, (form, target) => act(c, moveItem, { ...(coerce(itemMove, form) as object), ...target })),
  )
  .get('/orders/:po/items/:id/removal', requiresFor(removeItem), removalPage)
  .post('/orders/:po/items/:id/removal', requiresFor(removeItem), (c) =>
    actOnItem(c, (_, target) => act(c, removeItem, target)),
  );
