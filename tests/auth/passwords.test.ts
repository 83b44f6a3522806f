import { describe, expect, test, vi } from 'vitest';
import { hashPassword, newPassword, verifyPassword } from '../../src/auth/passwords.ts';

/** The hashes against which passwords are judged: the work is in them, and a clock would only guess at it. */
async function watched() {
  const judged: string[] = [];
  vi.resetModules();
  vi.doMock('@node-rs/argon2', async (original) => {
    const argon2 = await original<typeof import('@node-rs/argon2')>();
    const verify: typeof argon2.verify = (hash, ...rest) => {
      judged.push(String(hash));
      return argon2.verify(hash, ...rest);
    };
    return { ...argon2, verify };
  });
  const passwords = await import('../../src/auth/passwords.ts');
  vi.doUnmock('@node-rs/argon2');
  vi.resetModules();
  return { judged, verify: passwords.verifyPassword };
}

const reasonFor = (password: string) => newPassword.safeParse(password).error?.issues[0]?.message;

describe('a password', () => {
  test('is kept as argon2id, salted', async () => {
    const [one, other] = await Promise.all([
      hashPassword('correct horse battery'),
      hashPassword('correct horse battery'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword(one, 'correct horse battery')).toBe(true);
    expect(await verifyPassword(one, 'Correct horse battery')).toBe(false);
  });

  test('is the same from a keyboard that composes its letters otherwise', async () => {
    expect(await verifyPassword(await hashPassword('ķīļu ceļš 12'.normalize('NFD')), 'ķīļu ceļš 12')).toBe(true);
  });

  test('of nobody is never right, though it is judged as any other is', async () => {
    const known = await hashPassword('something else entirely');
    const { judged, verify } = await watched();
    expect(await verify(known, 'the password of nobody')).toBe(false);
    expect(await verify(null, 'the password of nobody')).toBe(false);
    expect(judged).toHaveLength(2);
    const costs = judged.map((hash) => hash.split('$').slice(0, 4).join('$'));
    expect(costs).toEqual([costs[0], costs[0]]);
  });

  test.each([
    ['short', 'password_too_short'],
    ['1234567890', 'password_common'],
    ['qwertyuiop', 'password_common'],
    ['QwertyUiop', 'password_common'],
    ['correct horse battery', undefined],
  ])('%s → %s', (password, reason) => {
    expect(reasonFor(password)).toBe(reason);
  });
});
