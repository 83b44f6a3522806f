/** The printed sheet of an order, in the language that is chosen for it. */

import { Hono } from 'hono';
import { TravellerPage, TravellersPage } from '../../../views/production/TravellerPage.tsx';
import { notFound, refusal } from '../../commands/refusal.ts';
import type { C, Env } from '../../http/env.ts';
import { inAskedLanguage } from '../../http/in-language.ts';
import { refuse } from '../../http/refuse.tsx';
import { page } from '../../http/reply.tsx';
import { requires } from '../../http/requires.ts';
import { orderAt, ordersNamed } from '../../orders/at.ts';
import { sheetsOf } from '../../orders/items/sheets.ts';
import type { OrderDetail } from '../../orders/queries.ts';
import { whyNotPrintable } from '../../orders/rules.ts';
import { reworksOf } from '../queries.ts';

const originOf = (c: C) => c.var.deps.config.publicUrl ?? c.var.ui.url.origin;

async function travelling(c: C, order: OrderDetail) {
  const { db } = c.var.deps.database;
  const [cycles, sheets] = await Promise.all([reworksOf(db, order.id), sheetsOf(db, order.items)]);
  return { order, cycles, sheets };
}

async function travellerPage(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const why = whyNotPrintable(order.status);
  if (why) return refuse(c, refusal('conflict', why), `/orders/${order.poNumber}`);
  const ui = inAskedLanguage(c);
  return page(
    c,
    { title: ui.t.traveller.title({ po: order.poNumber }) },
    <TravellerPage ui={ui} {...(await travelling(c, order))} origin={originOf(c)} />,
  );
}

async function travellersPage(c: C) {
  const named = await ordersNamed(c);
  if (named.length === 0) return refuse(c, notFound(), '/orders');
  const printable = named.filter(({ status }) => whyNotPrintable(status) === null);
  const without = named.filter((order) => !printable.includes(order)).map(({ poNumber }) => poNumber);
  const ui = inAskedLanguage(c);
  const orders = await Promise.all(printable.map((order) => travelling(c, order)));
  return page(
    c,
    { title: ui.t.finding.each.travellers() },
    <TravellersPage ui={ui} orders={orders} without={without} origin={originOf(c)} />,
  );
}

export const travellerRoutes = new Hono<Env>()
  .get('/orders/travellers', requires('orders.view'), travellersPage)
  .get('/orders/:po/traveller', requires('orders.view'), travellerPage);
