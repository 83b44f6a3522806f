import type { ValidSession } from '../auth/sessions.ts';
import type { Credentials } from '../auth/sign-in.ts';
import { isRefusal, type Refusal } from '../commands/refusal.ts';
import { originOf } from '../http/act.ts';
import type { C } from '../http/env.ts';
import { mirrorLook } from '../http/look.ts';
import { setSessionCookie } from '../http/session-cookie.ts';
import { terminalHere } from '../terminals/here.ts';
import { endOwnSession } from '../users/leave.ts';

/** One session a browser: the one before ends. The trail tells of it where somebody else has left. */
async function endBefore(c: C, next: number): Promise<void> {
  const { actor, deps } = c.var;
  const before = deps.sessions.tokenIn(c.req.header('Cookie'));
  if (actor?.id === next && before) await deps.sessions.end(before);
  else await endOwnSession(c);
}

/** Signs this browser in, if name and password are right. Whoever was signed in here before is so no longer. */
export async function enterWith(c: C, credentials: Credentials): Promise<{ session: ValidSession } | Refusal> {
  const { signIn, sessions } = c.var.deps;
  const terminal = await terminalHere(c);
  const result = await signIn.signIn(credentials, originOf(c), c.var.ui.now, terminal);
  if (isRefusal(result)) return result;
  setSessionCookie(c, result.token);
  const session = (await sessions.validate(result.token))!;
  await endBefore(c, session.actor.id);
  if (session.preferences) mirrorLook(c, session.preferences);
  return { session };
}
