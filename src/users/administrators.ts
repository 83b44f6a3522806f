import { and, asc, eq, like, ne, sql } from 'drizzle-orm';
import type { AuditEvent } from '../audit/actions.ts';
import { type AuditActor, type Origin, recordAudit } from '../audit/record.ts';
import { forgiveName } from '../auth/attempts.ts';
import { endSessionsOf } from '../auth/end-sessions.ts';
import { hashPassword } from '../auth/passwords.ts';
import { type Refusal, refusal } from '../commands/refusal.ts';
import type { Db, Reader, Tx } from '../db/client.ts';
import { StartError } from '../start-error.ts';
import { type Role, type Section, sections } from '../vocabulary/permissions.ts';
import { createUser, type UserRow, userCreated } from './create-user.ts';
import { secrets, users } from './tables.ts';

const LOCK = 7_261_002; // any number, as long as all processes agree on it

/** Who acts when nobody is signed in: the person at the server's terminal. */
export const TERMINAL: AuditActor = { id: null, username: 'terminal', displayName: 'Terminal' };
export const AT_TERMINAL: Origin = { ip: null, userAgent: null };

/** The one-time codes that let a first administrator in; of no use once there is one. */
export const SETUP_CODE = 'setup_code:';

const everywhere = <T>(value: T) => Object.fromEntries(sections.map((section) => [section, value]));

/** All that an administrator may do, for who has to be able to put everything right. */
const rights = {
  primarySection: 'Admin' as Section,
  sections: [...sections],
  roles: everywhere<Role>('SuperAdmin') as Record<Section, Role>,
  stations: ['ALL'],
};

const isAdministrator = and(
  eq(users.isActive, true),
  sql`'Admin' = ANY(${users.sections})`,
  sql`${users.roles} ->> 'Admin' = 'SuperAdmin'`,
);

/** Taken before any user is locked by whoever may make an administrator, or unmake one: one after another. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${LOCK})`);
}

/** Is there an active administrator besides this user? */
export async function hasOtherAdministrator(tx: Tx, userId: number): Promise<boolean> {
  return (await tx.$count(users, and(isAdministrator, ne(users.id, userId)))) > 0;
}

export async function firstAdministrator(db: Reader): Promise<UserRow | undefined> {
  const [row] = await db.select().from(users).where(isAdministrator).orderBy(asc(users.id)).limit(1);
  return row;
}

interface Person {
  username: string;
  displayName: string;
  password: string;
}

type Made = { user: UserRow } | Refusal;

/**
 * Makes the first administrator, if there is none. Nobody is signed in yet, so this is no command; it keeps the trail
 * itself. Of several at once, in whatever processes, one succeeds.
 */
export async function createFirstAdministrator(db: Db, person: Person, origin: Origin, at: Date): Promise<Made> {
  const hash = await hashPassword(person.password);
  return db.transaction(async (tx) => {
    await lockAdministrators(tx);
    if (await firstAdministrator(tx)) return refusal('conflict', 'administrator_exists');
    const user = await makeAdministrator(tx, { ...person, hash }, origin, at);
    await tx.delete(secrets).where(like(secrets.name, `${SETUP_CODE}%`));
    return { user };
  });
}

type Hashed = Pick<Person, 'username' | 'displayName'> & { hash: string; mustChangePassword?: boolean };

/** A new user with all rights; where the name is taken, that user becomes one who can put everything right. */
async function makeAdministrator(tx: Tx, person: Hashed, origin: Origin, at: Date): Promise<UserRow> {
  const { hash, mustChangePassword = false, ...name } = person;
  const created = await createUser(tx, { ...name, ...rights, mustChangePassword, password: { hash } }, at);
  if (created) {
    await recordAudit(tx, TERMINAL, [userCreated(created)], origin, at);
    return created;
  }
  const [old] = await tx.select().from(users).where(eq(users.username, name.username)).for('update');
  const edit = { version: old!.version + 1, updatedAt: at, updatedBy: null };
  const columns = { ...grantedTo(old!), ...edit, isActive: true, passwordHash: hash, mustChangePassword };
  const [row] = await tx.update(users).set(columns).where(eq(users.id, old!.id)).returning();
  await endSessionsOf(tx, row!.id);
  await forgiveName(tx, row!.username);
  await recordAudit(tx, TERMINAL, [passwordReset(old!, row!)], origin, at);
  return row!;
}

/** Section and role of an administrator, beside what he has. */
const grantedTo = ({ sections, roles }: UserRow) => ({
  sections: [...new Set<Section>([...sections, 'Admin'])],
  roles: { ...roles, Admin: 'SuperAdmin' as Role },
});

const standing = ({ isActive, sections, roles }: UserRow) => ({ isActive, sections, roles });

const passwordReset = (old: UserRow, row: UserRow): AuditEvent => ({
  action: 'PASSWORD_RESET_BY_ADMIN',
  entityType: 'user',
  entityId: row.username,
  entityKey: row.id,
  old: standing(old),
  new: standing(row),
});

/**
 * Lets somebody in again who has locked himself out: the named user, else the first administrator, else a new one. His
 * sessions end, and he has to choose a password of his own.
 */
export async function resetAdministrator(db: Db, username: string | undefined, password: string, at: Date) {
  const hash = await hashPassword(password);
  return db.transaction(async (tx) => {
    await lockAdministrators(tx);
    const name = username?.trim().toLowerCase() ?? (await firstAdministrator(tx))?.username ?? 'admin';
    const known = (await tx.$count(users, eq(users.username, name))) > 0;
    if (username && !known && (await tx.$count(users)) > 0) throw new StartError(`There is no user "${name}".`);
    const person = { username: name, displayName: name, hash, mustChangePassword: true };
    return makeAdministrator(tx, person, AT_TERMINAL, at);
  });
}
