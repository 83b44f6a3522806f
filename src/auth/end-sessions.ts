import { and, eq, lte, ne, type SQL } from 'drizzle-orm';
import { announce } from '../commands/announce.ts';
import type { Reader } from '../db/client.ts';
import { sessions } from './tables.ts';

/** Every way in which sessions end: each is heard by all processes as it is committed, so that no stream outlives one. */
async function endWhere(tx: Reader, which: SQL | undefined): Promise<number> {
  const { count } = await tx.delete(sessions).where(which);
  if (count > 0) await announce(tx, ['sessions']);
  return count;
}

const ofUser = (userId: number) => eq(sessions.userId, userId);

/** Ends the sessions of a user, all or all but one. Tells how many. */
export const endSessionsOf = (tx: Reader, userId: number, keepId?: string | null): Promise<number> =>
  endWhere(tx, and(ofUser(userId), keepId ? ne(sessions.idHash, keepId) : undefined));

/** Ends one session of a user by its number, if there is such a one. */
export const endSessionOf = async (tx: Reader, userId: number, id: number): Promise<boolean> =>
  (await endWhere(tx, and(ofUser(userId), eq(sessions.id, id)))) > 0;

export const endSession = (tx: Reader, sessionId: string): Promise<number> =>
  endWhere(tx, eq(sessions.idHash, sessionId));

/** Ends what somebody has opened by PIN or badge: one of them may be in the wrong hands. */
export const endFloorSessionsOf = (tx: Reader, userId: number): Promise<number> =>
  endWhere(tx, and(ofUser(userId), eq(sessions.floorOnly, true)));

/** Ends whatever is open at a terminal. Tells how many. */
export const endSessionsAt = (tx: Reader, terminalId: number): Promise<number> =>
  endWhere(tx, eq(sessions.terminalId, terminalId));

export const endExpired = (tx: Reader): Promise<number> => endWhere(tx, lte(sessions.expiresAt, new Date()));
