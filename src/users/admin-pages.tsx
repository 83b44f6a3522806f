import { ReasonPage } from '../../views/orders/ReasonPage.tsx';
import { PasswordShownPage } from '../../views/users/PasswordShownPage.tsx';
import { UserPage } from '../../views/users/UserPage.tsx';
import { notFound, refusal } from '../commands/refusal.ts';
import type { Draft } from '../http/draft.ts';
import type { C } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { page } from '../http/reply.tsx';
import { userAt } from './acts.ts';
import type { UserRef } from './commands/locked.ts';
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

/** The page that asks once before an act on somebody else. */
export async function askPage(c: C, noun: 'password-reset' | 'deactivation') {
  const user = await userAt(c);
  if (!user) return refuse(c, notFound());
  const { ui, actor } = c.var;
  const { users } = ui.t;
  const back = `/users/${user.id}`;
  const isReset = noun === 'password-reset';
  const name = user.displayName;
  if (user.id === actor!.id) return refuse(c, refusal('conflict', isReset ? 'own_password' : 'own_account'), back);
  if (!isReset && !user.isActive) return refuse(c, refusal('conflict', 'user_inactive'), back);
  const title = isReset ? users.resetTitle({ name }) : users.deactivateTitle({ name });
  const content = (
    <ReasonPage
      ui={ui}
      title={title}
      text={isReset ? users.resetText() : users.deactivateText()}
      action={`${back}/${noun}`}
      label={isReset ? users.reset() : users.deactivate()}
      back={back}
    />
  );
  return page(c, { title }, content);
}
