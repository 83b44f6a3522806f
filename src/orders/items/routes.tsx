/** The pages of an order's items: the chooser of sheets, the sheet as a form, and what is done to an item. */

import { Hono } from 'hono';
import { TemplateChooser } from '../../../views/orders/items/TemplateChooser.tsx';
import { findingIn, withPicked } from '../../catalogue/picking.ts';
import type { Result } from '../../commands/command.ts';
import { isRefusal, notFound } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { askPage } from '../../http/ask.tsx';
import type { C, Env } from '../../http/env.ts';
import { coerce, type PostedForm, readForm } from '../../http/form.ts';
import { showAgain } from '../../http/places.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page, wantsFragment } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { sayReason } from '../../i18n/index.ts';
import { activeTemplates, currentTemplate, templateAt } from '../../profiles/store.ts';
import { viewerOf } from '../at.ts';
import { addItem, copyItem, type ItemRef, moveItem, removeItem, saveItem } from '../commands/items.ts';
import { itemMove } from '../head/input.ts';
import { findOrder } from '../queries.ts';
import { findPage } from './finding.tsx';
import { freshForm, saidOf, storedForm, updatedForm } from './form.ts';
import { aroundOf, editable, formAgain, formPage, itemOf, showUpdate, templateOf } from './pages.tsx';
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

async function saveForm(c: C) {
  const order = await editable(c);
  if (order instanceof Response) return order;
  const item = c.req.param('id') === undefined ? undefined : itemOf(c, order);
  if (c.req.param('id') !== undefined && !item) return refuse(c, notFound());
  const posted = await readForm(c);
  const template = await templateOf(c, posted, item);
  if (template === undefined) return refuse(c, notFound());
  const finding = findingIn(posted);
  if (finding) return findPage(c, finding, template);
  const form = withPicked(posted);
  if (form.intent === 'update') return showUpdate(c, order, form, template, item);
  const said = { ...saidOf(form, template), po: order.poNumber };
  const result: Result<ItemRef> = item ? await act(c, saveItem, { ...said, id: item.id }) : await act(c, addItem, said);
  if (!isRefusal(result)) {
    const { poNumber, id } = result.value;
    const flash = { key: 'itemSaved', params: { name: form.get('name') ?? '' } } as const;
    return onTo(
      c,
      form.intent === 'another' ? `/orders/${poNumber}/items/new` : `/orders/${poNumber}#item-${id}`,
      flash,
    );
  }
  const first = result.first as ItemRef | undefined;
  if (first) return onTo(c, `/orders/${first.poNumber}#item-${first.id}`);
  const state = updatedForm(form, template, await aroundOf(c, order), item?.values);
  return formAgain(c, { order, item, state, isUnsaved: true }, result);
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
  if (!isRefusal(result)) {
    if (wantsFragment(c)) return showAgain(c, { po });
    return onTo(c, `/orders/${po}#${result.value.id ? `item-${result.value.id}` : 'items'}`);
  }
  if (result.kind !== 'conflict' && result.kind !== 'invalid') return refuse(c, result);
  const status = result.kind === 'conflict' ? 409 : 422;
  return showAgain(c, { po, message: { tone: 'bad', text: sayReason(c.var.ui.t, result) }, status });
}

async function removalPage(c: C) {
  const order = await editable(c);
  if (order instanceof Response) return order;
  const item = itemOf(c, order);
  if (!item) return refuse(c, notFound());
  const { items } = c.var.ui.t;
  const at = `/orders/${order.poNumber}`;
  return askPage(c, removeItem, {
    title: items.removalTitle({ name: item.name }),
    text: items.removalText({ po: order.poNumber }),
    action: `${at}/items/${item.id}/removal`,
    label: items.remove(),
    back: `${at}#item-${item.id}`,
  });
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
