import { changed, command, unchanged } from '../../commands/command.ts';
import { invalid, notFound, refusal } from '../../commands/refusal.ts';
import { hasOtherAdministrator, lockAdministrators, TERMINAL } from '../administrators.ts';
import type { UserRow } from '../create-user.ts';
import { type UserEdit, userEdit } from '../input.ts';
import { tellUser } from '../notices.ts';
import { whyOutdated } from '../outdated.ts';
import { isAdministrator, settled, unfit } from '../rules.ts';
import { lockUser, saveUser, type UserRef, userEvent, userRef } from './locked.ts';

const edited = ['displayName', 'email', 'primarySection', 'sections', 'roles', 'stations'] as const;
type Edited = Pick<UserRow, (typeof edited)[number]>;

/** The user as he would be: what is not said stays. */
function merged(user: UserRow, { displayName, email, primarySection, sections, roles, stations }: UserEdit): Edited {
  return {
    displayName: displayName ?? user.displayName,
    email: email === undefined ? user.email : email,
    ...settled({
      primarySection: primarySection ?? user.primarySection,
      sections: sections ?? user.sections,
      roles: { ...user.roles, ...roles },
      stations: stations ?? user.stations,
    }),
  };
}

/** The fields in which two differ. */
function differing(before: Edited, after: Edited) {
  const names = edited.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const only = (values: Edited): Partial<Edited> => Object.fromEntries(names.map((name) => [name, values[name]]));
  return names.length === 0 ? null : { old: only(before), new: only(after) };
}

export const updateUser = command<UserEdit, UserRef>({
  name: 'users.update',
  permission: ['users.manage'],
  account: true,
  input: userEdit,
  audits: ['USER_UPDATED'],
  async run(context, input) {
    await lockAdministrators(context.tx);
    const user = await lockUser(context.tx, input.id);
    if (!user) return notFound();
    const outdated = await whyOutdated(
      context,
      { ...user, updatedAt: user.updatedAt ?? user.createdAt },
      input.version,
      'user_changed_meanwhile',
      TERMINAL.displayName,
    );
    if (outdated) return outdated;
    const after = merged(user, input);
    const wrong = unfit(after);
    if (wrong) return invalid(wrong);
    const steps = user.isActive && isAdministrator(user) && !isAdministrator(after);
    if (steps && !(await hasOtherAdministrator(context.tx, user.id))) {
      return refusal('conflict', 'last_administrator');
    }
    const change = differing({ ...user, ...settled(user) }, after);
    if (!change) return unchanged(userRef(user));
    const saved = await saveUser(context, user, change.new);
    await tellUser(context, user.id, 'account_changed');
    return changed(userRef(saved), [userEvent('USER_UPDATED', user, change)]);
  },
});
