/**
 * A television that is to be a wall display shows six digits, which a lead types at his desk. It has its key from the
 * beginning, in a cookie, and here is its hash alone; when the digits are typed, that key becomes the one of a display.
 */

import { randomInt } from 'node:crypto';
import { and, eq, gt, lte } from 'drizzle-orm';
import { makePairingAttempts } from '../auth/attempts.ts';
import { hashOfKey, makeKey } from '../auth/secret-key.ts';
import { isRefusal, type Refusal } from '../commands/refusal.ts';
import type { Db } from '../db/client.ts';
import { wallPairings } from './tables.ts';

const PAIRING_MS = 10 * 60_000;
const DIGITS = 6;

const makeCode = () => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/** No command, for nobody acts yet: digits for whoever stands before the television, and the key that it keeps. */
async function open(db: Db, now: Date): Promise<string> {
  await db.delete(wallPairings).where(lte(wallPairings.expiresAt, now));
  const key = makeKey();
  const expiresAt = new Date(now.getTime() + PAIRING_MS);
  for (;;) {
    const row = { code: makeCode(), keyHash: hashOfKey(key), expiresAt };
    const [made] = await db.insert(wallPairings).values(row).onConflictDoNothing().returning();
    if (made) return key;
  }
}

/** Screens that ask again and again are made to wait: the fewer digits are about, the fewer are hit by chance. */
export async function openPairing(db: Db, ip: string | null, now: Date): Promise<{ key: string } | Refusal> {
  const made = await makePairingAttempts(db).judge(
    { ip },
    () => open(db, now),
    () => 'wrong',
  );
  return isRefusal(made) ? made : { key: made };
}

/** What this television shows, as long as it may be typed. */
export async function pairingWith(db: Db, key: string, now: Date) {
  const [pairing] = await db
    .select({ code: wallPairings.code, expiresAt: wallPairings.expiresAt })
    .from(wallPairings)
    .where(and(eq(wallPairings.keyHash, hashOfKey(key)), gt(wallPairings.expiresAt, now)));
  return pairing;
}
