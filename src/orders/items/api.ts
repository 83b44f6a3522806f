/** The items of an order as JSON, one at a time. */

import { Hono } from 'hono';
import type { AnyCommand, Result } from '../../commands/command.ts';
import { invalid, notFound } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { isUnread, readJson } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { json } from '../../http/reply.tsx';
import { requires, requiresFor } from '../../http/requires.ts';
import { orderAt } from '../at.ts';
import { addItem, copyItem, type ItemRef, moveItem, removeItem, saveItem } from '../commands/items.ts';
import { publicItem } from '../head/json.ts';

const idOf = (c: C) => (/^\d{1,9}$/.test(c.req.param('id') ?? '') ? Number(c.req.param('id')) : 0);

async function sendItem(c: C, po: string, id: number, status: 200 | 201 = 200) {
  const item = (await orderAt(c, po))?.items.find((one) => one.id === id);
  return item ? json(c, publicItem(item), status) : refuse(c, notFound());
}

/** Reads the body, adds what the address says, performs, and answers with the item as it is now. */
async function actOnItem(c: C, command: AnyCommand, address: Record<string, unknown>, status: 200 | 201 = 200) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const doubled = Object.keys(address).filter((name) => name in body && body[name] !== address[name]);
  if (doubled.length > 0) {
    return refuse(c, invalid(Object.fromEntries(doubled.map((name) => [name, { reason: 'unknown_field' }]))));
  }
  const result: Result<ItemRef> = await act(c, command, { ...body, ...address });
  return result.ok ? sendItem(c, result.value.poNumber, result.value.id, status) : refuse(c, result.refusal);
}

const poOf = (c: C) => c.req.param('po')!;
const at = (c: C) => ({ po: poOf(c), id: idOf(c) });

export const itemApi = new Hono<Env>()
  .get('/orders/:po/items', requires('orders.view'), async (c) => {
    const order = await orderAt(c, poOf(c));
    return order ? json(c, { items: order.items.map(publicItem) }) : refuse(c, notFound());
  })
  .post('/orders/:po/items', requiresFor(addItem), (c) => actOnItem(c, addItem, { po: poOf(c) }, 201))
  .get('/orders/:po/items/:id', requires('orders.view'), (c) => sendItem(c, poOf(c), idOf(c)))
  .put('/orders/:po/items/:id', requiresFor(saveItem), (c) => actOnItem(c, saveItem, at(c)))
  .delete('/orders/:po/items/:id', requiresFor(removeItem), async (c) => {
    const result = await act(c, removeItem, at(c));
    return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
  })
  .post('/orders/:po/items/:id/copy', requiresFor(copyItem), (c) => actOnItem(c, copyItem, at(c), 201))
  .post('/orders/:po/items/:id/move', requiresFor(moveItem), (c) => actOnItem(c, moveItem, at(c)));
