import { createHash, randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { SETUP_CODE } from '../users/administrators.ts';
import { secrets } from '../users/tables.ts';

/** Without those that look alike on a terminal. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const letters = (n: number) => Array.from({ length: n }, () => LETTERS[randomInt(LETTERS.length)]).join('');

const secretNameOf = (code: string) => {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return SETUP_CODE + createHash('sha256').update(plain).digest('hex');
};

/** A code such as K7QM-2VXA-9TRB-HD4E. Only its hash is kept; earlier ones stay good, for any process. */
export async function newSetupCode(db: Db): Promise<string> {
  const code = [4, 4, 4, 4].map(letters).join('-');
  await db.insert(secrets).values({ name: secretNameOf(code), value: new Date().toISOString() });
  return code;
}

export async function isSetupCode(db: Db, code: string): Promise<boolean> {
  return (await db.$count(secrets, eq(secrets.name, secretNameOf(code)))) > 0;
}
