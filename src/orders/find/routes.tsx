import { Hono } from 'hono';
import { OrderListPage, OrderResults } from '../../../views/orders/OrderListPage.tsx';
import { inOneTrip } from '../../db/one-trip.ts';
import { type C, dbOf, type Env } from '../../http/env.ts';
import { kept, tellsOf } from '../../http/kept.ts';
import { fragment, page, wantsFragment } from '../../http/reply.tsx';
import { requires } from '../../http/requires.ts';
import { foldScan } from '../../vocabulary/scan-code.ts';
import { viewerOf } from '../at.ts';
import { templateCodes } from '../items/template-codes.ts';
import type { Viewer } from '../rules.ts';
import { listInputOf } from './asked.ts';
import { countFigures } from './count-figures.ts';
import { exportOrders, exportWorkbook } from './export.ts';
import { listOrders } from './list.ts';
import { orderMeant } from './meant.ts';
import { authorsOfHidden } from './visible.ts';

function orderList(c: C) {
  return kept(c, () => makeList(c));
}

async function makeList(c: C) {
  tellsOf(c, 'orders');
  const { ui } = c.var;
  const input = listInputOf(c);
  const viewer = await viewerOfList(c);
  const [{ orders, next }, counts, templates] = await inOneTrip(dbOf(c), (db) =>
    Promise.all([
      listOrders(db, viewer, input, ui),
      countFigures(db, viewer, ui.today),
      wantsFragment(c) ? [] : templateCodes(db),
    ]),
  );
  const view = { ui, input, orders, next, counts };
  if (wantsFragment(c)) return fragment(c, <OrderResults {...view} />);
  return page(c, { title: ui.t.orders.title() }, <OrderListPage {...view} templates={templates} />);
}

const NOBODY = 0;

/** Who has no draft of his own among those that are the office's sees what everybody sees who has none. */
async function viewerOfList(c: C): Promise<Viewer> {
  const viewer = viewerOf(c);
  if (viewer.can('drafts.view')) return viewer;
  const authors = await authorsOfHidden(dbOf(c));
  const hasOwn = authors.filter((id) => c.var.ui.isSelf(id)).length > 0;
  return hasOwn ? viewer : { ...viewer, actor: Object.create(viewer.actor, { id: { value: NOBODY } }) };
}

/** Straight to an order by its number, else to what the words find. */
async function jump(c: C) {
  const po = (c.req.query('po') ?? '').trim();
  const code = foldScan(po);
  if (code) return c.redirect(`/scan/${code}`, 303);
  const order = await orderMeant(c, po);
  return c.redirect(order ? `/orders/${order.poNumber}` : `/orders?status=all&q=${encodeURIComponent(po)}`, 303);
}

/** Read as fast as it is fetched, and no further when the reader has gone or the program ends. */
function streamed(pieces: AsyncGenerator<string | Uint8Array>, stop: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      stop.throwIfAborted();
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    cancel: () => void pieces.return(undefined),
  });
}

const kinds = {
  csv: { type: 'text/csv; charset=UTF-8', make: exportOrders },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: exportWorkbook },
} as const;

function exportList(c: C, kind: keyof typeof kinds) {
  const { ui, deps } = c.var;
  const { type, make } = kinds[kind];
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename="orders-${ui.today}.${kind}"`);
  c.header('Cache-Control', 'no-store');
  return c.body(streamed(make(deps.database.db, viewerOf(c), listInputOf(c), ui), deps.draining));
}

export const listRoutes = new Hono<Env>()
  .get('/orders', requires('orders.view'), orderList)
  .get('/orders/export.csv', requires('orders.view'), (c) => exportList(c, 'csv'))
  .get('/orders/export.xlsx', requires('orders.view'), (c) => exportList(c, 'xlsx'))
  .get('/jump', requires('orders.view'), jump);
