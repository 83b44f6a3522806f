import { eq, sql } from 'drizzle-orm';
import { type AuditActor, type Origin, recordAudit } from '../audit/record.ts';
import { isRefusal, type Refusal, refusal } from '../commands/refusal.ts';
import type { Db, Reader } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { users } from '../users/tables.ts';
import { type Attempts, makeAttempts } from './attempts.ts';
import type { SessionTerminal } from './lucia.ts';
import { verifyPassword } from './passwords.ts';
import type { Sessions } from './sessions.ts';

export interface Credentials {
  username: string;
  password: string;
}

export type SignedIn = { token: string } | Refusal;

/** The shared terminal before which somebody stands. */
export type Standing = Pick<SessionTerminal, 'id' | 'name'>;

export interface SignIn {
  /** No command, for nobody acts yet and failures have to be counted; it keeps the trail itself. */
  signIn(credentials: Credentials, origin: Origin, now: Date, terminal?: Standing): Promise<SignedIn>;
  attempts: Attempts;
}

const LONGEST_NAME = 50;

/** As names are stored. What cannot be a name is cut to something that the trail can hold. */
const foldedUsername = (typed: string) => typed.replaceAll('\0', '').trim().toLowerCase().slice(0, LONGEST_NAME);

const userNamed = prepared((db) =>
  db
    .select({
      id: users.id,
      username: users.username,
      displayName: users.displayName,
      passwordHash: users.passwordHash,
      isActive: users.isActive,
    })
    .from(users)
    .where(eq(users.username, sql.placeholder('name')))
    .prepare('user_named'),
);

type Named = Awaited<ReturnType<ReturnType<typeof userNamed>['execute']>>[number];

/** Somebody has entered, by whatever means: he and the trail are told, and no more than that. */
export async function noteEntry(
  tx: Reader,
  user: AuditActor & { id: number },
  told: Record<string, unknown> | undefined,
  origin: Origin,
  now: Date,
): Promise<void> {
  await tx.update(users).set({ lastLoginAt: now }).where(eq(users.id, user.id));
  const event = { action: 'LOGIN', entityType: 'user', entityId: user.username, entityKey: user.id } as const;
  await recordAudit(tx, user, [{ ...event, ...(told && { new: told }) }], origin, now);
}

export function makeSignIn(db: Db, sessions: Sessions, attempts = makeAttempts(db)): SignIn {
  /** An unknown name, a locked account and a wrong password take the same time and get the same answer. */
  async function judge(name: string, password: string, origin: Origin, now: Date) {
    const [user] = await userNamed(db).execute({ name });
    const right = await verifyPassword(user?.isActive ? user.passwordHash : null, password);
    if (user && right) return { user };
    await recordFailure(name, user, origin, now);
    return refusal('unauthenticated', 'sign_in_failed');
  }

  async function recordFailure(name: string, user: Named | undefined, origin: Origin, now: Date) {
    const guesser = { id: null, username: name, displayName: user?.displayName ?? name };
    const event = { action: 'LOGIN_FAILED', entityType: 'user', entityId: name } as const;
    await recordAudit(db, guesser, [{ ...event, ...(user && { entityKey: user.id }) }], origin, now);
  }

  async function admit(user: Named, origin: Origin, now: Date, terminal?: Standing): Promise<SignedIn> {
    const told = terminal && { terminal: terminal.name };
    await db.transaction((tx) => noteEntry(tx, user, told, origin, now));
    const place = terminal && { terminalId: terminal.id, floorOnly: false };
    return { token: await sessions.create(user.id, origin, now, place) };
  }

  return {
    attempts,
    async signIn({ username, password }, origin, now, terminal) {
      const name = foldedUsername(username);
      const judged = await attempts.judge(
        { name, ip: origin.ip },
        () => judge(name, password, origin, now),
        (judged) => (isRefusal(judged) ? 'wrong' : 'right'),
      );
      return isRefusal(judged) ? judged : admit(judged.user, origin, now, terminal);
    },
  };
}
