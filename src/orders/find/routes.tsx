import { Hono } from 'hono';
import type { C, Env } from '../../http/env.ts';
import { kept } from '../../http/kept.ts';
import { requires } from '../../http/requires.ts';
import { foldScan } from '../../vocabulary/scan-code.ts';
import { viewerOf } from '../at.ts';
import { listInputOf } from './asked.ts';
import { exportOrders, exportWorkbook } from './export.ts';
import { orderListPage } from './list-page.tsx';
import { orderMeant } from './meant.ts';

const orderList = (c: C) => kept(c, () => orderListPage(c));

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

async function exportList(c: C, kind: keyof typeof kinds) {
  const { ui, deps } = c.var;
  const { db } = deps.database;
  const reader = { ...ui, expected: await deps.foretell(db, ui) };
  const { type, make } = kinds[kind];
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename="orders-${ui.today}.${kind}"`);
  c.header('Cache-Control', 'no-store');
  return c.body(streamed(make(db, viewerOf(c), listInputOf(c), reader), deps.draining));
}

export const listRoutes = new Hono<Env>()
  .get('/orders', requires('orders.view'), orderList)
  .get('/orders/export.csv', requires('orders.view'), (c) => exportList(c, 'csv'))
  .get('/orders/export.xlsx', requires('orders.view'), (c) => exportList(c, 'xlsx'))
  .get('/jump', requires('orders.view'), jump);
