/** Room in the store: what is on its way has it reserved, so that several at once do not pass the quota together. */

import { randomBytes } from 'node:crypto';
import { eq, gt, lt, sql } from 'drizzle-orm';
import type { Db, Reader } from '../../db/client.ts';
import { fileContents, fileUploads } from '../tables.ts';

/** Whoever sent it is gone when nothing has been heard for so long. */
const LEASE_MS = 120_000;
const RENEW_MS = 30_000;
/** One after the other. */
const LOCK = sql`SELECT pg_advisory_xact_lock(hashtext('file_quota'))`;

const untilFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

/** What is stored, and what is on its way. */
export async function bytesTaken(reader: Reader, now: Date): Promise<number> {
  const [stored] = await reader.select({ n: sql<string>`coalesce(sum(${fileContents.bytes}), 0)` }).from(fileContents);
  const [coming] = await reader
    .select({ n: sql<string>`coalesce(sum(${fileUploads.bytes}), 0)` })
    .from(fileUploads)
    .where(gt(fileUploads.until, now));
  return Number(stored!.n) + Number(coming!.n);
}

/** Room that somebody has for what he sends, until he gives it back. */
export class Reservation {
  readonly id: string;
  readonly #db: Db;
  readonly #timer: NodeJS.Timeout;

  constructor(db: Db, id: string, clock: () => Date) {
    this.id = id;
    this.#db = db;
    this.#timer = setInterval(() => {
      const put = db.update(fileUploads).set({ until: untilFrom(clock()) });
      put.where(eq(fileUploads.id, id)).catch(() => {}); // the next time will do
    }, RENEW_MS).unref();
  }

  /** Before any bytes lie under these names: so nobody takes them for what was left behind. */
  async name(storedNames: readonly string[]): Promise<void> {
    await this.#db
      .update(fileUploads)
      .set({ storedNames: [...storedNames] })
      .where(eq(fileUploads.id, this.id));
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#db.delete(fileUploads).where(eq(fileUploads.id, this.id));
  }
}

interface Wanted {
  userId: number;
  bytes: number;
  quota: number;
  clock(): Date;
}

/** Null where there is no such room. */
export async function reserve(db: Db, { userId, bytes, quota, clock }: Wanted): Promise<Reservation | null> {
  const now = clock();
  const id = randomBytes(16).toString('hex');
  const isReserved = await db.transaction(async (tx) => {
    await tx.execute(LOCK);
    await tx.delete(fileUploads).where(lt(fileUploads.until, now));
    if ((await bytesTaken(tx, now)) + bytes > quota) return false;
    await tx.insert(fileUploads).values({ id, userId, bytes, until: untilFrom(now) });
    return true;
  });
  return isReserved ? new Reservation(db, id, clock) : null;
}
