import { Hono } from 'hono';
import { notFound } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { isUnread, readJson } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { json } from '../../http/reply.tsx';
import { requires, requiresFor } from '../../http/requires.ts';
import { orderAt } from '../../orders/at.ts';
import { reviewTime } from '../commands/review-time.ts';
import { ledStations } from '../station/crew.ts';
import { publicTimes, timesOfOrder } from './order-times.ts';
import { findReview, listReviews, publicReview, reviewInput } from './reviews.ts';
import { historyOfWork } from './spells.ts';

async function ofOrder(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const history = await historyOfWork(c.var.deps.database.db, order.id);
  return json(c, { poNumber: order.poNumber, stages: timesOfOrder(history, c.var.ui.now).map(publicTimes) });
}

async function list(c: C) {
  const said = check(reviewInput, c.req.query());
  if (!said.ok) return refuse(c, said.refusal);
  const rows = await listReviews(c.var.deps.database.db, ledStations(c.var.ui.can), said.value.review);
  return json(c, { times: rows.map(publicReview) });
}

async function review(c: C) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  if (!/^\d{1,15}$/.test(c.req.param('id')!)) return refuse(c, notFound());
  const result = await act(c, reviewTime, { ...body, id: Number(c.req.param('id')) });
  if (!result.ok) return refuse(c, result.refusal);
  return json(c, publicReview((await findReview(c.var.deps.database.db, result.value.id))!));
}

export const timesApi = new Hono<Env>()
  .get('/orders/:po/times', requires('orders.view'), ofOrder)
  .get('/times', requires('times.review'), list)
  .post('/times/:id/review', requiresFor(reviewTime), review);
