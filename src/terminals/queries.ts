import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { actorColumns } from '../auth/actor-columns.ts';
import { isTouched } from '../auth/open-sessions.ts';
import { sessions } from '../auth/tables.ts';
import type { Db } from '../db/client.ts';
import { users } from '../users/tables.ts';
import type { Actor } from '../vocabulary/permissions.ts';
import { workplacesOf } from './rules.ts';
import { terminals, userBadges, userPins } from './tables.ts';

/** Names sort as a Latvian reader expects. */
const byName = sql`${users.displayName} COLLATE "lv-x-icu"`;

/** Who is signed in at terminals now, and was seen when. */
async function presentAt(db: Db, now: Date) {
  return db
    .select({ terminalId: terminals.id, name: users.displayName, seenAt: sessions.lastSeenAt })
    .from(sessions)
    .innerJoin(terminals, eq(terminals.id, sessions.terminalId))
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(gt(sessions.expiresAt, now), isTouched(now)))
    .orderBy(byName);
}

const listed = {
  id: terminals.id,
  name: terminals.name,
  stations: terminals.stations,
  idleMinutes: terminals.idleMinutes,
  by: users.displayName,
  createdAt: terminals.createdAt,
  lastSeenAt: terminals.lastSeenAt,
  revokedAt: terminals.revokedAt,
  version: terminals.version,
};

const latest = (times: readonly (Date | null)[]) =>
  times.reduce((last, time) => (time && (!last || time > last) ? time : last), null);

async function selected(db: Db, now: Date, id?: number) {
  const [rows, present] = await Promise.all([
    db
      .select(listed)
      .from(terminals)
      .innerJoin(users, eq(users.id, terminals.createdBy))
      .where(id === undefined ? undefined : eq(terminals.id, id))
      .orderBy(sql`${terminals.revokedAt} IS NOT NULL`, desc(terminals.id)),
    presentAt(db, now),
  ]);
  return rows.map((row) => {
    const here = present.filter(({ terminalId }) => terminalId === row.id);
    const lastSeenAt = latest([row.lastSeenAt, ...here.map(({ seenAt }) => seenAt)]);
    return { ...row, lastSeenAt, present: here.map(({ name }) => name) };
  });
}

/** All there ever were: those in use first, the newest before the older. */
export const listTerminals = (db: Db, now: Date) => selected(db, now);
export type ListedTerminal = Awaited<ReturnType<typeof selected>>[number];

export async function findTerminal(db: Db, id: number, now: Date): Promise<ListedTerminal | undefined> {
  return (await selected(db, now, id))[0];
}

/** Who may work at one of these stations, by name. */
export async function crewOf(db: Db, stations: readonly string[]): Promise<Actor[]> {
  const active = await db.select(actorColumns).from(users).where(eq(users.isActive, true)).orderBy(byName);
  return active.filter((user) => workplacesOf(user, stations).length > 0);
}

/** Somebody whose account is open, with his PIN where he has one. */
export async function personWithPin(db: Db, id: number) {
  const [person] = await db
    .select({ ...actorColumns, pinHash: userPins.pinHash })
    .from(users)
    .leftJoin(userPins, eq(userPins.userId, users.id))
    .where(and(eq(users.id, id), eq(users.isActive, true)));
  return person;
}

/** Whose badge it is, if it is a good one. */
export async function holderOf(db: Db, codeHash: string): Promise<Actor | undefined> {
  const [holder] = await db
    .select(actorColumns)
    .from(userBadges)
    .innerJoin(users, and(eq(users.id, userBadges.userId), users.isActive))
    .where(and(eq(userBadges.codeHash, codeHash), isNull(userBadges.revokedAt)));
  return holder;
}

export async function pinOf(db: Db, userId: number) {
  const [pin] = await db.select({ setAt: userPins.setAt }).from(userPins).where(eq(userPins.userId, userId));
  return pin;
}

const withBadge = (db: Db) =>
  db
    .select({ ...actorColumns, isActive: users.isActive, badgeSince: userBadges.issuedAt })
    .from(users)
    .leftJoin(userBadges, and(eq(userBadges.userId, users.id), isNull(userBadges.revokedAt)));

/** Everybody whose account is open, and since when he has a badge. */
export const listHolders = (db: Db) => withBadge(db).where(eq(users.isActive, true)).orderBy(byName, asc(users.id));
export type Holder = Awaited<ReturnType<typeof listHolders>>[number];

export async function findHolder(db: Db, id: number): Promise<Holder | undefined> {
  return (await withBadge(db).where(eq(users.id, id)))[0];
}
