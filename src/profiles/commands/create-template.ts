import { z } from 'zod';
import { type CommandContext, changed, command, type Outcome } from '../../commands/command.ts';
import { invalid, refusal } from '../../commands/refusal.ts';
import { content, notes } from '../input.ts';
import { parseTemplate } from '../template.ts';
import { auditNew, insertTemplate, type Origin, type VersionRef } from './kept.ts';

const input = z.strictObject({ template: content, notes });

/** A template begins as version 1.0, and inactive, unless it says otherwise. */
export async function createFrom(
  context: CommandContext,
  template: Record<string, unknown>,
  action: 'TEMPLATE_CREATED' | 'TEMPLATE_CLONED' | 'TEMPLATE_IMPORTED',
  origin: Origin,
): Promise<Outcome<VersionRef>> {
  const parsed = parseTemplate({ version: '1.0', active: false, ...template });
  if (!parsed.ok) return invalid(parsed.errors);
  const made = await insertTemplate(context, parsed.template, origin);
  if (!made) return refusal('conflict', 'template_code_taken', { code: parsed.template.code });
  return changed(made, [auditNew(action, parsed.template, origin)]);
}

export const createTemplate = command<z.infer<typeof input>, VersionRef>({
  name: 'templates.create',
  permission: ['templates.edit'],
  input,
  audits: ['TEMPLATE_CREATED'],
  run: (context, { template, notes }) => createFrom(context, template, 'TEMPLATE_CREATED', { notes }),
});
