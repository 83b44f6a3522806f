import { randomBytes } from 'node:crypto';
import { and, desc, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { orderUploads } from '../tables.ts';
import type { UploadContent } from './upload.ts';

const KEPT_MS = 24 * 3600_000;
const KEPT_PER_USER = 5;

const oldest = (now: Date) => new Date(now.getTime() - KEPT_MS);

/** Keeps what was read until it is imported: a browser is sent a name for it, and no copy. */
export async function keepUpload(db: Db, userId: number, content: UploadContent, now: Date): Promise<string> {
  const id = randomBytes(18).toString('base64url');
  await db.insert(orderUploads).values({ id, userId, content, at: now });
  await db.delete(orderUploads).where(lt(orderUploads.at, oldest(now)));
  const surplus = db
    .select({ id: orderUploads.id })
    .from(orderUploads)
    .where(eq(orderUploads.userId, userId))
    .orderBy(desc(orderUploads.at))
    .offset(KEPT_PER_USER);
  await db.delete(orderUploads).where(inArray(orderUploads.id, surplus));
  return id;
}

/** For whoever uploaded it, and for a day. */
export async function findUpload(db: Db, id: string, userId: number, now: Date) {
  const [upload] = await db
    .select()
    .from(orderUploads)
    .where(and(eq(orderUploads.id, id), eq(orderUploads.userId, userId), gte(orderUploads.at, oldest(now))));
  return upload;
}
