import { and, eq, lt, ne } from 'drizzle-orm';
import type { Origin } from '../audit/record.ts';
import type { Db, Reader } from '../db/client.ts';
import { sessions } from '../users/tables.ts';
import { type Account, hashToken, makeLucia, type SessionConfig } from './lucia.ts';

export interface ValidSession extends Account {
  /** The hash of its token: names the session and does not open it. */
  sessionId: string;
  /** Just extended, so the cookie has to be set again. */
  fresh: boolean;
}

export interface Sessions {
  /** The token among the cookies of a request. */
  tokenIn(cookies: string | undefined): string | null;
  /** With the time, it is noted when the session was last seen. */
  validate(token: string, now?: Date): Promise<ValidSession | null>;
  /** Gives the token, which is known to nobody else and stored nowhere. */
  create(userId: number, origin: Origin, now?: Date): Promise<string>;
  end(token: string): Promise<void>;
  endOthers(userId: number, keepToken: string): Promise<void>;
  endAll(userId: number): Promise<void>;
  /** Set-Cookie, with the token or, without one, to forget it. */
  cookie(token?: string): string;
}

/** Ends the sessions of a user, all or all but one. Tells how many. */
export async function endSessionsOf(tx: Reader, userId: number, keepId?: string | null): Promise<number> {
  const others = keepId ? ne(sessions.idHash, keepId) : undefined;
  return (await tx.delete(sessions).where(and(eq(sessions.userId, userId), others))).count;
}

/** Ends one session of a user by its number, if there is such a one. */
export async function endSessionOf(tx: Reader, userId: number, id: number): Promise<boolean> {
  return (await tx.delete(sessions).where(and(eq(sessions.userId, userId), eq(sessions.id, id)))).count > 0;
}

export async function endSession(tx: Reader, sessionId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.idHash, sessionId));
}

/** A session is seen with every request, and noted once in a while. */
const NOTED_EVERY_MS = 5 * 60_000;

async function noteSeen(db: Db, sessionId: string, lastSeenAt: Date, now: Date): Promise<void> {
  const due = new Date(now.getTime() - NOTED_EVERY_MS);
  if (lastSeenAt >= due) return;
  const isDue = and(eq(sessions.idHash, sessionId), lt(sessions.lastSeenAt, due));
  await db.update(sessions).set({ lastSeenAt: now }).where(isDue);
}

export function makeSessions(db: Db, config: SessionConfig): Sessions {
  const lucia = makeLucia(db, config);
  return {
    tokenIn: (cookies = '') => lucia.readSessionCookie(cookies),
    async validate(token, now) {
      const { session, user } = await lucia.validateSession(token);
      if (!session) return null;
      const { id: _, ...account } = user;
      const sessionId = hashToken(token);
      if (now) await noteSeen(db, sessionId, session.lastSeenAt, now);
      return { ...account, sessionId, fresh: session.fresh };
    },
    async create(userId, { ip, userAgent }, now = new Date()) {
      await lucia.deleteExpiredSessions();
      const attributes = { ip, userAgent: userAgent?.slice(0, 300) ?? null, lastSeenAt: now };
      const session = await lucia.createSession(userId, attributes);
      return session.id;
    },
    end: (token) => lucia.invalidateSession(token),
    async endOthers(userId, keepToken) {
      await endSessionsOf(db, userId, hashToken(keepToken));
    },
    endAll: (userId) => lucia.invalidateUserSessions(userId),
    cookie: (token) => (token ? lucia.createSessionCookie(token) : lucia.createBlankSessionCookie()).serialize(),
  };
}
