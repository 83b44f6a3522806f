import { hash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import type { Origin } from '../audit/record.ts';
import type { Config } from '../config.ts';
import type { Db } from '../db/client.ts';
import { unreadOf } from '../notifications/queries.ts';
import { terminals } from '../terminals/tables.ts';
import { preferences, users } from '../users/tables.ts';
import type { Preferences } from '../vocabulary/look.ts';
import type { Actor, Section } from '../vocabulary/permissions.ts';
import { actorColumns } from './actor-columns.ts';
import { endExpired, endSession, endSessionsOf } from './end-sessions.ts';
import { sessions } from './tables.ts';

/** What a session opens. */
export interface Account {
  actor: Actor;
  mustChangePassword: boolean;
  /** Null while nothing was chosen. */
  preferences: Preferences | null;
  section: Section | null;
  /** How many notices wait to be read. */
  unread: number;
  /** Does a scan sound? */
  beep: boolean;
}

/** Where a session was opened: in somebody's own browser, or at a shared terminal. */
export interface Place {
  terminalId: number | null;
  /** By a PIN or a badge, not by the password. */
  floorOnly: boolean;
}

/** The terminal of a session, as long as it is registered. */
export interface SessionTerminal {
  id: number;
  name: string;
  stations: string[];
  idleMinutes: number;
  revokedAt: Date | null;
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>;
    UserId: number;
    DatabaseUserAttributes: Account;
    DatabaseSessionAttributes: Origin & Place & { lastSeenAt: Date; terminal?: SessionTerminal | null };
  }
}

/** All that is stored of a token. */
export const hashToken = (token: string) => hash('sha256', token, 'hex');

const prepareFind = (db: Db) =>
  db
    .select({
      expiresAt: sessions.expiresAt,
      ip: sessions.ip,
      userAgent: sessions.userAgent,
      lastSeenAt: sessions.lastSeenAt,
      terminalId: sessions.terminalId,
      floorOnly: sessions.floorOnly,
      terminal: {
        id: terminals.id,
        name: terminals.name,
        stations: terminals.stations,
        idleMinutes: terminals.idleMinutes,
        revokedAt: terminals.revokedAt,
      },
      mustChangePassword: users.mustChangePassword,
      section: preferences.section,
      unread: unreadOf(sql`${users.id}`),
      beep: sql<boolean>`coalesce(${preferences.beep}, true)`,
      actor: actorColumns,
      preferences: {
        theme: preferences.theme,
        locale: preferences.locale,
        scale: preferences.scale,
        density: preferences.density,
      },
    })
    .from(sessions)
    .innerJoin(users, and(eq(users.id, sessions.userId), users.isActive))
    .leftJoin(preferences, eq(preferences.userId, users.id))
    .leftJoin(terminals, eq(terminals.id, sessions.terminalId))
    .where(eq(sessions.idHash, sql.placeholder('idHash')))
    .prepare('find_session');

/** Every token is hashed on its way in, so a hash that somebody read and put into a cookie finds nothing. */
class HashedSessions implements Adapter {
  readonly #db: Db;
  readonly #find: ReturnType<typeof prepareFind>;

  constructor(db: Db) {
    this.#db = db;
    this.#find = prepareFind(db);
  }

  async getSessionAndUser(token: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await this.#find.execute({ idHash: hashToken(token) });
    if (!row) return [null, null];
    const { expiresAt, ip, userAgent, lastSeenAt, terminalId, floorOnly, terminal, preferences, ...account } = row;
    const userId = account.actor.id;
    return [
      { id: token, userId, expiresAt, attributes: { ip, userAgent, lastSeenAt, terminalId, floorOnly, terminal } },
      { id: userId, attributes: { ...account, preferences: preferences as Preferences | null } },
    ];
  }

  async getUserSessions(): Promise<DatabaseSession[]> {
    throw new Error('tokens are not stored, so sessions cannot be listed by them');
  }

  async setSession({ id, userId, expiresAt, attributes: { terminal: _, ...attributes } }: DatabaseSession) {
    await this.#db
      .insert(sessions)
      .values({ idHash: hashToken(id), userId, expiresAt, createdAt: attributes.lastSeenAt, ...attributes });
  }

  async updateSessionExpiration(token: string, expiresAt: Date) {
    await this.#db
      .update(sessions)
      .set({ expiresAt })
      .where(eq(sessions.idHash, hashToken(token)));
  }

  async deleteSession(token: string) {
    await endSession(this.#db, hashToken(token));
  }

  async deleteUserSessions(userId: number) {
    await endSessionsOf(this.#db, userId);
  }

  async deleteExpiredSessions() {
    await endExpired(this.#db);
  }
}

export type SessionConfig = Pick<Config, 'sessionDays' | 'publicUrl'>;

export function makeLucia(db: Db, { sessionDays, publicUrl }: SessionConfig) {
  // a Secure cookie would never come back over plain http
  const secure = publicUrl?.startsWith('https:') ?? false;
  return new Lucia(new HashedSessions(db), {
    sessionExpiresIn: new TimeSpan(sessionDays, 'd'),
    sessionCookie: {
      name: secure ? '__Host-session' : 'session',
      expires: true,
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getUserAttributes: (account) => account,
    getSessionAttributes: ({ lastSeenAt, floorOnly, terminal }) => ({
      lastSeenAt,
      floorOnly,
      terminal: terminal ?? null,
    }),
  });
}
