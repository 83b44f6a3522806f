import { z } from 'zod';
import type { Operation } from '../openapi/operation.ts';
import { look } from '../vocabulary/look.ts';
import { userListInput } from './admin-api.ts';
import { deactivateUser, reactivateUser } from './commands/activity.ts';
import { addUser } from './commands/add-user.ts';
import { resetPassword } from './commands/reset-password.ts';
import { setPreferences } from './commands/set-preferences.ts';
import { updateUser } from './commands/update-user.ts';
import { newUser } from './input.ts';
import { userJson } from './json.ts';

export const userShapes = {
  User: userJson,
  UserPage: z.strictObject({ users: z.array(userJson), next: z.union([z.string(), z.int()]).nullable() }),
  Preferences: look.clone(),
};
const { UserPage, Preferences } = userShapes;

const password = z.string().describe('Made by the server, told this once');

const preferences: Operation[] = [
  { method: 'GET', path: '/preferences', summary: 'How pages look to me', answers: { 200: Preferences } },
  {
    method: 'PUT',
    path: '/preferences',
    summary: 'Choose how pages look to me: all of it or any part',
    command: setPreferences,
    answers: { 200: Preferences },
  },
];

const administration: Operation[] = [
  { method: 'GET', path: '/users', summary: 'List users', query: userListInput, answers: { 200: UserPage } },
  {
    method: 'POST',
    path: '/users',
    summary: 'Make a user; without a password one is made and told',
    command: addUser,
    body: newUser.partial({ password: true }),
    answers: { 201: userJson.extend({ password: password.optional() }) },
  },
  { method: 'GET', path: '/users/:id', summary: 'Read a user', answers: { 200: userJson } },
  { method: 'PUT', path: '/users/:id', summary: 'Change a user', command: updateUser, answers: { 200: userJson } },
  {
    method: 'DELETE',
    path: '/users/:id',
    summary: 'Deactivate a user; his sessions end',
    command: deactivateUser,
    answers: { 204: null },
  },
  {
    method: 'POST',
    path: '/users/:id/reactivation',
    summary: 'Let a deactivated user in again',
    command: reactivateUser,
    answers: { 200: userJson },
  },
  {
    method: 'POST',
    path: '/users/:id/password-reset',
    summary: 'Make a new password, to be changed at the next sign-in',
    command: resetPassword,
    made: ['password'],
    answers: { 200: z.strictObject({ password: password.nullable() }) },
  },
];

export const userOperations: readonly Operation[] = [...preferences, ...administration];
