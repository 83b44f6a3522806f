import { Hono } from 'hono';
import { check } from '../commands/validation.ts';
import { act } from '../http/act.ts';
import type { Env } from '../http/env.ts';
import { isUnread, readJson } from '../http/form.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { open, signedIn } from '../http/requires.ts';
import { setSessionCookie } from '../http/session-cookie.ts';
import { signOut } from '../users/commands/sign-out.ts';
import { enterWith } from './enter.ts';
import { credentials } from './input.ts';
import { publicUser } from './json.ts';

export const authApi = new Hono<Env>()
  .post('/auth', open, async (c) => {
    const body = await readJson(c);
    if (isUnread(body)) return refuse(c, body);
    const said = check(credentials, body);
    if (!said.ok) return refuse(c, said.refusal);
    const entered = await enterWith(c, said.value);
    if (!entered.ok) return refuse(c, entered.refusal);
    const { actor, preferences } = entered.session;
    return json(c, { user: publicUser(actor, preferences?.locale ?? c.var.ui.locale) });
  })
  .get('/auth', signedIn, (c) => json(c, { user: publicUser(c.var.actor!, c.var.ui.locale) }))
  .delete('/auth', signedIn, async (c) => {
    const result = await act(c, signOut, { session: c.var.sessionId });
    if (!result.ok) return refuse(c, result.refusal);
    setSessionCookie(c);
    return c.body(null, 204);
  });
