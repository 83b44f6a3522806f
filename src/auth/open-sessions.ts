import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { terminals } from '../terminals/tables.ts';
import { users } from '../users/tables.ts';
import type { Actor } from '../vocabulary/permissions.ts';
import { actorColumns } from './actor-columns.ts';
import { onTheFloor } from './floor.ts';
import { sessions } from './tables.ts';

const idle = sql`${terminals.idleMinutes} * interval '1 minute'`;

/** At its terminal, which is joined, somebody was there a moment ago. */
export const isTouched = (now: Date) => gt(sessions.lastSeenAt, sql`${now.toISOString()}::timestamptz - ${idle}`);

export interface OpenSession {
  actor: Actor;
  /** It ends by itself then, unless somebody comes. */
  until: Date;
}

/** Those of these sessions that still open something, and to whom. Asking extends none of them. */
export async function openAmong(
  reader: Reader,
  sessionIds: readonly string[],
  now = new Date(),
): Promise<Map<string, OpenSession>> {
  const isHere = or(isNull(sessions.terminalId), and(isNull(terminals.revokedAt), isTouched(now)));
  const until = sql<Date>`least(${sessions.expiresAt}, ${sessions.lastSeenAt} + ${idle})`.mapWith(sessions.expiresAt);
  const rows = await reader
    .select({ id: sessions.idHash, floorOnly: sessions.floorOnly, until, actor: actorColumns })
    .from(sessions)
    .innerJoin(users, and(eq(users.id, sessions.userId), users.isActive))
    .leftJoin(terminals, eq(terminals.id, sessions.terminalId))
    .where(and(inArray(sessions.idHash, [...sessionIds]), gt(sessions.expiresAt, new Date()), isHere));
  return new Map(
    rows.flatMap(({ id, floorOnly, until, actor }) => {
      const standing = floorOnly ? onTheFloor(actor) : actor;
      return standing ? [[id, { actor: standing, until }] as const] : [];
    }),
  );
}
