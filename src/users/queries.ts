import { and, desc, eq, gt } from 'drizzle-orm';
import { sessions } from '../auth/tables.ts';
import type { Db } from '../db/client.ts';
import type { UserRow } from './create-user.ts';
import { users } from './tables.ts';

export async function findUser(db: Db, id: number): Promise<UserRow | undefined> {
  const [user] = await db.select().from(users).where(eq(users.id, id));
  return user;
}

/** One's own sessions that are still good, the latest first. `isHere`: the one in which is asked. */
export async function sessionsOf(db: Db, userId: number, here: string | null, now: Date) {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
  return rows.map(({ idHash, id, ip, userAgent, createdAt, lastSeenAt }) => ({
    id,
    ip,
    userAgent,
    createdAt,
    lastSeenAt,
    isHere: idHash === here,
  }));
}
export type OwnSession = Awaited<ReturnType<typeof sessionsOf>>[number];
