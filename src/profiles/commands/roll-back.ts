import { z } from 'zod';
import { command } from '../../commands/command.ts';
import { invalid, notFound, refusal } from '../../commands/refusal.ts';
import { whyOutdated } from '../../users/outdated.ts';
import { editorChanges, notes, templateCode } from '../input.ts';
import { templateAt } from '../store.ts';
import { isSame, lockTemplate, type VersionRef } from './kept.ts';
import { saveAsNext } from './save-version.ts';

const input = z.strictObject({
  code: templateCode,
  version: z.string().max(11).describe('The one to bring back'),
  changes: editorChanges.optional(),
  notes,
});

/** What a chosen version says, its name included, as a version of its own after the current one. */
export const rollBack = command<z.infer<typeof input>, VersionRef>({
  name: 'templates.roll-back',
  permission: ['templates.edit'],
  input,
  audits: ['TEMPLATE_ROLLED_BACK'],
  async run(context, { code, version, changes: shown, notes: why }) {
    const { tx } = context;
    const head = await lockTemplate(tx, code);
    if (!head) return notFound();
    const template = await templateAt(tx, { template: code, templateVersion: version });
    if (!template) return invalid({ version: { reason: 'template_version_unknown' } });
    const outdated = await whyOutdated(
      context,
      { ...head, version: head.changes },
      shown,
      'template_changed_meanwhile',
    );
    if (outdated) return outdated;
    const now = (await templateAt(tx, { template: code, templateVersion: head.currentVersion }))!;
    if (isSame(now, template)) return refusal('conflict', 'template_same_version');
    const next = { template, step: 'minor' as const, notes: why, madeFrom: `${code} ${version}` };
    return saveAsNext(context, head, next, 'TEMPLATE_ROLLED_BACK');
  },
});
