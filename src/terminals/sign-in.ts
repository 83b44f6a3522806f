/** The doors of a shared terminal: a PIN of somebody who was chosen first, or a badge. */

import { eq } from 'drizzle-orm';
import { type AuditActor, type Origin, recordAudit } from '../audit/record.ts';
import { makeTerminalAttempts } from '../auth/attempts.ts';
import { onTheFloor } from '../auth/floor.ts';
import { verifyPassword } from '../auth/passwords.ts';
import { hashOfKey } from '../auth/secret-key.ts';
import type { Sessions } from '../auth/sessions.ts';
import { noteEntry } from '../auth/sign-in.ts';
import { isRefusal, type Refusal, refusal } from '../commands/refusal.ts';
import type { Db } from '../db/client.ts';
import type { Actor } from '../vocabulary/permissions.ts';
import type { TerminalHere } from './here.ts';
import { holderOf, personWithPin } from './queries.ts';
import { workplacesOf } from './rules.ts';
import { terminals } from './tables.ts';

export interface Attempt {
  terminal: TerminalHere;
  origin: Origin;
  now: Date;
}

export type Entered = { token: string; user: Actor } | Refusal;

/** No commands, for nobody acts yet and failures have to be counted; they keep the trail themselves. */
export interface FloorSignIn {
  withPin(attempt: Attempt, userId: number, pin: string): Promise<Entered>;
  /** By the digits of a badge that was read. */
  withBadge(attempt: Attempt, code: string): Promise<Entered>;
}

type Judged = { user: Actor } | Refusal;

/** How somebody has come in, or tried to; for the trail. */
type Means = { byPin: true } | { byBadge: true };

const LAST_DIGITS = 4;
const verdictOf = (judged: Judged) => (isRefusal(judged) ? 'wrong' : 'right');
const NOBODY: AuditActor = { id: null, username: 'badge', displayName: '' };

export function makeFloorSignIn(db: Db, sessions: Sessions): FloorSignIn {
  const attempts = makeTerminalAttempts(db);

  async function recordFailure({ terminal, origin, now }: Attempt, means: Means, user: Actor | undefined) {
    const who = user ? { ...user, id: null } : { ...NOBODY, displayName: terminal.name };
    const told = { new: { terminal: terminal.name, ...means } };
    const event = user
      ? ({ action: 'LOGIN_FAILED', entityType: 'user', entityId: user.username, entityKey: user.id, ...told } as const)
      : ({ action: 'LOGIN_FAILED', entityType: 'terminal', entityId: terminal.name, ...told } as const);
    await recordAudit(db, who, [event], origin, now);
  }

  /** Nobody, somebody who does not work here, one without a PIN and a wrong PIN: the same time, the same answer. */
  async function judgePin(attempt: Attempt, userId: number, pin: string): Promise<Judged> {
    const person = await personWithPin(db, userId);
    const user = person && workplacesOf(person, attempt.terminal.stations).length > 0 ? person : undefined;
    const right = await verifyPassword(user?.pinHash, pin);
    if (user && right) return { user };
    await recordFailure(attempt, { byPin: true }, user);
    return refusal('unauthenticated', 'pin_failed');
  }

  async function judgeBadge(attempt: Attempt, code: string): Promise<Judged> {
    const user = await holderOf(db, hashOfKey(code));
    if (user && onTheFloor(user)) return { user };
    await recordFailure(attempt, { byBadge: true }, undefined);
    return refusal('unauthenticated', 'badge_unknown', { last: code.slice(-LAST_DIGITS) });
  }

  async function admit({ terminal, origin, now }: Attempt, user: Actor, means: Means): Promise<Entered> {
    await db.transaction(async (tx) => {
      await noteEntry(tx, user, { terminal: terminal.name, ...means }, origin, now);
      await tx.update(terminals).set({ lastSeenAt: now }).where(eq(terminals.id, terminal.id));
    });
    const place = { terminalId: terminal.id, floorOnly: true };
    return { user, token: await sessions.create(user.id, origin, now, place) };
  }

  return {
    async withPin(attempt, userId, pin) {
      const guesser = { userId, terminalId: attempt.terminal.id };
      const judged = await attempts.judge<Judged>(guesser, () => judgePin(attempt, userId, pin), verdictOf);
      return isRefusal(judged) ? judged : admit(attempt, judged.user, { byPin: true });
    },
    async withBadge(attempt, code) {
      const guesser = { terminalId: attempt.terminal.id };
      const judged = await attempts.judge<Judged>(guesser, () => judgeBadge(attempt, code), verdictOf);
      return isRefusal(judged) ? judged : admit(attempt, judged.user, { byBadge: true });
    },
  };
}
