import { createRequire } from 'node:module';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import type { Reason } from '../commands/refusal.ts';

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

export interface Named {
  username: string;
  displayName?: string;
}

/** Small letters and digits alone, without the marks over them: "Jānis K." is "janisk". */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const letters = (text: string) => plain(text).replace(/\p{N}/gu, '');
const backwards = (text: string) => [...text].reverse().join('');

/** A word of a name that is shorter is found in many a good password. */
const SHORTEST_WORD = 3;

/** All that somebody is called, each forwards and backwards, the longest first. */
function callings({ username, displayName = '' }: Named, spell: (text: string) => string): string[] {
  const names = [username, displayName];
  const words = names.flatMap((name) => name.split(/[^\p{L}\p{M}\p{N}]+/u)).map(spell);
  const called = [...names.map(spell), ...words.filter(({ length }) => length >= SHORTEST_WORD)].filter(Boolean);
  return [...new Set(called.flatMap((name) => [name, backwards(name)]))].sort((a, b) => b.length - a.length);
}

/** Is all of a text these words, one after another? */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const ends = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (ends.has(at)) for (const word of words) if (text.startsWith(word, at)) ends.add(at + word.length);
  }
  return text !== '' && ends.has(text.length);
}

/** The first that is tried of somebody: his own name with digits to it or between, backwards, spaced, or twice. */
export function isName(password: string, person: Named): boolean {
  if (isMadeOf(letters(password), callings(person, letters))) return true;
  const digits = callings(person, plain).filter((name) => /^\p{N}+$/u.test(name));
  return letters(password) === '' && digits.some((name) => plain(password).includes(name));
}

/** Why this person may not choose this password, which is fit for others. */
export const whyNotHis = (password: string, person: Named): Reason | null =>
  isName(password, person) ? { reason: 'password_is_name' } : null;

/** One that is there already: judged by its hash alone. */
export const anyPassword = z.string().min(1).max(200);
