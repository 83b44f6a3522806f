import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { endSessionsOf } from '../../auth/end-sessions.ts';
import { hashPassword, verifyPassword, whyNotHis } from '../../auth/passwords.ts';
import { changed, command, unchanged } from '../../commands/command.ts';
import { invalid } from '../../commands/refusal.ts';
import { passwordChange } from '../input.ts';
import { users } from '../tables.ts';

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
  async run({ tx, actor }, { currentPassword, newPassword, keepSession }) {
    const [user] = await tx.select().from(users).where(eq(users.id, actor.id)).for('update');
    const stored = user?.passwordHash;
    const isRight = await verifyPassword(stored, currentPassword);
    const isDone = !isRight && !user?.mustChangePassword && (await verifyPassword(stored, newPassword));
    if (isDone) return unchanged(null);
    if (!isRight || !user) return invalid({ currentPassword: { reason: 'password_wrong' } });
    const why = whyNotHis(newPassword, user);
    if (why) return invalid({ newPassword: why });
    if (user.mustChangePassword && (await verifyPassword(stored, newPassword))) {
      return invalid({ newPassword: { reason: 'password_same' } });
    }
    const passwordHash = await hashPassword(newPassword);
    await tx.update(users).set({ passwordHash, mustChangePassword: false }).where(eq(users.id, actor.id));
    await endSessionsOf(tx, actor.id, keepSession);
    return changed(null, [
      { action: 'PASSWORD_CHANGE', entityType: 'user', entityId: actor.username, entityKey: actor.id },
    ]);
  },
});
