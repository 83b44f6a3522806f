/** What belongs to nothing any more goes: contents of deleted drafts, and bytes that no row names. */

import { and, inArray, lt, sql } from 'drizzle-orm';
import type { Config } from '../config.ts';
import type { Db } from '../db/client.ts';
import { fileStore } from './store.ts';
import { fileContents, files, fileUploads } from './tables.ts';

const KEPT_MS = 24 * 3600_000;
const AT_ONCE = 100;

const isOfNothing = sql`NOT EXISTS (SELECT FROM ${files} f WHERE f.sha256 = file_contents.sha256)`;

/** Locked first and judged then: who sends the same content now either comes before, or finds none and brings his own. */
async function forgetContents(db: Db, before: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const old = await tx
      .select({ sha256: fileContents.sha256 })
      .from(fileContents)
      .where(and(lt(fileContents.at, before), isOfNothing))
      .limit(AT_ONCE)
      .for('update', { skipLocked: true });
    if (old.length === 0) return 0;
    const gone = await tx
      .delete(fileContents)
      .where(
        and(
          inArray(
            fileContents.sha256,
            old.map(({ sha256 }) => sha256),
          ),
          isOfNothing,
        ),
      )
      .returning({ sha256: fileContents.sha256 });
    return gone.length;
  });
}

/** Those of these names that a content has, or that somebody is about to give one. */
export async function ownedFilesAmong(db: Db, ids: string[]): Promise<Set<string>> {
  const [contents, uploads] = await Promise.all([
    db.select({ name: fileContents.storedName }).from(fileContents).where(inArray(fileContents.storedName, ids)),
    db.select({ names: fileUploads.storedNames }).from(fileUploads),
  ]);
  return new Set([...contents.map(({ name }) => name), ...uploads.flatMap(({ names }) => names)]);
}

export async function sweepFiles(db: Db, config: Pick<Config, 'dataDir'>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS);
  await forgetContents(db, before);
  return fileStore(config).sweep(before, (ids) => ownedFilesAmong(db, ids));
}
