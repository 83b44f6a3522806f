import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashToken } from '../../src/auth/lucia.ts';
import { makeSessions } from '../../src/auth/sessions.ts';
import { sessions as rows } from '../../src/auth/tables.ts';
import { preferences, users } from '../../src/users/tables.ts';
import type { Actor } from '../../src/vocabulary/permissions.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { addUser, elsewhere } from './people.ts';

const { db } = await createTestDatabase();
const sessions = makeSessions(db, { sessionDays: 7, publicUrl: undefined });
const DAY = 24 * 3600_000;

let ilze: Actor;
beforeAll(async () => {
  ilze = await addUser(db, { username: 'ilze' });
});

const signIn = () => sessions.create(ilze.id, elsewhere('192.0.2.1'));
const expiresIn = async (token: string, ms: number) =>
  db
    .update(rows)
    .set({ expiresAt: new Date(Date.now() + ms) })
    .where(eq(rows.idHash, hashToken(token)));

describe('a session', () => {
  test('says who it is, where he belongs and what he may do', async () => {
    const session = await sessions.validate(await signIn());
    expect(session).toMatchObject({
      actor: {
        id: ilze.id,
        username: 'ilze',
        sections: ['Production'],
        roles: { Production: 'Operator' },
        stations: [],
      },
      mustChangePassword: false,
      preferences: null,
      section: null,
      fresh: false,
    });
    expect(JSON.stringify(session)).not.toContain('argon2');
  });

  test('brings the preferences along', async () => {
    await db.insert(preferences).values({
      userId: ilze.id,
      theme: 'dark',
      locale: 'lv',
      scale: 'lg',
      density: 'compact',
      section: 'Production',
    });
    expect(await sessions.validate(await signIn())).toMatchObject({
      preferences: { theme: 'dark', locale: 'lv', scale: 'lg', density: 'compact' },
      section: 'Production',
    });
  });

  test('is stored as a hash, which opens nothing when it is used as a cookie', async () => {
    const token = await signIn();
    const stored = await db.select().from(rows);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(stored.map((row) => row.idHash)).toContain(hashToken(token));
    expect(await sessions.validate(hashToken(token))).toBeNull();
  });

  test('lasts seven days and is extended in the second half of them', async () => {
    const token = await signIn();
    await expiresIn(token, 4 * DAY);
    expect((await sessions.validate(token))?.fresh).toBe(false);
    await expiresIn(token, 3 * DAY);
    expect((await sessions.validate(token))?.fresh).toBe(true);
    const [row] = await db
      .select()
      .from(rows)
      .where(eq(rows.idHash, hashToken(token)));
    expect(row!.expiresAt.getTime()).toBeGreaterThan(Date.now() + 6.9 * DAY);
    await expiresIn(token, -1);
    expect(await sessions.validate(token)).toBeNull();
  });

  test('ends alone, with the others, or with all', async () => {
    const [a, b, c] = [await signIn(), await signIn(), await signIn()];
    const alive = async () => (await Promise.all([a, b, c].map((t) => sessions.validate(t)))).map((s) => s !== null);
    await sessions.end(a);
    expect(await alive()).toEqual([false, true, true]);
    await sessions.endOthers(ilze.id, c);
    expect(await alive()).toEqual([false, false, true]);
    await sessions.endAll(ilze.id);
    expect(await alive()).toEqual([false, false, false]);
  });

  test('of a user who was deactivated is worth nothing', async () => {
    const token = await signIn();
    await db.update(users).set({ isActive: false }).where(eq(users.id, ilze.id));
    expect(await sessions.validate(token)).toBeNull();
    await db.update(users).set({ isActive: true }).where(eq(users.id, ilze.id));
    expect(await sessions.validate(token)).not.toBeNull();
  });
});

describe('the cookie', () => {
  const cookieFor = (publicUrl?: string) => makeSessions(db, { sessionDays: 7, publicUrl }).cookie('token');

  test('is plain over http, where a Secure one would be lost', () => {
    expect(cookieFor()).toBe('session=token; HttpOnly; Max-Age=604800; Path=/; SameSite=Lax');
    expect(cookieFor('http://oms.lan')).not.toContain('Secure');
  });

  test('is Secure and bound to the host over https', () => {
    expect(cookieFor('https://oms.example.com')).toMatch(/^__Host-session=token;.*Secure/);
  });
});
