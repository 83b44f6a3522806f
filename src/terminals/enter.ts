/** How one comes to a shared terminal, and leaves it: for the lock screen and for a badge that was scanned elsewhere. */

import { isRefusal, type Refusal, refusal } from '../commands/refusal.ts';
import { originOf } from '../http/act.ts';
import { leftHalf, pageLeft, takeParked } from '../http/away.ts';
import type { C } from '../http/env.ts';
import { forgetHere, mirrorLook } from '../http/look.ts';
import { onTo } from '../http/reply.tsx';
import { setSessionCookie } from '../http/session-cookie.ts';
import { endOwnSession } from '../users/leave.ts';
import { type TerminalHere, terminalHere } from './here.ts';
import { workplacesOf } from './rules.ts';
import type { Entered } from './sign-in.ts';

/** Where somebody was on his way to: a form that is kept for him, or a page. */
export interface Way {
  form?: string | undefined;
  next?: string | undefined;
}

/** The next one works here: where he wanted to go, or at the first station of both. */
export async function admit(
  c: C,
  terminal: TerminalHere,
  { token, user }: Exclude<Entered, Refusal>,
  way: Way,
): Promise<Response> {
  await endOwnSession(c);
  setSessionCookie(c, token);
  forgetHere(c);
  const { sessions, database } = c.var.deps;
  const session = await sessions.validate(token);
  if (session?.preferences) mirrorLook(c, session.preferences);
  const { db } = database;
  const { now } = c.var.ui;
  const named = way.form ? await takeParked(db, way.form, user.id, now) : undefined;
  const left = named ?? (await leftHalf(db, user.id, now));
  if (left) return onTo(c, pageLeft(left) ?? `/sign-in/form/${left.id}`);
  const station = workplacesOf(user, terminal.stations)[0] ?? terminal.stations[0];
  return onTo(c, way.next ?? `/stations/${station}`);
}

export const attemptOf = (c: C, terminal: TerminalHere) => ({ terminal, origin: originOf(c), now: c.var.ui.now });

/**
 * A badge that was scanned where work is scanned: the one who worked leaves, the next one comes, in one request. Where
 * this browser is no terminal, or nobody is known by the badge, nothing changes.
 */
export async function changeByBadge(c: C, badge: string): Promise<Response | Refusal> {
  const terminal = await terminalHere(c);
  if (!terminal) return refusal('conflict', 'badge_no_terminal');
  const entered = await c.var.deps.floor.withBadge(attemptOf(c, terminal), badge);
  return isRefusal(entered) ? entered : admit(c, terminal, entered, {});
}
