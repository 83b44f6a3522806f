import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { terminals } from '../terminals/tables.ts';
import { users } from '../users/tables.ts';
import { sessions } from './tables.ts';

/** At its terminal, which is joined, somebody was there a moment ago. */
export const isTouched = (now: Date) =>
  gt(sessions.lastSeenAt, sql`${now.toISOString()}::timestamptz - ${terminals.idleMinutes} * interval '1 minute'`);

/** Those of these sessions that still open something. Asking extends none of them. */
export async function openAmong(reader: Reader, sessionIds: readonly string[], now = new Date()): Promise<Set<string>> {
  const isHere = or(isNull(sessions.terminalId), and(isNull(terminals.revokedAt), isTouched(now)));
  const rows = await reader
    .select({ id: sessions.idHash })
    .from(sessions)
    .innerJoin(users, and(eq(users.id, sessions.userId), users.isActive))
    .leftJoin(terminals, eq(terminals.id, sessions.terminalId))
    .where(and(inArray(sessions.idHash, [...sessionIds]), gt(sessions.expiresAt, new Date()), isHere));
  return new Set(rows.map((row) => row.id));
}
