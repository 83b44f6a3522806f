import { createHmac, randomBytes, randomFillSync, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { secrets } from '../users/tables.ts';

const NAME = 'form_key';

/**
 * Makes the idempotency keys of forms. A key names the user for whom the form was made, signed, so that a form that
 * outlives its session can be kept for him and shown to nobody else.
 */
export interface Seal {
  load(): Promise<void>;
  /** What all keys of one page begin with: as long for everybody. */
  headFor(userId: number): string;
  /** Keys for one page: the same beginning, counted up. */
  keysFor(userId: number): () => string;
  /** A secret that follows from a key: who has the form can have it made again, and nobody else. */
  secretOf(key: string): Buffer;
  /** For whom the form was made; null where the key is not one of ours. */
  ownerOf(key: string): number | null;
}

async function readSecret(db: Db): Promise<Buffer> {
  await db
    .insert(secrets)
    .values({ name: NAME, value: randomBytes(32).toString('base64url') })
    .onConflictDoNothing();
  const [row] = await db.select().from(secrets).where(eq(secrets.name, NAME));
  return Buffer.from(row!.value, 'base64url');
}

const RANDOM = 12;
const pool = Buffer.alloc(RANDOM * 256);
let used = pool.length;

/** Fetched in store: the system is asked once for many. */
function random(): string {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += RANDOM;
  return pool.toString('base64url', used - RANDOM, used);
}

/** Made at the first form: what is asked for as JSON or changes something shows none. */
export function countedUp(makeHead: () => string): () => string {
  let head: string | undefined;
  let n = 0;
  return () => {
    head ??= makeHead();
    return `${head}.${++n}`;
  };
}

export function makeSeal(db: Db): Seal {
  let secret: Buffer | undefined;
  const sign = (text: string) => createHmac('sha256', secret!).update(text).digest('base64url').slice(0, 16);
  const headFor = (userId: number) => {
    const head = `${String(userId).padStart(9, '0')}.${random()}`;
    return `${head}.${sign(head)}`;
  };
  return {
    headFor,
    async load() {
      secret ??= await readSecret(db);
    },
    keysFor: (userId) => countedUp(() => headFor(userId)),
    secretOf: (key) => createHmac('sha256', secret!).update(`secret ${key}`).digest(),
    ownerOf(key) {
      const match = /^((\d+)\.[\w-]{16})\.([\w-]{16})\.\d+$/.exec(key);
      if (!match) return null;
      const right = timingSafeEqual(Buffer.from(sign(match[1]!)), Buffer.from(match[3]!));
      return right ? Number(match[2]) : null;
    },
  };
}
