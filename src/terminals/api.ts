import { Hono } from 'hono';
import { invalid, notFound } from '../commands/refusal.ts';
import type { Checked } from '../commands/validation.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { isUnread, readJson } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { idIn } from '../users/acts.ts';
import { issueWithCode, registerWithKey } from './acts.ts';
import { issueBadge, revokeBadge } from './commands/badges.ts';
import { removePin, setPin } from './commands/pins.ts';
import { registerTerminal } from './commands/register-terminal.ts';
import { revokeTerminal } from './commands/revoke-terminal.ts';
import { updateTerminal } from './commands/update-terminal.ts';
import { publicTerminal } from './json.ts';
import { setOwnPin } from './own-pin.ts';
import { findHolder, findTerminal, listTerminals } from './queries.ts';

const UNKNOWN = { reason: 'unknown_field' } as const;

const dbOf = (c: C) => c.var.deps.database.db;
const terminalAt = (c: C, id = idIn(c)) => findTerminal(dbOf(c), id, c.var.ui.now);

/** The body, without what the address or the server says. */
async function readSaid(c: C, ...made: string[]): Promise<Checked<object>> {
  const body = await readJson(c);
  if (isUnread(body)) return { ok: false, refusal: body };
  const doubled = made.filter((name) => name in body);
  if (doubled.length === 0) return { ok: true, value: body };
  return { ok: false, refusal: invalid(Object.fromEntries(doubled.map((name) => [name, UNKNOWN]))) };
}

async function sendList(c: C) {
  const terminals = await listTerminals(dbOf(c), c.var.ui.now);
  return json(c, { terminals: terminals.map(publicTerminal) });
}

/** With its key, this once: a browser that holds it in the cookie is the terminal. */
async function register(c: C) {
  const said = await readSaid(c, 'keyHash', 'session');
  if (!said.ok) return refuse(c, said.refusal);
  const { result, key } = await registerWithKey(c, said.value, null);
  if (!result.ok) return refuse(c, result.refusal);
  const terminal = await terminalAt(c, result.value.id);
  return json(c, { ...publicTerminal(terminal!), ...(!result.replayed && { key }) }, 201);
}

async function update(c: C) {
  if (!(await terminalAt(c))) return refuse(c, notFound());
  const said = await readSaid(c, 'id');
  if (!said.ok) return refuse(c, said.refusal);
  const result = await act(c, updateTerminal, { ...said.value, id: idIn(c) });
  return result.ok ? json(c, publicTerminal((await terminalAt(c))!)) : refuse(c, result.refusal);
}

async function revoke(c: C) {
  if (!(await terminalAt(c))) return refuse(c, notFound());
  const result = await act(c, revokeTerminal, { id: idIn(c) });
  return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
}

async function issue(c: C) {
  if (!(await findHolder(dbOf(c), idIn(c)))) return refuse(c, notFound());
  const { result, code } = await issueWithCode(c, idIn(c));
  return result.ok ? json(c, { code: code ?? null }, 201) : refuse(c, result.refusal);
}

async function takeBack(c: C) {
  if (!(await findHolder(dbOf(c), idIn(c)))) return refuse(c, notFound());
  const result = await act(c, revokeBadge, { id: idIn(c) });
  return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
}

async function choosePin(c: C) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const result = await setOwnPin(c, body);
  return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
}

export const terminalApi = new Hono<Env>()
  .get('/terminals', requires('terminals.manage'), sendList)
  .post('/terminals', requiresFor(registerTerminal), register)
  .put('/terminals/:id', requiresFor(updateTerminal), update)
  .delete('/terminals/:id', requiresFor(revokeTerminal), revoke)
  .post('/users/:id/badge', requiresFor(issueBadge), issue)
  .delete('/users/:id/badge', requiresFor(revokeBadge), takeBack)
  .put('/auth/pin', requiresFor(setPin), choosePin)
  .delete('/auth/pin', requiresFor(removePin), async (c) => {
    const result = await act(c, removePin, {});
    return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
  });
