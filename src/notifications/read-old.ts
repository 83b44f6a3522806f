import { lt, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { notices as table } from './tables.ts';

/** For the sample workshop: everybody has read what came before the last day on which anything did. */
export async function readOldNotices(db: Db, now: Date): Promise<void> {
  const old = lt(table.at, sql`(SELECT max(${table.at}) - interval '8 hours' FROM ${table})`);
  await db.update(table).set({ readAt: now }).where(old);
}
