import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { hashOfKey } from '../auth/secret-key.ts';
import type { Db } from '../db/client.ts';
import { users } from '../users/tables.ts';
import { wallKeys } from './tables.ts';

/** The display whose address has this key, unless it was revoked. */
export async function wallWith(db: Db, key: string) {
  const [wall] = await db
    .select({ id: wallKeys.id, name: wallKeys.name })
    .from(wallKeys)
    .where(and(eq(wallKeys.keyHash, hashOfKey(key)), isNull(wallKeys.revokedAt)));
  return wall;
}

export async function wallNumbered(db: Db, id: number) {
  const [wall] = await db.select({ id: wallKeys.id, name: wallKeys.name }).from(wallKeys).where(eq(wallKeys.id, id));
  return wall;
}

/** All there ever were, the newest first. */
export const listWalls = (db: Db) =>
  db
    .select({
      id: wallKeys.id,
      name: wallKeys.name,
      by: users.displayName,
      createdAt: wallKeys.createdAt,
      revokedAt: wallKeys.revokedAt,
    })
    .from(wallKeys)
    .innerJoin(users, eq(users.id, wallKeys.createdBy))
    .orderBy(desc(wallKeys.id));
export type WallRow = Awaited<ReturnType<typeof listWalls>>[number];

const STREAM = /^wall:(\d{1,9})$/;

/** What names the streams of a display, as a session names those of a user. */
export const streamOf = (id: number) => `wall:${id}`;

/** Those of these names whose display may still look on. */
export async function wallsAmong(db: Db, names: readonly string[]): Promise<string[]> {
  const ids = names.flatMap((name) => Number(STREAM.exec(name)?.[1] ?? []));
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: wallKeys.id })
    .from(wallKeys)
    .where(and(inArray(wallKeys.id, ids), isNull(wallKeys.revokedAt)));
  return rows.map(({ id }) => streamOf(id));
}
