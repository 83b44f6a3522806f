/** The people of the workshop, as JSON, for who administers them. */

import { z } from 'zod';
import { standing } from '../auth/standing.ts';
import { isRefusal } from '../commands/refusal.ts';
import { act } from '../http/act.ts';
import { type Asked, ask, change, does, read, remove, thing, yields } from '../openapi/endpoint.ts';
import { actWithPassword, type WithPassword } from './acts.ts';
import { deactivateUser, reactivateUser } from './commands/activity.ts';
import { addUser } from './commands/add-user.ts';
import { resetPassword } from './commands/reset-password.ts';
import { updateUser } from './commands/update-user.ts';
import { newUser } from './input.ts';
import { listUsers, userFilter } from './list.ts';
import { findUser } from './queries.ts';

const userJson = z.strictObject({
  ...standing,
  email: z.string().nullable(),
  isActive: z.boolean(),
  mustChangePassword: z.boolean(),
  lastLoginAt: z.iso.datetime().nullable(),
  version: z.int(),
});
const user = thing({ key: 'id', answer: userJson, find: ({ db }, id) => findUser(db, id) });

const userList = z.strictObject({ ...userFilter, active: z.stringbool().optional() });
const UserPage = z.strictObject({ users: z.array(userJson), next: z.union([z.string(), z.int()]).nullable() });

const password = z.string().describe('Made by the server, told this once');
const madeUser = userJson.extend({ password: password.optional() });
const madePassword = z.strictObject({ password: password.nullable() });

/** The user as he is now; with the password that was made for him, this once. */
async function add({ c, db }: Asked, said: object) {
  const result: WithPassword =
    'password' in said ? await act(c, addUser, said) : await actWithPassword(c, addUser, said);
  if (isRefusal(result)) return result;
  return { ...result, value: { ...(await findUser(db, result.value.id))!, password: result.password } };
}

async function reset({ c }: Asked, said: object) {
  const result = await actWithPassword(c, resetPassword, said);
  return isRefusal(result) ? result : { ...result, value: { password: result.password ?? null } };
}

const see = ['users.manage'] as const;

export const adminShapes = { User: userJson, UserPage };

export const adminEndpoints = [
  ask('/users', 'List users', see, userList, UserPage, listUsers),
  yields(['POST', '/users'], 'Make a user; without a password one is made and told', addUser, madeUser, add, {
    status: 201,
    body: newUser.partial({ password: true }),
  }),
  read('/users/:id', 'Read a user', see, user),
  change('/users/:id', 'Change a user', updateUser, user),
  remove('/users/:id', 'Deactivate a user; his sessions end', deactivateUser, user),
  does('/users/:id/reactivation', 'Let a deactivated user in again', reactivateUser, user),
  yields(
    ['POST', '/users/:id/password-reset'],
    'Make a new password, to be changed at the next sign-in',
    resetPassword,
    madePassword,
    reset,
    { of: user, made: ['password'] },
  ),
];
