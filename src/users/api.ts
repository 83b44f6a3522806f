import { Hono } from 'hono';
import { act } from '../http/act.ts';
import type { Env } from '../http/env.ts';
import { isUnread, readJson } from '../http/form.ts';
import { lookOf, mirrorLook } from '../http/look.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { signedIn } from '../http/requires.ts';
import { setPreferences } from './commands/set-preferences.ts';
import { changeOwnPassword } from './own-password.ts';

export const userApi = new Hono<Env>()
  .put('/auth/password', signedIn, async (c) => {
    const body = await readJson(c);
    if (isUnread(body)) return refuse(c, body);
    const result = await changeOwnPassword(c, body);
    return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
  })
  .get('/preferences', signedIn, (c) => json(c, lookOf(c.var.ui)))
  .put('/preferences', signedIn, async (c) => {
    const body = await readJson(c);
    if (isUnread(body)) return refuse(c, body);
    const result = await act(c, setPreferences, { ...lookOf(c.var.ui), ...body });
    if (!result.ok) return refuse(c, result.refusal);
    mirrorLook(c, result.value);
    return json(c, result.value);
  });
