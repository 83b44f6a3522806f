import { eq } from 'drizzle-orm';
import type { AuditAction, AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import { type Refusal, refusal } from '../../commands/refusal.ts';
import type { Tx } from '../../db/client.ts';
import { TERMINAL } from '../administrators.ts';
import type { UserRow } from '../create-user.ts';
import { users } from '../tables.ts';

/** What every act on a user gives back: enough to find him again. */
export interface UserRef {
  id: number;
  username: string;
  displayName: string;
}
export const userRef = ({ id, username, displayName }: UserRow): UserRef => ({ id, username, displayName });

export async function lockUser(tx: Tx, id: number): Promise<UserRow | undefined> {
  const [user] = await tx.select().from(users).where(eq(users.id, id)).for('update');
  return user;
}

/** Changes what an administrator keeps of a user; whoever edits him at the same time is told. */
export async function saveUser(
  { tx, actor, now }: CommandContext,
  { id, version }: UserRow,
  columns: Partial<typeof users.$inferInsert>,
): Promise<UserRow> {
  const edit = { ...columns, version: version + 1, updatedAt: now, updatedBy: actor.id };
  const [row] = await tx.update(users).set(edit).where(eq(users.id, id)).returning();
  return row!;
}

/** Refuses what was decided on a page that no longer shows the user as he is. */
export async function whyOutdated(tx: Tx, user: UserRow, shown: number | undefined): Promise<Refusal | null> {
  if (shown === undefined || shown === user.version) return null;
  const [editor] = await tx
    .select({ name: users.displayName })
    .from(users)
    .where(eq(users.id, user.updatedBy ?? 0));
  const at = (user.updatedAt ?? user.createdAt).toISOString();
  return refusal('conflict', 'user_changed_meanwhile', { by: editor?.name ?? TERMINAL.displayName, at });
}

export const userEvent = (
  action: AuditAction,
  { id, username }: UserRow,
  values: Pick<AuditEvent, 'old' | 'new'> = {},
): AuditEvent => ({ action, entityType: 'user', entityId: username, entityKey: id, ...values });
