import { createHash } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import type { Db, Tx } from '../db/client.ts';
import { idempotencyKeys as keys } from './tables.ts';

const KEPT_MS = 72 * 3600_000;

interface Claim {
  actorId: number;
  command: string;
  key: string;
}

export type Claimed = { state: 'new' } | { state: 'seen'; value: unknown } | { state: 'differs'; value: unknown };

/** Key order does not matter to the hash: JSON and a form may name the same fields in another order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, canonical(v)]),
  );
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

export const hashInput = (input: unknown, secrets: readonly string[] = []) => {
  const open = Object.entries(input as object).filter(([name]) => !secrets.includes(name));
  return sha256(JSON.stringify(canonical(Object.fromEntries(open))));
};

export const hashKey = (key: string) => sha256(`key ${key}`);

const same = (c: Claim) => and(eq(keys.actorId, c.actorId), eq(keys.command, c.command), eq(keys.key, c.key));

/**
 * Takes the key, or tells what it was taken for. A second claim waits here for the first transaction to end:
 * the unique index makes it so, and a rolled back first one leaves the key free.
 */
export async function claimKey(tx: Tx, claim: Claim, inputHash: string, now: Date): Promise<Claimed> {
  const taken = await tx
    .insert(keys)
    .values({ ...claim, inputHash, at: now })
    .onConflictDoNothing()
    .returning({ key: keys.key })
    .prepare('claim_key')
    .execute();
  if (taken.length > 0) return { state: 'new' };
  const [row] = await tx.select().from(keys).where(same(claim)).prepare('read_key').execute();
  return { state: row!.inputHash === inputHash ? 'seen' : 'differs', value: row!.value };
}

export async function rememberOutcome(tx: Tx, claim: Claim, value: unknown): Promise<void> {
  await tx
    .update(keys)
    .set({ value: value ?? null })
    .where(same(claim))
    .prepare('remember_outcome')
    .execute();
}

export async function forgetOldKeys(db: Db, now: Date): Promise<void> {
  await db.delete(keys).where(lt(keys.at, new Date(now.getTime() - KEPT_MS)));
}
