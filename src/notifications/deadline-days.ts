import { lt } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { deadlineDays } from './tables.ts';

/** Whether nobody has told the deadlines of this day, nor of a later one. From now on somebody has. */
export async function isNewDay(tx: Tx, day: string): Promise<boolean> {
  const [known] = await tx.insert(deadlineDays).values({ day }).onConflictDoNothing().returning();
  if (!known) return false;
  await tx.delete(deadlineDays).where(lt(deadlineDays.day, day));
  return true;
}
