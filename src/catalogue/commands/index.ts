import type { AnyCommand } from '../../commands/command.ts';
import { deactivateMaterial, reactivateMaterial } from './activity.ts';
import { addMaterial } from './add-material.ts';
import { deleteMaterial } from './delete-material.ts';
import { updateMaterial } from './update-material.ts';

export const catalogueCommands: readonly AnyCommand[] = [
  addMaterial,
  updateMaterial,
  deactivateMaterial,
  reactivateMaterial,
  deleteMaterial,
];
