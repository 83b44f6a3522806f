import { Hono } from 'hono';
import type { Command, Result } from '../commands/command.ts';
import { invalid, notFound } from '../commands/refusal.ts';
import { check } from '../commands/validation.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { isUnread, readJson } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { findOrders } from '../orders/queries.ts';
import { idIn } from '../users/acts.ts';
import { approveChange } from './commands/approve.ts';
import { declineChange, withdrawChange } from './commands/close.ts';
import type { ChangeRef } from './commands/locked.ts';
import { proposeChange } from './commands/propose.ts';
import { changeList } from './input.ts';
import { publicChange } from './json.ts';
import { type ChangeDetail, findChange, listChanges } from './queries.ts';
import { readChange, templatesFor } from './reading.ts';

const dbOf = (c: C) => c.var.deps.database.db;

/** Changes beside their orders as these are now. */
async function publicly(c: C, changes: readonly ChangeDetail[]) {
  const found = await findOrders(dbOf(c), [...new Set(changes.map(({ orderId }) => orderId))]);
  const byId = new Map(found.map((order) => [order.id, order]));
  const pairs = changes.flatMap((change) => {
    const order = byId.get(change.orderId);
    return order ? [{ change, order }] : [];
  });
  const templates = await templatesFor(dbOf(c), pairs);
  return pairs.map(({ change, order }) =>
    publicChange(change, readChange({ change, order, templates, words: c.var.ui })),
  );
}

async function sendList(c: C) {
  const asked = check(changeList, Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== '')));
  if (!asked.ok) return refuse(c, asked.refusal);
  const { changes, next } = await listChanges(dbOf(c), asked.value);
  return json(c, { changes: await publicly(c, changes), next });
}

async function send(c: C, id: number, status: 200 | 201 = 200) {
  const change = await findChange(dbOf(c), id);
  if (!change) return refuse(c, notFound());
  return json(c, (await publicly(c, [change]))[0], status);
}

async function create(c: C) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const result: Result<ChangeRef> = await act(c, proposeChange, body);
  return result.ok ? send(c, result.value.id, 201) : refuse(c, result.refusal);
}

async function actOn<I>(c: C, command: Command<I, ChangeRef>) {
  if (!(await findChange(dbOf(c), idIn(c)))) return refuse(c, notFound());
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  if ('id' in body) return refuse(c, invalid({ id: { reason: 'unknown_field' } }));
  const result = await act(c, command, { ...body, id: idIn(c) });
  return result.ok ? send(c, result.value.id) : refuse(c, result.refusal);
}

export const changeApi = new Hono<Env>()
  .get('/change-requests', requires('orders.view'), sendList)
  .post('/change-requests', requiresFor(proposeChange), create)
  .get('/change-requests/:id', requires('orders.view'), (c) => send(c, idIn(c)))
  .post('/change-requests/:id/approval', requiresFor(approveChange), (c) => actOn(c, approveChange))
  .post('/change-requests/:id/decline', requiresFor(declineChange), (c) => actOn(c, declineChange))
  .post('/change-requests/:id/withdrawal', requiresFor(withdrawChange), (c) => actOn(c, withdrawChange));
