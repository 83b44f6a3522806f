/** Signing in and out, for programs. */

import { z } from 'zod';
import { standing } from '../auth/standing.ts';
import { isRefusal } from '../commands/refusal.ts';
import { check } from '../commands/validation.ts';
import type { C } from '../http/env.ts';
import { readJson } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { open, signedIn } from '../http/requires.ts';
import { locales } from '../i18n/index.ts';
import { api, own, show } from '../openapi/endpoint.ts';
import { shaped } from '../openapi/shaped.ts';
import { leave } from '../users/leave.ts';
import { enterWith } from './enter.ts';
import { credentials } from './input.ts';

const actorJson = z.strictObject({ ...standing, locale: z.enum(locales) });
const who = z.strictObject({ user: actorJson });

async function signIn(c: C) {
  const body = await readJson(c);
  const said = check(credentials, body);
  if (isRefusal(said)) return refuse(c, said);
  const entered = await enterWith(c, said);
  if (isRefusal(entered)) return refuse(c, entered);
  const { actor, preferences } = entered.session;
  return json(c, shaped(who, { user: { ...actor, locale: preferences?.locale ?? c.var.ui.locale } }));
}

async function signOut(c: C) {
  const result = await leave(c);
  return isRefusal(result) ? refuse(c, result) : c.body(null, 204);
}

export const authApi = api({ Actor: actorJson }, [
  own(
    {
      ...{ method: 'POST', path: '/auth', summary: 'Sign in', body: credentials },
      ...{ answers: { 200: who }, refusals: [401, 429] },
    },
    open,
    signIn,
  ),
  show('/auth', 'Who is signed in', 'self', who, ({ c, ui }) => ({ user: { ...c.var.actor!, locale: ui.locale } })),
  own({ method: 'DELETE', path: '/auth', summary: 'Sign out', answers: { 204: null } }, signedIn, signOut),
]);
