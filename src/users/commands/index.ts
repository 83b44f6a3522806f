import type { AnyCommand } from '../../commands/command.ts';
import { deactivateUser, reactivateUser } from './activity.ts';
import { addUser } from './add-user.ts';
import { changePassword, choosePassword } from './change-password.ts';
import { resetPassword } from './reset-password.ts';
import { revokeOtherSessions, revokeSession } from './revoke-session.ts';
import { setBeep } from './set-beep.ts';
import { setPreferences } from './set-preferences.ts';
import { signOut } from './sign-out.ts';
import { switchSection } from './switch-section.ts';
import { updateUser } from './update-user.ts';

export const userCommands: readonly AnyCommand[] = [
  addUser,
  updateUser,
  deactivateUser,
  reactivateUser,
  resetPassword,
  changePassword,
  choosePassword,
  setPreferences,
  setBeep,
  signOut,
  revokeSession,
  revokeOtherSessions,
  switchSection,
];
