/** A draft's sheet under the newest version of its template: shown first, then done. */

import { Hono } from 'hono';
import { LiftPage } from '../../../views/orders/items/LiftPage.tsx';
import type { Result } from '../../commands/command.ts';
import { isRefusal, notFound } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { openedForm } from '../../http/ask.tsx';
import { draftOf } from '../../http/draft.ts';
import type { C, Env } from '../../http/env.ts';
import { readForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { lift } from '../../profiles/filling/lift.ts';
import { headerOf } from '../../profiles/filling/values.ts';
import { currentTemplate } from '../../profiles/store.ts';
import { type ItemRef, saveItem } from '../commands/items.ts';
import type { OrderDetail } from '../queries.ts';
import { contextFor } from './form.ts';
import { editable, itemOf } from './pages.tsx';
import { sheetsOf } from './sheets.ts';

/** The item's sheet, and the version that it could be lifted to. */
async function liftable(c: C, order: OrderDetail) {
  const item = itemOf(c, order);
  if (!item?.template || order.status !== 'draft') return undefined;
  const { db } = c.var.deps.database;
  const [sheet] = await sheetsOf(db, [item]);
  const to = await currentTemplate(db, item.template);
  if (!sheet || !to || to.version === item.templateVersion) return undefined;
  const context = await contextFor(db, order, c.var.ui.today);
  const lifted = lift({ from: sheet.template, to, header: headerOf(item), values: sheet.values }, context);
  return { item, to, lifted };
}

async function liftPage(c: C) {
  const order = await editable(c);
  if (order instanceof Response) return order;
  const found = await liftable(c, order);
  if (!found) return refuse(c, notFound());
  const { ui } = c.var;
  const title = ui.t.items.liftTitle({ name: found.item.name, version: found.to.version });
  return page(
    c,
    { title },
    <LiftPage ui={ui} draft={draftOf(openedForm(c), saveItem)} title={title} order={order} {...found} />,
  );
}

async function liftItem(c: C) {
  const form = await readForm(c);
  const order = await editable(c);
  if (order instanceof Response) return order;
  const item = itemOf(c, order);
  const edit = `/orders/${order.poNumber}/items/${c.req.param('id')}/edit`;
  // a second press finds the item where the first has brought it
  if (item?.template && item.templateVersion === form.get('version')) return onTo(c, edit);
  const found = await liftable(c, order);
  if (!found || found.to.version !== form.get('version')) return refuse(c, notFound());
  const result: Result<ItemRef> = await act(c, saveItem, {
    ...{ po: order.poNumber, id: found.item.id, itemVersion: Number(form.get('itemVersion')) },
    ...{ template: found.to.code, version: found.to.version, values: found.lifted.values },
  });
  if (isRefusal(result)) return refuse(c, result, edit);
  return onTo(c, edit, { key: 'itemSaved', params: { name: found.item.name } });
}

export const liftRoutes = new Hono<Env>()
  .get('/orders/:po/items/:id/lift', requiresFor(saveItem), liftPage)
  .post('/orders/:po/items/:id/lift', requiresFor(saveItem), liftItem);
