/** Do rows and bytes agree? */

import { gt, sql } from 'drizzle-orm';
import type { Config } from '../config.ts';
import type { Db } from '../db/client.ts';
import { fileOf, photoStore } from '../photos/files.ts';
import { photos } from '../photos/tables.ts';
import { compare } from '../storage/compare.ts';
import { fileStore, originalOf } from './store.ts';
import { fileContents, files, fileUploads } from './tables.ts';

async function rowsOfFiles(db: Db, now: Date) {
  const called = sql<
    string | null
  >`(SELECT min(f.original_name) FROM ${files} f WHERE f.sha256 = file_contents.sha256)`;
  const [contents, uploads] = await Promise.all([
    db.select({ name: fileContents.storedName, bytes: fileContents.bytes, called }).from(fileContents),
    db.select({ names: fileUploads.storedNames }).from(fileUploads).where(gt(fileUploads.until, now)),
  ]);
  const named = contents.map(({ name, bytes, called }) => ({ file: originalOf(name), bytes, what: called ?? '—' }));
  return { named, coming: new Set(uploads.flatMap(({ names }) => names)) };
}

/** A photo on its way has no row, and is swept after a day: none is called stray here. */
async function rowsOfPhotos(db: Db) {
  const rows = await db.select({ id: photos.id, name: photos.storedName, bytes: photos.bytes }).from(photos);
  return rows.map(({ id, name, bytes }) => ({ file: fileOf(name), bytes, what: `/photos/${id}` }));
}

export async function checkFiles(db: Db, config: Pick<Config, 'dataDir'>, now: Date) {
  const ofFiles = await compare(fileStore(config), () => rowsOfFiles(db, now));
  const ofPhotos = await compare(photoStore(config), async () => ({
    named: await rowsOfPhotos(db),
    coming: new Set<string>(),
  }));
  return { files: ofFiles, photos: { ...ofPhotos, stray: [] } };
}

/** Removes what no row names, as it was found; tells how much that was. */
export async function removeStray(config: Pick<Config, 'dataDir'>, stray: readonly { name: string; bytes: number }[]) {
  const store = fileStore(config);
  for (const { name } of stray) await store.remove(name);
  return stray.reduce((sum, { bytes }) => sum + bytes, 0);
}
