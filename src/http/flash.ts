import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Words } from '../words.ts';
import type { C } from './env.ts';

/** One message for the next page: a key and its parameters, worded when it is shown. */
export interface Flash {
  key: keyof Words['shell']['flash'];
  params?: Record<string, string>;
}

const COOKIE = 'flash';

export function setFlash(c: C, flash: Flash): void {
  setCookie(c, COOKIE, encodeURIComponent(JSON.stringify(flash)), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 60,
  });
}

/** Takes the message, if there is one, so that it is shown once. */
export function takeFlash(c: C): Flash | null {
  const text = getCookie(c, COOKIE);
  if (!text) return null;
  deleteCookie(c, COOKIE, { path: '/' });
  try {
    return JSON.parse(decodeURIComponent(text)) as Flash;
  } catch {
    return null;
  }
}
