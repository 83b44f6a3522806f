/** Contents that have no pictures yet: each is drawn once, by one process, whichever of several comes first. */

import { and, asc, eq, isNull, lt, or } from 'drizzle-orm';
import { announce } from '../../commands/announce.ts';
import type { Db, Tx } from '../../db/client.ts';
import type { PreviewReason } from '../formats.ts';
import { fileContents, filePages, files } from '../tables.ts';
import type { Drawn } from './task.ts';

/** The topic of who draws. */
export const PREVIEWS_WANTED = 'previews';

const MOST_TRIES = 3;
/** Longer than any one takes: after that whoever began is gone. */
const LEASE_MS = 100_000;

export type Claim = Pick<typeof fileContents.$inferSelect, 'sha256' | 'storedName' | 'format' | 'tries'>;

const isFree = (now: Date) => or(isNull(fileContents.claimedUntil), lt(fileContents.claimedUntil, now));

/** Is this still ours? Nobody has begun anew meanwhile. */
const ours = ({ sha256, tries }: Claim) =>
  and(eq(fileContents.sha256, sha256), eq(fileContents.tries, tries), eq(fileContents.state, 'waiting'));

/** Of those who look at it, everybody is told. */
async function tell(tx: Tx, { sha256 }: Claim): Promise<void> {
  const rows = await tx.selectDistinct({ id: files.orderId }).from(files).where(eq(files.sha256, sha256));
  await announce(
    tx,
    rows.map(({ id }) => `order:${id}`),
  );
}

async function fail(tx: Tx, claim: Claim, reason: PreviewReason): Promise<void> {
  await tx.update(fileContents).set({ state: 'failed', reason, claimedUntil: null }).where(ours(claim));
  await tell(tx, claim);
}

/** The oldest that waits, as ours from now on. One that has ended three processes waits no longer. */
export async function claimNext(db: Db, now: Date): Promise<Claim | undefined> {
  for (;;) {
    const found = await db.transaction(async (tx) => {
      const [row] = await tx
        .select()
        .from(fileContents)
        .where(and(eq(fileContents.state, 'waiting'), isFree(now)))
        .orderBy(asc(fileContents.at), asc(fileContents.sha256))
        .limit(1)
        .for('update', { skipLocked: true });
      if (!row || row.tries >= MOST_TRIES) {
        if (row) await fail(tx, row, 'preview_too_much');
        return { row, isOver: row !== undefined };
      }
      const tries = row.tries + 1;
      const claimedUntil = new Date(now.getTime() + LEASE_MS);
      await tx.update(fileContents).set({ tries, claimedUntil }).where(eq(fileContents.sha256, row.sha256));
      return { row: { ...row, tries }, isOver: false };
    });
    if (!found.isOver) return found.row;
  }
}

/** It ended its process, or none would start: it waits again. */
export const giveBack = (db: Db, claim: Claim, isCounted: boolean) =>
  db
    .update(fileContents)
    .set({ claimedUntil: null, ...(!isCounted && { tries: claim.tries - 1 }) })
    .where(ours(claim));

export const failPreview = (db: Db, claim: Claim, reason: PreviewReason) =>
  db.transaction((tx) => fail(tx, claim, reason));

/** Its pictures lie in the store. */
export const finishPreview = (db: Db, claim: Claim, { pages, pageCount, hiddenLayers }: Drawn) =>
  db.transaction(async (tx) => {
    const said = { state: 'ready' as const, pageCount, hiddenLayers, claimedUntil: null };
    const done = await tx.update(fileContents).set(said).where(ours(claim)).returning({ sha256: fileContents.sha256 });
    if (done.length === 0) return;
    const { sha256 } = claim;
    await tx.delete(filePages).where(eq(filePages.sha256, sha256));
    await tx.insert(filePages).values(pages.map((page, i) => ({ sha256, page: i + 1, ...page })));
    await tell(tx, claim);
  });
