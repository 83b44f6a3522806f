import type { C } from './env.ts';

/** Without a token: forgets it. */
export const setSessionCookie = (c: C, token?: string) =>
  c.header('Set-Cookie', c.var.deps.sessions.cookie(token), { append: true });
