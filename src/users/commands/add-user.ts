import { whyNotHis } from '../../auth/passwords.ts';
import { changed, command } from '../../commands/command.ts';
import { invalid } from '../../commands/refusal.ts';
import { createUser, userCreated } from '../create-user.ts';
import { type NewUserInput, newUser } from '../input.ts';
import { unfit, usual } from '../rules.ts';
import { type UserRef, userRef } from './locked.ts';

/** Makes a user, who has to choose a password of his own at his first sign-in. */
export const addUser = command<NewUserInput, UserRef>({
  name: 'users.create',
  permission: ['users.manage'],
  account: true,
  input: newUser,
  secrets: ['password'],
  audits: ['USER_CREATED'],
  async run({ tx, now }, { username, displayName, email, password, ...said }) {
    const standing = usual(said);
    const why = whyNotHis(password, { username, displayName });
    const wrong = unfit(standing) ?? (why && { password: why });
    if (wrong) return invalid(wrong);
    const person = { username, displayName, email, password, mustChangePassword: true, ...standing };
    const user = await createUser(tx, person, now);
    if (!user) return invalid({ username: { reason: 'username_taken' } });
    return changed(userRef(user), [userCreated(user)]);
  },
});
