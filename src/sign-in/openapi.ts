import { z } from 'zod';
import type { Operation } from '../openapi/operation.ts';
import { passwordChange } from '../users/input.ts';
import { credentials } from './input.ts';
import { actorJson } from './json.ts';

export const authShapes = { Actor: actorJson };

const who = z.strictObject({ user: actorJson });

export const authOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/auth',
    summary: 'Sign in',
    body: credentials,
    answers: { 200: who },
    refusals: [401, 429],
  },
  { method: 'GET', path: '/auth', summary: 'Who is signed in', answers: { 200: who } },
  { method: 'DELETE', path: '/auth', summary: 'Sign out', answers: { 204: null } },
  {
    method: 'PUT',
    path: '/auth/password',
    summary: 'Change one’s password; other sessions end',
    body: passwordChange.omit({ keepSession: true }),
    answers: { 204: null },
    refusals: [429],
  },
];
