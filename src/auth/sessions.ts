import { and, eq, lt } from 'drizzle-orm';
import type { Origin } from '../audit/record.ts';
import type { Db, Reader } from '../db/client.ts';
import { isDiskFull } from '../disk.ts';
import { Memory } from '../kept/memory.ts';
import { endSessionsOf } from './end-sessions.ts';
import { onTheFloor } from './floor.ts';
import { type Account, hashToken, makeLucia, type Place, type SessionConfig, type SessionTerminal } from './lucia.ts';
import { sessions } from './tables.ts';

export interface ValidSession extends Account {
  /** The hash of its token: names the session and does not open it. */
  sessionId: string;
  /** Just extended, so the cookie has to be set again. */
  fresh: boolean;
  /** The shared terminal at which it was opened. */
  terminal: SessionTerminal | null;
  /** Names all of this, until any of it is another. */
  version: number;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** When it is asked, and whether somebody does it or the page by itself. */
export interface Seen {
  now: Date;
  isAttended: boolean;
}

export interface Sessions {
  /** The token among the cookies of a request. */
  tokenIn(cookies: string | undefined): string | null;
  /** With the time, it is noted when the session was last seen, and one at a terminal ends by itself. */
  validate(token: string, seen?: Seen): Promise<ValidSession | null>;
  /** Gives the token, which is known to nobody else and stored nowhere. */
  create(userId: number, origin: Origin, now?: Date, place?: Place): Promise<string>;
  end(token: string): Promise<void>;
  endOthers(userId: number, keepToken: string): Promise<void>;
  endAll(userId: number): Promise<void>;
  /** Set-Cookie, with the token or, without one, to forget it. */
  cookie(token?: string): string;
}

/** In a browser of one's own. */
const ELSEWHERE: Place = { terminalId: null, floorOnly: false };

/** From now on this session is one at a terminal, and ends when nobody touches it. */
export async function bindSession(tx: Reader, sessionId: string, terminalId: number): Promise<void> {
  await tx.update(sessions).set({ terminalId }).where(eq(sessions.idHash, sessionId));
}

const SECOND_MS = 1000;
/** A session is seen with every request, and noted once in a while; at a terminal minutes count. */
const notedEvery = (terminal: SessionTerminal | null) => (terminal ? 15 : 5 * 60) * SECOND_MS;

async function noteSeen(db: Db, sessionId: string, lastSeenAt: Date, now: Date, every: number): Promise<void> {
  const due = new Date(now.getTime() - every);
  if (lastSeenAt >= due) return;
  const isDue = and(eq(sessions.idHash, sessionId), lt(sessions.lastSeenAt, due));
  await db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(isDue)
    .catch((error) => {
      if (!isDiskFull(error)) throw error; // who only reads goes on reading
    });
}

/** Nobody has touched the terminal for too long, or it is none any more. */
const isOver = ({ idleMinutes, revokedAt }: SessionTerminal, lastSeenAt: Date, now: Date | undefined) =>
  revokedAt !== null || (now !== undefined && now.getTime() - lastSeenAt.getTime() >= idleMinutes * 60 * SECOND_MS);

/** Who entered by a PIN or a badge stands on the floor, whatever he is elsewhere, and needs no password there. */
function standing(account: Account, floorOnly: boolean): Account | null {
  if (!floorOnly) return account;
  const actor = onTheFloor(account.actor);
  return actor && { ...account, actor, mustChangePassword: false };
}

type Remembered = Memory<ValidSession>;

const OF_USER = /^user:(\d+)$/;
const OF_WORK = /^(?:orders|(?:order|station):\d+)$/;

/** Sessions with what they open, for one query less with each request. Whatever ends or changes one is announced. */
export const rememberedSessions = (): Remembered =>
  new Memory(({ actor }, topic) => {
    const user = OF_USER.exec(topic);
    return user ? Number(user[1]) === actor.id : !OF_WORK.test(topic);
  });

const HALF = 0.5;
const DAY_MS = 24 * 3600 * SECOND_MS;
let versions = 0;

export function makeSessions(
  db: Db,
  config: SessionConfig,
  memory: () => Remembered | undefined = () => undefined,
): Sessions {
  const lucia = makeLucia(db, config);

  /** As lucia does, it is extended in the second half of its time. */
  const isSettled = ({ lastSeenAt, expiresAt, terminal }: ValidSession, now: Date) =>
    Math.abs(now.getTime() - lastSeenAt.getTime()) < notedEvery(terminal) &&
    Math.max(now.getTime(), Date.now()) < expiresAt.getTime() - config.sessionDays * DAY_MS * HALF;

  async function read(token: string, sessionId: string, seen: Seen | undefined): Promise<ValidSession | null> {
    const { session, user } = await lucia.validateSession(token);
    if (!session) return null;
    const { terminal, lastSeenAt, floorOnly, expiresAt } = session;
    const { id: _, ...found } = user;
    const account = standing(found, floorOnly);
    if (!account || (terminal && isOver(terminal, lastSeenAt, seen?.now))) {
      await lucia.invalidateSession(token);
      return null;
    }
    const isNoted = seen && (seen.isAttended || !terminal);
    if (isNoted) await noteSeen(db, sessionId, lastSeenAt, seen.now, notedEvery(terminal));
    return { ...account, sessionId, fresh: session.fresh, terminal, version: ++versions, lastSeenAt, expiresAt };
  }

  return {
    tokenIn: (cookies = '') => lucia.readSessionCookie(cookies),
    async validate(token, seen) {
      const sessionId = hashToken(token);
      const known = memory();
      if (!known || !seen) return read(token, sessionId, seen);
      const remembered = known.get(sessionId);
      if (remembered && isSettled(remembered, seen.now)) return { ...remembered, fresh: false };
      return known.read(sessionId, () => read(token, sessionId, seen));
    },
    async create(userId, { ip, userAgent }, now = new Date(), place = ELSEWHERE) {
      await lucia.deleteExpiredSessions();
      const attributes = { ip, userAgent: userAgent?.slice(0, 300) ?? null, lastSeenAt: now, ...place };
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
