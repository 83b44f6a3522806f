import type { z } from 'zod';
import { endSessionsOf } from '../../auth/end-sessions.ts';
import { changed, command } from '../../commands/command.ts';
import { notFound, refusal } from '../../commands/refusal.ts';
import { hasOtherAdministrator, lockAdministrators } from '../administrators.ts';
import { onlyUser } from '../input.ts';
import { tellUser } from '../notices.ts';
import { isAdministrator } from '../rules.ts';
import { lockUser, saveUser, type UserRef, userEvent, userRef } from './locked.ts';

type Input = z.infer<typeof onlyUser>;

const turned = (isActive: boolean) => ({ old: { isActive: !isActive }, new: { isActive } });

/** Nobody signs in under this name any more, and whoever is signed in is out at once. */
export const deactivateUser = command<Input, UserRef>({
  name: 'users.deactivate',
  permission: ['users.manage'],
  account: true,
  input: onlyUser,
  audits: ['USER_DEACTIVATED'],
  async run(context, { id }) {
    const { tx, actor } = context;
    await lockAdministrators(tx);
    const user = await lockUser(tx, id);
    if (!user) return notFound();
    if (user.id === actor.id) return refusal('conflict', 'own_account');
    if (!user.isActive) return refusal('conflict', 'user_inactive');
    // of two who deactivate each other at once, the second finds himself the last
    if (isAdministrator(user) && !(await hasOtherAdministrator(tx, user.id))) {
      return refusal('conflict', 'last_administrator');
    }
    await saveUser(context, user, { isActive: false });
    await endSessionsOf(tx, user.id);
    return changed(userRef(user), [userEvent('USER_DEACTIVATED', user, turned(false))]);
  },
});

export const reactivateUser = command<Input, UserRef>({
  name: 'users.reactivate',
  permission: ['users.manage'],
  account: true,
  input: onlyUser,
  audits: ['USER_REACTIVATED'],
  async run(context, { id }) {
    const user = await lockUser(context.tx, id);
    if (!user) return notFound();
    if (user.isActive) return refusal('conflict', 'user_active');
    await saveUser(context, user, { isActive: true });
    await tellUser(context, user.id, 'account_reactivated');
    return changed(userRef(user), [userEvent('USER_REACTIVATED', user, turned(true))]);
  },
});
