/** Order sheets on paper: of one order, or of all that go on a day. */

import { Hono } from 'hono';
import { DaySheetsPage } from '../../views/sheets/DaySheetsPage.tsx';
import { NamedSheetsPage } from '../../views/sheets/NamedSheetsPage.tsx';
import { OrderSheetPage } from '../../views/sheets/OrderSheetPage.tsx';
import { notFound } from '../commands/refusal.ts';
import type { C, Env } from '../http/env.ts';
import { toIsoDate } from '../http/form.ts';
import { inAskedLanguage } from '../http/in-language.ts';
import { refuse } from '../http/refuse.tsx';
import { page } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { orderAt, ordersNamed } from '../orders/at.ts';
import { isoDate } from '../vocabulary/dates.ts';
import { comingLoadings, type Day, filled, sheetsOfDay, sheetsOfOrders } from './queries.ts';

const originOf = (c: C) => c.var.deps.config.publicUrl ?? c.var.ui.url.origin;

async function orderSheet(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const ui = inAskedLanguage(c);
  const { sheets } = await filled(c.var.deps.database.db, order);
  return page(
    c,
    { title: ui.t.sheets.title({ po: order.poNumber }) },
    <OrderSheetPage ui={ui} order={order} sheets={sheets} origin={originOf(c)} />,
  );
}

/** The day that the address asks for; null where it names none. */
function dayOf(c: C): Day | null {
  const after = /^\d{1,9}$/.test(c.req.query('after') ?? '') ? Number(c.req.query('after')) : 0;
  for (const by of ['loading', 'due'] as const) {
    const date = isoDate.safeParse(toIsoDate(c.req.query(by) ?? ''));
    if (date.success) return { by, date: date.data, after };
  }
  return null;
}

async function namedSheets(c: C) {
  const ui = inAskedLanguage(c);
  const named = await ordersNamed(c);
  if (named.length === 0) return refuse(c, notFound(), '/orders');
  const found = await sheetsOfOrders(c.var.deps.database.db, named);
  return page(c, { title: ui.t.finding.each.sheets() }, <NamedSheetsPage ui={ui} {...found} origin={originOf(c)} />);
}

async function daySheets(c: C) {
  if (c.req.query('po')) return namedSheets(c);
  const day = dayOf(c);
  const ui = inAskedLanguage(c);
  const { db } = c.var.deps.database;
  const [coming, found] = await Promise.all([comingLoadings(db, ui.today), day && sheetsOfDay(db, day)]);
  return page(
    c,
    { title: ui.t.sheets.day.title() },
    <DaySheetsPage ui={ui} coming={coming} day={day} found={found} origin={originOf(c)} />,
  );
}

export const sheetRoutes = new Hono<Env>()
  .get('/orders/sheets', requires('orders.view'), daySheets)
  .get('/orders/:po/sheet', requires('orders.view'), orderSheet);
