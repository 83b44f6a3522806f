import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { forgiveName } from '../../auth/attempts.ts';
import { endSessionsOf } from '../../auth/end-sessions.ts';
import { hashPassword, whyNotHis } from '../../auth/passwords.ts';
import { changed, command } from '../../commands/command.ts';
import { invalid, notFound, refusal } from '../../commands/refusal.ts';
import { passwordReset } from '../input.ts';
import { tellUser } from '../notices.ts';
import { users } from '../tables.ts';
import { lockUser, type UserRef, userEvent, userRef } from './locked.ts';

/** Gives somebody a password for one sign-in. One's own is changed by who knows it, lest an open session be enough. */
export const resetPassword = command<z.infer<typeof passwordReset>, UserRef>({
  name: 'users.reset-password',
  permission: ['users.manage'],
  account: true,
  input: passwordReset,
  secrets: ['password'],
  audits: ['PASSWORD_RESET_BY_ADMIN'],
  async run(context, { id, password }) {
    const { tx, actor } = context;
    const user = await lockUser(tx, id);
    if (!user) return notFound();
    if (user.id === actor.id) return refusal('conflict', 'own_password');
    const why = whyNotHis(password, user);
    if (why) return invalid({ password: why });
    const passwordHash = await hashPassword(password);
    await tx.update(users).set({ passwordHash, mustChangePassword: true }).where(eq(users.id, id));
    await endSessionsOf(tx, id);
    await forgiveName(tx, user.username);
    await tellUser(context, user.id, 'account_password_reset');
    return changed(userRef(user), [userEvent('PASSWORD_RESET_BY_ADMIN', user)]);
  },
});
