import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { terminals } from '../terminals/tables.ts';
import { sessions, users } from '../users/tables.ts';

/** Those of these sessions that still open something. Asking extends none of them. */
export async function openAmong(reader: Reader, sessionIds: readonly string[], now = new Date()): Promise<Set<string>> {
  const locksAt = sql`${sessions.lastSeenAt} + ${terminals.idleMinutes} * interval '1 minute'`;
  const isTouched = and(isNull(terminals.revokedAt), gt(locksAt, now));
  const rows = await reader
    .select({ id: sessions.idHash })
    .from(sessions)
    .innerJoin(users, and(eq(users.id, sessions.userId), users.isActive))
    .leftJoin(terminals, eq(terminals.id, sessions.terminalId))
    .where(
      and(
        or(isNull(sessions.terminalId), isTouched),
        inArray(sessions.idHash, [...sessionIds]),
        gt(sessions.expiresAt, new Date()),
      ),
    );
  return new Set(rows.map((row) => row.id));
}
