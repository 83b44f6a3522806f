import type { AnyCommand } from '../../commands/command.ts';
import { activateTemplate, deactivateTemplate } from './activity.ts';
import { cloneTemplate } from './clone-template.ts';
import { createTemplate } from './create-template.ts';
import { deleteTemplate } from './delete-template.ts';
import { beginDraft, dropDraft, editDraft, saveDraft } from './drafts.ts';
import { importTemplate } from './import-template.ts';
import { rollBack } from './roll-back.ts';
import { saveVersion } from './save-version.ts';

export const templateCommands: readonly AnyCommand[] = [
  createTemplate,
  saveVersion,
  cloneTemplate,
  rollBack,
  activateTemplate,
  deactivateTemplate,
  importTemplate,
  deleteTemplate,
  beginDraft,
  editDraft,
  dropDraft,
  saveDraft,
];
