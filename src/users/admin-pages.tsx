import { PasswordShownPage } from '../../views/users/PasswordShownPage.tsx';
import { UserPage } from '../../views/users/UserPage.tsx';
import { notFound, type ReasonKey, refusal } from '../commands/refusal.ts';
import { askPage } from '../http/ask.tsx';
import type { Draft } from '../http/draft.ts';
import type { C } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { page } from '../http/reply.tsx';
import { userAt } from './acts.ts';
import { deactivateUser } from './commands/activity.ts';
import type { UserRef } from './commands/locked.ts';
import { resetPassword } from './commands/reset-password.ts';
import type { UserRow } from './create-user.ts';

/** The form of a new user, or of one that is there. */
export function userFormPage(c: C, draft: Draft, user?: UserRow) {
  const { ui } = c.var;
  const title = user ? user.displayName : ui.t.users.newTitle();
  return page(c, { title }, <UserPage ui={ui} title={title} user={user} draft={draft} />, draft.status);
}

/** The answer to what made a password, and the only place where it is told. */
export function passwordPage(c: C, user: UserRef, password: string | undefined) {
  const { ui } = c.var;
  const title = ui.t.users.passwordTitle({ name: user.displayName });
  return page(c, { title }, <PasswordShownPage ui={ui} user={user} password={password} />);
}

const ownAt = (c: C, reason: ReasonKey) => refuse(c, refusal('conflict', reason), `/users/${c.var.actor!.id}`);

export async function askReset(c: C) {
  const user = await userAt(c);
  if (!user) return refuse(c, notFound());
  if (user.id === c.var.actor!.id) return ownAt(c, 'own_password');
  const { users } = c.var.ui.t;
  const back = `/users/${user.id}`;
  return askPage(c, resetPassword, {
    title: users.resetTitle({ name: user.displayName }),
    text: users.resetText(),
    action: `${back}/password-reset`,
    label: users.reset(),
    back,
  });
}

export async function askUserDeactivation(c: C) {
  const user = await userAt(c);
  if (!user) return refuse(c, notFound());
  const back = `/users/${user.id}`;
  if (user.id === c.var.actor!.id) return ownAt(c, 'own_account');
  if (!user.isActive) return refuse(c, refusal('conflict', 'user_inactive'), back);
  const { users } = c.var.ui.t;
  return askPage(c, deactivateUser, {
    title: users.deactivateTitle({ name: user.displayName }),
    text: users.deactivateText(),
    action: `${back}/deactivation`,
    label: users.deactivate(),
    back,
  });
}
