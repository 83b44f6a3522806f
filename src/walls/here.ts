/** Which wall display this browser is, or wants to be: it holds the key in a cookie, for long. */

import { getCookie, setCookie } from 'hono/cookie';
import type { C } from '../http/env.ts';

/** As long as browsers keep one. */
const FOUR_HUNDRED_DAYS = 400 * 24 * 3600;

const isSecure = (c: C) => c.var.deps.config.publicUrl?.startsWith('https:') ?? false;
const nameFor = (c: C) => (isSecure(c) ? '__Host-wall' : 'wall');

export const wallKeyHere = (c: C): string | undefined => getCookie(c, nameFor(c));

export function keepWallKey(c: C, key: string): void {
  const secure = isSecure(c);
  setCookie(c, nameFor(c), key, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: FOUR_HUNDRED_DAYS });
}
