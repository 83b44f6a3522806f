import { eq } from 'drizzle-orm';
import type { AuditAction, AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { Tx } from '../../db/client.ts';
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

export const userEvent = (
  action: AuditAction,
  { id, username }: UserRow,
  values: Pick<AuditEvent, 'old' | 'new'> = {},
): AuditEvent => ({ action, entityType: 'user', entityId: username, entityKey: id, ...values });
