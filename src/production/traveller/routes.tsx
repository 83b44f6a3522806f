/** The printed sheet of an order, in the language that is chosen for it. */

import { Hono } from 'hono';
import { TravellerPage } from '../../../views/production/TravellerPage.tsx';
import { notFound, refusal } from '../../commands/refusal.ts';
import type { C, Env } from '../../http/env.ts';
import { inAskedLanguage } from '../../http/in-language.ts';
import { refuse } from '../../http/refuse.tsx';
import { page } from '../../http/reply.tsx';
import { requires } from '../../http/requires.ts';
import { orderAt } from '../../orders/at.ts';
import { sheetsOf } from '../../orders/items/sheets.ts';
import { whyNotPrintable } from '../../orders/rules.ts';
import { reworksOf } from '../queries.ts';

async function travellerPage(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const why = whyNotPrintable(order.status);
  if (why) return refuse(c, refusal('conflict', why), `/orders/${order.poNumber}`);
  const { config, database } = c.var.deps;
  const ui = inAskedLanguage(c);
  const origin = config.publicUrl ?? ui.url.origin;
  const [cycles, sheets] = await Promise.all([reworksOf(database.db, order.id), sheetsOf(database.db, order.items)]);
  return page(
    c,
    { title: ui.t.traveller.title({ po: order.poNumber }) },
    <TravellerPage ui={ui} order={order} sheets={sheets} cycles={cycles} origin={origin} />,
  );
}

export const travellerRoutes = new Hono<Env>().get('/orders/:po/traveller', requires('orders.view'), travellerPage);
