import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { endSessionsOf } from '../../auth/end-sessions.ts';
import { hashPassword, verifyPassword, whyNotHis } from '../../auth/passwords.ts';
import { type CommandContext, changed, command, type Outcome, unchanged } from '../../commands/command.ts';
import { invalid } from '../../commands/refusal.ts';
import { passwordChange, passwordChoice } from '../input.ts';
import { users } from '../tables.ts';

async function setOwn(
  { tx, actor }: CommandContext,
  user: typeof users.$inferSelect,
  newPassword: string,
  keepSession: string | null,
): Promise<Outcome<null>> {
  const why = whyNotHis(newPassword, user);
  if (why) return invalid({ newPassword: why });
  if (user.mustChangePassword && (await verifyPassword(user.passwordHash, newPassword))) {
    return invalid({ newPassword: { reason: 'password_same' } });
  }
  const passwordHash = await hashPassword(newPassword);
  await tx.update(users).set({ passwordHash, mustChangePassword: false }).where(eq(users.id, actor.id));
  await endSessionsOf(tx, actor.id, keepSession);
  return changed(null, [
    { action: 'PASSWORD_CHANGE', entityType: 'user', entityId: actor.username, entityKey: actor.id },
  ]);
}

/**
 * Chooses one's own password in the place of a temporary one, with which one has just signed in: it is not asked for
 * again. Who has chosen already is not stopped by a second press.
 */
export const choosePassword = command<z.infer<typeof passwordChoice>, null>({
  name: 'users.choose-password',
  permission: 'self',
  account: true,
  input: passwordChoice,
  audits: ['PASSWORD_CHANGE'],
  async run(context, { newPassword, keepSession }) {
    const [user] = await context.tx.select().from(users).where(eq(users.id, context.actor.id)).for('update');
    if (!user?.mustChangePassword) {
      const isDone = await verifyPassword(user?.passwordHash, newPassword);
      return isDone ? unchanged(null) : invalid({ currentPassword: { reason: 'password_wrong' } });
    }
    return setOwn(context, user, newPassword, keepSession);
  },
});

/**
 * Changes one's own password and ends one's other sessions. Performed without a key, which would leave a quick hash of
 * the password behind; who repeats it finds that the new password is the current one, and that is fine.
 */
export const changePassword = command<z.infer<typeof passwordChange>, null>({
  name: 'users.change-password',
  permission: 'self',
  account: true,
  input: passwordChange,
  audits: ['PASSWORD_CHANGE'],
  async run(context, { currentPassword, newPassword, keepSession }) {
    const { tx, actor } = context;
    const [user] = await tx.select().from(users).where(eq(users.id, actor.id)).for('update');
    const stored = user?.passwordHash;
    const isRight = await verifyPassword(stored, currentPassword);
    const isDone = !isRight && !user?.mustChangePassword && (await verifyPassword(stored, newPassword));
    if (isDone) return unchanged(null);
    if (!isRight || !user) return invalid({ currentPassword: { reason: 'password_wrong' } });
    return setOwn(context, user, newPassword, keepSession);
  },
});
