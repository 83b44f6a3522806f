import { Hono } from 'hono';
import { z } from 'zod';
import type { Command } from '../commands/command.ts';
import { invalid, notFound } from '../commands/refusal.ts';
import { type Checked, check } from '../commands/validation.ts';
import { act } from '../http/act.ts';
import type { C, Env } from '../http/env.ts';
import { isUnread, readJson } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { actWithPassword, idIn, userAt, type WithPassword } from './acts.ts';
import { deactivateUser, reactivateUser } from './commands/activity.ts';
import { addUser } from './commands/add-user.ts';
import type { UserRef } from './commands/locked.ts';
import { resetPassword } from './commands/reset-password.ts';
import { updateUser } from './commands/update-user.ts';
import { publicUser } from './json.ts';
import { listUsers, userFilter } from './list.ts';
import { findUser } from './queries.ts';

export const userListInput = z.strictObject({ ...userFilter, active: z.stringbool().optional() });

async function sendList(c: C) {
  const query = Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));
  const said = check(userListInput, query);
  if (!said.ok) return refuse(c, said.refusal);
  const { users, next } = await listUsers(c.var.deps.database.db, said.value);
  return json(c, { users: users.map(publicUser), next });
}

async function sendUser(c: C) {
  const user = await userAt(c);
  return user ? json(c, publicUser(user)) : refuse(c, notFound());
}

/** The user as he is now; with the password that was made for him, this once. */
async function create(c: C) {
  const body = await readJson(c);
  if (isUnread(body)) return refuse(c, body);
  const result: WithPassword =
    'password' in body ? await act(c, addUser, body) : await actWithPassword(c, addUser, body);
  if (!result.ok) return refuse(c, result.refusal);
  const user = await findUser(c.var.deps.database.db, result.value.id);
  return json(c, { ...publicUser(user!), ...(result.password && { password: result.password }) }, 201);
}

const UNKNOWN = { reason: 'unknown_field' } as const;

/** What the body says of the user in the address, if there is one. `made`: what is no business of the body. */
async function readAct(c: C, ...made: string[]): Promise<Checked<object>> {
  if (!(await userAt(c))) return { ok: false, refusal: notFound() };
  const body = await readJson(c);
  if (isUnread(body)) return { ok: false, refusal: body };
  const doubled = ['id', ...made].filter((name) => name in body);
  if (doubled.length === 0) return { ok: true, value: { ...body, id: idIn(c) } };
  return { ok: false, refusal: invalid(Object.fromEntries(doubled.map((name) => [name, UNKNOWN]))) };
}

async function actOn<I>(c: C, command: Command<I, UserRef>) {
  const said = await readAct(c);
  if (!said.ok) return refuse(c, said.refusal);
  const result = await act(c, command, said.value);
  return result.ok ? sendUser(c) : refuse(c, result.refusal);
}

async function reset(c: C) {
  const said = await readAct(c, 'password');
  if (!said.ok) return refuse(c, said.refusal);
  const result = await actWithPassword(c, resetPassword, said.value);
  return result.ok ? json(c, { password: result.password ?? null }) : refuse(c, result.refusal);
}

async function deactivate(c: C) {
  if (!(await userAt(c))) return refuse(c, notFound());
  const result = await act(c, deactivateUser, { id: idIn(c) });
  return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
}

/** The people of the workshop, for who administers them. */
export const userAdminApi = new Hono<Env>()
  .get('/users', requires('users.manage'), sendList)
  .post('/users', requiresFor(addUser), create)
  .get('/users/:id', requires('users.manage'), sendUser)
  .put('/users/:id', requiresFor(updateUser), (c) => actOn(c, updateUser))
  .delete('/users/:id', requiresFor(deactivateUser), deactivate)
  .post('/users/:id/reactivation', requiresFor(reactivateUser), (c) => actOn(c, reactivateUser))
  .post('/users/:id/password-reset', requiresFor(resetPassword), reset);
