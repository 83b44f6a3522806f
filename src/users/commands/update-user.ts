import { changed, command, refused, unchanged } from '../../commands/command.ts';
import { invalid, notFound, refusal } from '../../commands/refusal.ts';
import { hasOtherAdministrator, lockAdministrators } from '../administrators.ts';
import type { UserRow } from '../create-user.ts';
import { type UserEdit, userEdit } from '../input.ts';
import { isAdministrator, settled, unfit } from '../rules.ts';
import { tellUser } from '../told.ts';
import { auditOf, lockUser, refOf, saveUser, type UserRef, whyOutdated } from './locked.ts';

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
    if (!user) return refused(notFound());
    const outdated = await whyOutdated(context.tx, user, input.version);
    if (outdated) return refused(outdated);
    const after = merged(user, input);
    const wrong = unfit(after);
    if (wrong) return refused(invalid(wrong));
    const steps = user.isActive && isAdministrator(user) && !isAdministrator(after);
    if (steps && !(await hasOtherAdministrator(context.tx, user.id))) {
      return refused(refusal('conflict', 'last_administrator'));
    }
    const change = differing({ ...user, ...settled(user) }, after);
    if (!change) return unchanged(refOf(user));
    const saved = await saveUser(context, user, change.new);
    await tellUser(context, user.id, 'account_changed');
    return changed(refOf(saved), [auditOf('USER_UPDATED', user, change)]);
  },
});
