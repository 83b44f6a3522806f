/** Which shared terminal this browser is: it holds the key in a cookie, for long. */

import { and, eq, isNull, sql } from 'drizzle-orm';
import { getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { hashOfKey } from '../auth/secret-key.ts';
import { prepared } from '../db/prepared.ts';
import type { C } from '../http/env.ts';
import { terminals } from './tables.ts';

/** As long as browsers keep one. */
const FOUR_HUNDRED_DAYS = 400 * 24 * 3600;

const cookieFor = (c: C): { name: string; options: CookieOptions } => {
  const secure = c.var.deps.config.publicUrl?.startsWith('https:') ?? false;
  return {
    name: secure ? '__Host-terminal' : 'terminal',
    options: { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: FOUR_HUNDRED_DAYS },
  };
};

const withKey = prepared((db) =>
  db
    .select({
      id: terminals.id,
      name: terminals.name,
      stations: terminals.stations,
      idleMinutes: terminals.idleMinutes,
    })
    .from(terminals)
    .where(and(eq(terminals.keyHash, sql.placeholder('keyHash')), isNull(terminals.revokedAt)))
    .prepare('terminal_with_key'),
);
export type TerminalHere = Awaited<ReturnType<ReturnType<typeof withKey>['execute']>>[number];

/** The terminal that this browser is, unless it was revoked. Without the cookie nobody is asked. */
export async function terminalHere(c: C): Promise<TerminalHere | undefined> {
  const key = getCookie(c, cookieFor(c).name);
  if (!key) return undefined;
  const [terminal] = await withKey(c.var.deps.database.db).execute({ keyHash: hashOfKey(key) });
  return terminal;
}

/** Where this browser signs people in. */
export const doorOf = async (c: C) => ((await terminalHere(c)) ? '/terminal' : '/sign-in');

/** From now on this browser is a terminal. */
export function keepKey(c: C, key: string): void {
  const { name, options } = cookieFor(c);
  setCookie(c, name, key, options);
}
