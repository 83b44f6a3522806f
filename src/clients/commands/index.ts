import type { AnyCommand } from '../../commands/command.ts';
import { deactivatePreset, reactivatePreset } from './activity.ts';
import { addClient } from './add-client.ts';
import { addPreset } from './add-preset.ts';
import { mergeClients } from './merge-clients.ts';
import { updateClient } from './update-client.ts';
import { updatePreset } from './update-preset.ts';

export const clientCommands: readonly AnyCommand[] = [
  addClient,
  updateClient,
  mergeClients,
  addPreset,
  updatePreset,
  deactivatePreset,
  reactivatePreset,
];
