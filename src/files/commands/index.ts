import type { AnyCommand } from '../../commands/command.ts';
import { addFiles } from './add-files.ts';
import { removeFile } from './remove-file.ts';

export const fileCommands: readonly AnyCommand[] = [addFiles, removeFile];
