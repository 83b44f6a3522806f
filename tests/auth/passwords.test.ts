import { describe, expect, test } from 'vitest';
import { hashPassword, newPassword, verifyPassword } from '../../src/auth/passwords.ts';

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

  test('of nobody is never right, and takes its time', async () => {
    const timed = async (hash: string | null) => {
      const start = performance.now();
      expect(await verifyPassword(hash, 'the password of nobody')).toBe(false);
      return performance.now() - start;
    };
    const known = await hashPassword('something else entirely');
    await timed(null);
    const times = { known: 0, unknown: 0 };
    for (let i = 0; i < 8; i++) {
      times.known += await timed(known);
      times.unknown += await timed(null);
    }
    expect(times.unknown / times.known).toBeGreaterThan(0.5);
    expect(times.unknown / times.known).toBeLessThan(2);
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
