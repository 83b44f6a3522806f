import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { sessions, users } from '../users/tables.ts';

/** Those of these sessions that still open something. Asking extends none of them. */
export async function openAmong(reader: Reader, sessionIds: readonly string[]): Promise<Set<string>> {
  const rows = await reader
    .select({ id: sessions.idHash })
    .from(sessions)
    .innerJoin(users, and(eq(users.id, sessions.userId), users.isActive))
    .where(and(inArray(sessions.idHash, [...sessionIds]), gt(sessions.expiresAt, new Date())));
  return new Set(rows.map((row) => row.id));
}
