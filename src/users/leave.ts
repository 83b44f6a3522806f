import { perform, type Result } from '../commands/command.ts';
import { isRefusal } from '../commands/refusal.ts';
import { requestOf } from '../http/act.ts';
import type { C } from '../http/env.ts';
import { setSessionCookie } from '../http/session-cookie.ts';
import { signOut } from './commands/sign-out.ts';

/**
 * Ends the session of this browser; without one there is nothing to end. Under no key: pressed on a page that the browser
 * has kept, it ends the session that is there now, not the one of that time.
 */
export async function endOwnSession(c: C): Promise<Result<null>> {
  const { actor, sessionId } = c.var;
  return actor ? perform(signOut, requestOf(c, { session: sessionId })) : { value: null, replayed: false };
}

/** The same, and the browser forgets it. */
export async function leave(c: C): Promise<Result<null>> {
  const result = await endOwnSession(c);
  if (!isRefusal(result)) setSessionCookie(c);
  return result;
}
