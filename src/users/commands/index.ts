import type { AnyCommand } from '../../commands/command.ts';
import { changePassword } from './change-password.ts';
import { setPreferences } from './set-preferences.ts';
import { signOut } from './sign-out.ts';
import { switchSection } from './switch-section.ts';

export const userCommands: readonly AnyCommand[] = [changePassword, setPreferences, signOut, switchSection];
