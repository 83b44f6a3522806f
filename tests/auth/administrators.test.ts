import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { auditLog } from '../../src/audit/tables.ts';
import { makeSessions } from '../../src/auth/sessions.ts';
import { makeSignIn } from '../../src/auth/sign-in.ts';
import { sessions as sessionRows } from '../../src/auth/tables.ts';
import { isRefusal } from '../../src/commands/refusal.ts';
import { prepareAdministrator } from '../../src/sign-in/setup.ts';
import { isSetupCode, newSetupCode } from '../../src/sign-in/setup-code.ts';
import {
  AT_TERMINAL,
  createFirstAdministrator,
  firstAdministrator,
  resetAdministrator,
} from '../../src/users/administrators.ts';
import { secrets, signInFailures, users } from '../../src/users/tables.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { addUser, elsewhere, PASSWORD } from './people.ts';

const database = await createTestDatabase();
const { db } = database;
const sessions = makeSessions(db, { sessionDays: 7, publicUrl: undefined });
const now = new Date('2026-11-23T08:00:00Z');

const person = (username: string) => ({ username, displayName: username, password: PASSWORD });
const signIn = (username: string, password: string) =>
  makeSignIn(db, sessions).signIn({ username, password }, elsewhere('192.0.2.7'), now);
const rowOf = async (username: string) => (await db.select().from(users).where(eq(users.username, username)))[0]!;
const prepare = async (admin?: { username: string; password: string }) => {
  const said: string[] = [];
  const config = { admin, publicUrl: undefined, port: 3000 };
  // a copy of the client knows nothing of what an earlier process has seen
  await prepareAdministrator({
    config,
    database: { ...database, db: Object.create(db) },
    say: (line) => said.push(line),
  });
  return said.join('\n');
};

beforeEach(async () => {
  for (const table of [sessionRows, secrets, signInFailures, users]) await db.delete(table);
});

describe('the first administrator', () => {
  test('is one, however many try at once', async () => {
    const tries = Array.from({ length: 8 }, (_, i) =>
      createFirstAdministrator(db, person(`boss${i}`), AT_TERMINAL, now),
    );
    const made = await Promise.all(tries);
    expect(made.filter((result) => !isRefusal(result))).toHaveLength(1);
    expect(made.find((result) => isRefusal(result))).toMatchObject({ reason: 'administrator_exists' });
    expect(await db.$count(users)).toBe(1);
  });

  test('may do everything everywhere, and uses up the codes', async () => {
    const code = await newSetupCode(db);
    await createFirstAdministrator(db, person('boss'), AT_TERMINAL, now);
    expect(await firstAdministrator(db)).toMatchObject({
      primarySection: 'Admin',
      sections: ['Admin', 'Production', 'Logistics'],
      roles: { Admin: 'SuperAdmin', Production: 'SuperAdmin', Logistics: 'SuperAdmin' },
      stations: ['ALL'],
      mustChangePassword: false,
    });
    expect(await isSetupCode(db, code)).toBe(false);
    expect(await db.$count(auditLog, eq(auditLog.action, 'USER_CREATED'))).toBeGreaterThan(0);
  });
});

describe('at start', () => {
  test('a code is printed, of which only the hash is kept, and every printed one is good', async () => {
    const said = [await prepare(), await prepare()];
    const codes = said.map((line) => /[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/.exec(line)![0]);
    expect(said[0]).toContain('http://localhost:3000/setup');
    expect(codes[0]).not.toBe(codes[1]);
    for (const code of codes) expect(await isSetupCode(db, ` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(true);
    expect(await isSetupCode(db, 'AAAA-AAAA-AAAA-AAAA')).toBe(false);
    expect(JSON.stringify(await db.select().from(secrets))).not.toContain(codes[0]!.replaceAll('-', ''));
  });

  test('the configured administrator is made, once', async () => {
    expect(await prepare({ username: 'Boss', password: PASSWORD })).toBe('');
    expect(await signIn('boss', PASSWORD)).not.toSatisfy(isRefusal);
    await prepare({ username: 'other', password: PASSWORD });
    expect(await db.$count(users)).toBe(1);
  });

  test('a configured password that is too weak stops it with a sentence', async () => {
    await expect(prepare({ username: 'boss', password: '1234567890' })).rejects.toThrow('ADMIN_PASSWORD is among');
    await expect(prepare({ username: 'b oss', password: 'short' })).rejects.toThrow(
      /ADMIN_USERNAME must be.*\nADMIN_PASS/,
    );
  });
});

describe('reset-admin', () => {
  const reset = (username?: string) => resetAdministrator(db, username, 'new password 7', now);

  test('lets the first administrator in again, past the limit, and ends his sessions', async () => {
    await createFirstAdministrator(db, person('boss'), AT_TERMINAL, now);
    const old = await signIn('boss', PASSWORD);
    for (let i = 0; i < 6; i++) await signIn('boss', 'forgotten');
    expect(await signIn('boss', PASSWORD)).toMatchObject({ kind: 'too_many' });
    expect((await reset()).username).toBe('boss');
    expect(await signIn('boss', 'new password 7')).not.toSatisfy(isRefusal);
    expect(!isRefusal(old) && (await sessions.validate(old.token))).toBeNull();
    expect(await rowOf('boss')).toMatchObject({ mustChangePassword: true });
    const [entry] = await db.select().from(auditLog).where(eq(auditLog.action, 'PASSWORD_RESET_BY_ADMIN'));
    expect(entry).toMatchObject({ username: 'terminal', entityId: 'boss' });
  });

  test('makes a named user an administrator, and active again', async () => {
    await addUser(db, { username: 'ilze' });
    await db.update(users).set({ isActive: false });
    await reset('Ilze');
    expect(await rowOf('ilze')).toMatchObject({
      isActive: true,
      sections: ['Production', 'Admin'],
      roles: { Production: 'Operator', Admin: 'SuperAdmin' },
      primarySection: 'Production',
    });
  });

  test('makes one where there is nobody, and none under a name that was mistyped', async () => {
    expect((await reset()).username).toBe('admin');
    await expect(reset('amdin')).rejects.toThrow('There is no user "amdin"');
  });
});
