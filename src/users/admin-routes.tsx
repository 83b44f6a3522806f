import { Hono } from 'hono';
import { z } from 'zod';
import { UserListPage, UserResults } from '../../views/users/UserListPage.tsx';
import type { Command } from '../commands/command.ts';
import { isRefusal, notFound } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { filtersOf } from '../http/asked.ts';
import { again, draftOf } from '../http/draft.ts';
import { type C, dbOf, type Env } from '../http/env.ts';
import type { Flash } from '../http/flash.ts';
import { readForm } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { listOf, onTo } from '../http/reply.tsx';
import { requires, requiresFor } from '../http/requires.ts';
import { can } from '../vocabulary/permissions.ts';
import { actWithPassword, idIn, userAt, type WithPassword } from './acts.ts';
import { askReset, askUserDeactivation, passwordPage, userFormPage } from './admin-pages.tsx';
import { deactivateUser, reactivateUser } from './commands/activity.ts';
import { addUser } from './commands/add-user.ts';
import type { UserRef } from './commands/locked.ts';
import { resetPassword } from './commands/reset-password.ts';
import { updateUser } from './commands/update-user.ts';
import { blankUserForm, userForm, userInput } from './form.ts';
import { listUsers, userFilter } from './list.ts';

const listInput = z.strictObject({ ...userFilter, inactive: z.stringbool().optional() });

async function userList(c: C) {
  const input = filtersOf(c, listInput);
  const { ui } = c.var;
  const active = input.inactive ? undefined : true;
  const view = { ui, input, ...(await listUsers(dbOf(c), { ...input, active })) };
  return listOf(c, ui.t.users.title(), view, UserListPage, UserResults);
}

const at = ({ id }: UserRef) => `/users/${id}`;

async function create(c: C) {
  const form = await readForm(c);
  const input = userInput(addUser.input, form);
  const result: WithPassword = input.password ? await act(c, addUser, input) : await actWithPassword(c, addUser, input);
  if (isRefusal(result)) return again(c, draftOf(form, addUser), result, { at }, (draft) => userFormPage(c, draft));
  if (!input.password) return passwordPage(c, result.value, result.password);
  return onTo(c, '/users', { key: 'userCreated', params: { name: result.value.displayName } });
}

async function editPage(c: C) {
  const user = await userAt(c);
  return user ? userFormPage(c, draftOf(userForm(user), updateUser), user) : refuse(c, notFound());
}

async function save(c: C) {
  const form = await readForm(c);
  const result = await act(c, updateUser, { ...userInput(updateUser.input, form), id: idIn(c) });
  const user = await userAt(c);
  if (!user) return refuse(c, notFound());
  if (isRefusal(result)) {
    const draft = draftOf(form, updateUser);
    return again(c, draft, result, { at, now: userForm(user) }, (shown) => userFormPage(c, shown, user));
  }
  const isOut = user.id === c.var.actor!.id && !can(user, 'users.manage');
  return onTo(c, isOut ? '/' : '/users', { key: 'userSaved', params: { name: user.displayName } });
}

async function turn(c: C, command: Command<{ id: number }, UserRef>, key: Flash['key']) {
  await readForm(c);
  if (!(await userAt(c))) return refuse(c, notFound());
  const result = await act(c, command, { id: idIn(c) });
  if (isRefusal(result)) return refuse(c, result, `/users/${idIn(c)}`);
  return onTo(c, '/users', { key, params: { name: result.value.displayName } });
}

async function reset(c: C) {
  await readForm(c);
  if (!(await userAt(c))) return refuse(c, notFound());
  const result = await actWithPassword(c, resetPassword, { id: idIn(c) });
  return isRefusal(result) ? refuse(c, result, `/users/${idIn(c)}`) : passwordPage(c, result.value, result.password);
}

/** The people of the workshop, for who administers them. */
export const userAdminRoutes = new Hono<Env>()
  .get('/users', requires('users.manage'), userList)
  .get('/users/new', requiresFor(addUser), (c) => userFormPage(c, draftOf(blankUserForm(), addUser)))
  .post('/users/new', requiresFor(addUser), create)
  .get('/users/:id', requires('users.manage'), editPage)
  .post('/users/:id', requiresFor(updateUser), save)
  .get('/users/:id/deactivation', requiresFor(deactivateUser), (c) => askUserDeactivation(c))
  .post('/users/:id/deactivation', requiresFor(deactivateUser), (c) => turn(c, deactivateUser, 'userDeactivated'))
  .post('/users/:id/reactivation', requiresFor(reactivateUser), (c) => turn(c, reactivateUser, 'userReactivated'))
  .get('/users/:id/password-reset', requiresFor(resetPassword), (c) => askReset(c))
  .post('/users/:id/password-reset', requiresFor(resetPassword), reset);
