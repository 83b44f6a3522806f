import { Hono } from 'hono';
import type { AnyCommand, Result } from '../../commands/command.ts';
import { invalid, notFound } from '../../commands/refusal.ts';
import { fieldsOf } from '../../commands/validation.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { isUnread, readJson } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { json } from '../../http/reply.tsx';
import { requires, requiresFor } from '../../http/requires.ts';
import { everyStageAct } from '../../production/acts.ts';
import { orderActs } from '../acts/acts.ts';
import { createOrder } from '../commands/create-order.ts';
import { deleteDraft } from '../commands/decide.ts';
import { importOrders } from '../commands/import-orders.ts';
import type { OrderRef } from '../commands/locked.ts';
import { setBadges } from '../commands/set-badges.ts';
import { updateOrder } from '../commands/update-order.ts';
import { listOrders } from '../find/list.ts';
import { type ListInput, listInput } from '../find/list-input.ts';
import { findOrder, findOrders, orderByPo } from '../queries.ts';
import { publicOrder, publicStages } from './json.ts';

const viewer = (c: C) => ({ actor: c.var.actor!, can: c.var.ui.can });

async function sendOrder(c: C, po: string) {
  const order = await findOrder(c.var.deps.database.db, viewer(c), po);
  return order ? json(c, publicOrder(order, c.var.ui.today)) : refuse(c, notFound());
}

/** What came of an act, also where it took the order out of the actor's sight, as a rejection does. */
async function sendOutcome(c: C, po: string, status: 200 | 201) {
  const order = await orderByPo(c.var.deps.database.db, po);
  return order ? json(c, publicOrder(order, c.var.ui.today), status) : refuse(c, notFound());
}

/** What the address says is no field of the body. */
const UNKNOWN = { reason: 'unknown_field' } as const;

/** Reads the body, adds what the address says, performs, and answers with the order as it is now. */
async function actOnOrder(c: C, command: AnyCommand, address: Record<string, string>, status: 200 | 201 = 200) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const doubled = Object.keys(address).filter((name) => name in body);
  if (doubled.length > 0) return refuse(c, invalid(Object.fromEntries(doubled.map((name) => [name, UNKNOWN]))));
  const result: Result<OrderRef> = await act(c, command, { ...body, ...address });
  return result.ok ? sendOutcome(c, result.value.poNumber, status) : refuse(c, result.refusal);
}

async function importAll(c: C) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const result = await act(c, importOrders, body);
  return result.ok ? json(c, result.value, 201) : refuse(c, result.refusal);
}

async function sendList(c: C, fixed: Partial<ListInput> = {}) {
  const query = Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));
  const parsed = listInput.safeParse({ ...query, ...fixed });
  if (!parsed.success) return refuse(c, fieldsOf(parsed.error, query));
  const { db } = c.var.deps.database;
  const { orders, next } = await listOrders(db, viewer(c), parsed.data, c.var.ui);
  const details = await findOrders(
    db,
    orders.map((order) => order.id),
  );
  return json(c, { orders: details.map((order) => publicOrder(order, c.var.ui.today)), next });
}

export const orderApi = new Hono<Env>()
  .get('/draft-orders', requires('drafts.view'), (c) => sendList(c, { status: 'draft' }))
  .post('/draft-orders', requiresFor(createOrder), (c) => actOnOrder(c, createOrder, {}, 201))
  .get('/orders', requires('orders.view'), (c) => sendList(c))
  .post('/orders/import', requiresFor(importOrders), importAll)
  .get('/orders/:po', requires('orders.view'), (c) => sendOrder(c, c.req.param('po')))
  .put('/orders/:po', requiresFor(updateOrder), (c) => actOnOrder(c, updateOrder, { po: c.req.param('po') }))
  .put('/orders/:po/badges', requiresFor(setBadges), (c) => actOnOrder(c, setBadges, { po: c.req.param('po') }))
  .delete('/orders/:po', requiresFor(deleteDraft), async (c) => {
    const result = await act(c, deleteDraft, { po: c.req.param('po') });
    return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
  })
  .get('/orders/:po/stages', requires('orders.view'), async (c) => {
    const order = await findOrder(c.var.deps.database.db, viewer(c), c.req.param('po'));
    return order ? json(c, { stages: publicStages(order) }) : refuse(c, notFound());
  });

for (const [noun, command] of Object.entries(orderActs)) {
  orderApi.post(`/orders/:po/${noun}`, requiresFor(command), (c) => actOnOrder(c, command, { po: c.req.param('po') }));
}

for (const [noun, command] of Object.entries(everyStageAct)) {
  orderApi.post(`/orders/:po/stages/:station/${noun}`, requiresFor(command), (c) =>
    actOnOrder(c, command, { po: c.req.param('po'), station: c.req.param('station') }),
  );
}
