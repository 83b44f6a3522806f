import { z } from 'zod';
import { type CommandContext, changed, command, type Outcome, unchanged } from '../../commands/command.ts';
import { invalid, notFound } from '../../commands/refusal.ts';
import { whyOutdated } from '../../users/outdated.ts';
import { content, editorChanges, notes, templateCode } from '../input.ts';
import type { TemplateHead } from '../queries.ts';
import { templateAt } from '../store.ts';
import { nextVersion, parseTemplate } from '../template.ts';
import { auditNext, insertNext, isSame, lockTemplate, type Origin, type VersionRef } from './kept.ts';

export const step = z.enum(['minor', 'major']).default('minor').describe('Which half of the version counts up');

const input = z.strictObject({ code: templateCode, changes: editorChanges, step, notes, template: content });

interface Next extends Origin {
  template: Record<string, unknown>;
  step: 'minor' | 'major';
}

/** The version after the current one, whatever number the content carries; the same content makes none. */
export async function saveAsNext(
  context: CommandContext,
  head: TemplateHead,
  { template, step: kind, ...origin }: Next,
  action: 'TEMPLATE_UPDATED' | 'TEMPLATE_IMPORTED' | 'TEMPLATE_ROLLED_BACK',
): Promise<Outcome<VersionRef>> {
  const { code, currentVersion, isActive } = head;
  if (template.code !== undefined && template.code !== code) {
    return invalid({ code: { reason: 'template_code_fixed' } });
  }
  const version = nextVersion(currentVersion, kind);
  const parsed = parseTemplate({ ...template, code, version, active: isActive });
  if (!parsed.ok) return invalid(parsed.errors);
  const before = (await templateAt(context.tx, { template: code, templateVersion: currentVersion }))!;
  if (isSame(before, parsed.template)) return unchanged({ code, version: currentVersion });
  const saved = await insertNext(context, head, parsed.template, origin);
  return changed(saved, [auditNext(action, before, parsed.template, origin)]);
}

/** Makes a new version of a template; the earlier ones stay as they are, and so do the orders that use them. */
export const saveVersion = command<z.infer<typeof input>, VersionRef>({
  name: 'templates.save-version',
  permission: ['templates.edit'],
  input,
  audits: ['TEMPLATE_UPDATED'],
  async run(context, { code, changes: shown, ...next }) {
    const head = await lockTemplate(context.tx, code);
    if (!head) return notFound();
    const outdated = await whyOutdated(
      context,
      { ...head, version: head.changes },
      shown,
      'template_changed_meanwhile',
    );
    if (outdated) return outdated;
    return saveAsNext(context, head, next, 'TEMPLATE_UPDATED');
  },
});
