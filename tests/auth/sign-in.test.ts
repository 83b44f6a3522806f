import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { makeSessions } from '../../src/auth/sessions.ts';
import { makeSignIn } from '../../src/auth/sign-in.ts';
import { isRefusal } from '../../src/commands/refusal.ts';
import { signInFailures, users } from '../../src/users/tables.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { addUser, elsewhere, PASSWORD } from './people.ts';

const { db } = await createTestDatabase();
const sessions = makeSessions(db, { sessionDays: 7, publicUrl: undefined });
/** As after a restart, or in another process. */
const newProcess = () => makeSignIn(db, sessions);
const door = newProcess();

const now = new Date('2026-11-23T08:00:00Z');
const attempt = (username: string, password: string, ip = '192.0.2.1', at = door) =>
  at.signIn({ username, password }, elsewhere(ip), now);
const times = <T>(n: number, act: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => act(i)));
const judged = (username: string) => db.$count(auditLog, eq(auditLog.entityId, username));
const reasons = (results: Awaited<ReturnType<typeof attempt>>[]) => {
  const counts: Record<string, number> = {};
  for (const result of results) {
    const key = !isRefusal(result) ? 'ok' : result.reason;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

beforeAll(async () => {
  for (const username of ['ilze', 'oskars', 'dace', 'juris', 'anna', 'gone']) await addUser(db, { username });
  await db.update(users).set({ isActive: false }).where(eq(users.username, 'gone'));
});

describe('signing in', () => {
  test('opens a session, notes when, and is in the trail', async () => {
    const result = await attempt('  ILZE ', PASSWORD);
    expect(!isRefusal(result) && (await sessions.validate(result.token))?.actor.username).toBe('ilze');
    const [user] = await db.select().from(users).where(eq(users.username, 'ilze'));
    expect(user!.lastLoginAt).toEqual(now);
    const [entry] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(entry).toMatchObject({ action: 'LOGIN', userId: user!.id, entityKey: user!.id, ip: '192.0.2.1' });
  });

  test('gets one answer for a wrong password, an unknown name and a locked account', async () => {
    const results = [
      await attempt('ilze', 'wrong password'),
      await attempt('no\0body', PASSWORD),
      await attempt('gone', PASSWORD),
    ];
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toMatchObject({ kind: 'unauthenticated', reason: 'sign_in_failed' });
    expect(await db.$count(auditLog, eq(auditLog.action, 'LOGIN_FAILED'))).toBe(3);
  });
});

describe('the limit', () => {
  test('lets no more than five of thirty guesses at once be judged', async () => {
    const results = await times(30, () => attempt('oskars', 'a guess', '192.0.2.2'));
    expect(reasons(results)).toEqual({ sign_in_failed: 5, too_many_attempts: 25 });
    expect(await judged('oskars')).toBe(5);
  });

  test('is not reset by a restart, and says how long to wait', async () => {
    const result = await attempt('oskars', PASSWORD, '192.0.2.2', newProcess());
    expect(result).toMatchObject({ kind: 'too_many', params: { minutes: 15 } });
    expect(await attempt('oskars', PASSWORD, '192.0.2.3', newProcess())).not.toSatisfy(isRefusal);
  });

  test('is over after fifteen minutes', async () => {
    await db.update(signInFailures).set({ expire: new Date(Date.now() - 1) });
    expect(await attempt('oskars', PASSWORD, '192.0.2.2')).not.toSatisfy(isRefusal);
  });

  test('holds for thirty guesses spread over two processes', async () => {
    const doors = [newProcess(), newProcess()];
    const results = await times(30, (i) => attempt('dace', 'a guess', '192.0.2.4', doors[i % 2]));
    expect(reasons(results)).toEqual({ sign_in_failed: 5, too_many_attempts: 25 });
  });

  test('takes no right password for a guess, however many come at once', async () => {
    expect(reasons(await times(12, () => attempt('juris', PASSWORD, '192.0.2.5')))).toEqual({ ok: 12 });
  });

  test('forgives earlier failures when the password is right', async () => {
    for (let round = 0; round < 2; round++) {
      await times(4, () => attempt('juris', 'a guess', '192.0.2.5'));
      expect(await attempt('juris', PASSWORD, '192.0.2.5')).not.toSatisfy(isRefusal);
    }
  });

  test('is twenty for a name, from wherever, and one address alone cannot use them up', async () => {
    await times(30, () => attempt('anna', 'a guess', '198.51.100.1'));
    expect(await attempt('anna', PASSWORD, '198.51.100.2')).not.toSatisfy(isRefusal);
    const results = await times(30, (i) => attempt('anna', 'a guess', `203.0.113.${i}`));
    expect(reasons(results)).toEqual({ sign_in_failed: 15, too_many_attempts: 15 });
  });

  test('is fifty for an address, whatever the names', async () => {
    const results = await times(60, (i) => attempt(`name${i}`, 'a guess', '192.0.2.99'));
    expect(reasons(results)).toEqual({ sign_in_failed: 50, too_many_attempts: 10 });
    expect(await attempt('ilze', PASSWORD, '192.0.2.99')).toSatisfy(isRefusal);
    expect(await attempt('ilze', PASSWORD, '192.0.2.1')).not.toSatisfy(isRefusal);
  });
});
