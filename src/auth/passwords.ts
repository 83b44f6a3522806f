import { createRequire } from 'node:module';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** Argon2id, as OWASP advises: 19 MiB, two passes, one thread. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters from another keyboard may come in other code points. */
const normal = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string) => hash(normal(password), COST);

let nobody: Promise<string> | undefined;

/** Without a hash, as for an unknown user, it takes the same time and says no. */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('the password of nobody');
  const right = await verify(stored ?? (await nobody), normal(password));
  return right && stored != null;
}

interface CommonPasswords {
  test(password: string): boolean;
}

let common: CommonPasswords | undefined;

/** The list is all lower case; it is unpacked when it is first asked. */
function isCommon(password: string): boolean {
  common ??= createRequire(import.meta.url)('fxa-common-password-list') as CommonPasswords;
  return common.test(password.toLowerCase());
}

export const newPassword = z
  .string()
  .min(10, 'password_too_short')
  .max(200)
  .refine((password) => !isCommon(normal(password)), 'password_common');

/** One that is there already: judged by its hash alone. */
export const anyPassword = z.string().min(1).max(200);
