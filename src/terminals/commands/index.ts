import type { AnyCommand } from '../../commands/command.ts';
import { issueBadge, revokeBadge } from './badges.ts';
import { removePin, setPin } from './pins.ts';
import { registerTerminal } from './register-terminal.ts';
import { revokeTerminal } from './revoke-terminal.ts';
import { updateTerminal } from './update-terminal.ts';

export const terminalCommands: readonly AnyCommand[] = [
  registerTerminal,
  updateTerminal,
  revokeTerminal,
  setPin,
  removePin,
  issueBadge,
  revokeBadge,
];
