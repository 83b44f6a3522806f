import type { AnyCommand } from '../../commands/command.ts';
import { approveChange } from './approve.ts';
import { declineChange, withdrawChange } from './close.ts';
import { proposeChange } from './propose.ts';

export const changeCommands: readonly AnyCommand[] = [proposeChange, approveChange, declineChange, withdrawChange];
