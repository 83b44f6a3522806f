import { z } from 'zod';
import { command } from '../../commands/command.ts';
import { invalid, refusal } from '../../commands/refusal.ts';
import { reference } from '../../vocabulary/bounds.ts';
import { content, notes } from '../input.ts';
import { parseTemplate } from '../template.ts';
import { createFrom } from './create-template.ts';
import { lockTemplate, type VersionRef } from './kept.ts';
import { saveAsNext } from './save-version.ts';

/** A file may be sent as it was exported: what it tells about itself changes nothing. */
const asExported = {
  exported_at: reference.optional(),
  exported_by: reference.optional(),
  versions: z.array(z.unknown()).max(2000).optional(),
};

const input = z.strictObject({
  template: content,
  overwrite: z.boolean().default(false).describe('A template that is there already gets a new version'),
  notes,
  ...asExported,
});

/** Takes a template from a file. The whole of it is judged before anything else is asked. */
export const importTemplate = command<z.infer<typeof input>, VersionRef>({
  name: 'templates.import',
  permission: ['templates.edit'],
  input,
  audits: ['TEMPLATE_IMPORTED'],
  async run(context, { template, overwrite, notes: why }) {
    const parsed = parseTemplate(template);
    if (!parsed.ok) return invalid(parsed.errors);
    const { code } = parsed.template;
    const head = await lockTemplate(context.tx, code);
    if (!head) return createFrom(context, parsed.template, 'TEMPLATE_IMPORTED', { notes: why });
    if (!overwrite) return refusal('conflict', 'template_code_taken', { code });
    return saveAsNext(context, head, { template: parsed.template, step: 'minor', notes: why }, 'TEMPLATE_IMPORTED');
  },
});
