/** A working copy of a template: one's own, and nobody's business before it is saved as a version. */

import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { invalid, isRefusal, notFound } from '../../commands/refusal.ts';
import { whyOutdated } from '../../users/outdated.ts';
import { applyTemplateEdit, edit, faultsOfHead } from '../editor/edits.ts';
import { content, editorChanges, notes, templateCode } from '../input.ts';
import { templateAt } from '../store.ts';
import { profileTemplateDrafts as drafts } from '../tables.ts';
import type { Template } from '../template.ts';
import { createFrom } from './create-template.ts';
import { lockTemplate, type VersionRef } from './kept.ts';
import { saveAsNext, step } from './save-version.ts';

const ownDraft = ({ actor }: CommandContext, code: string) => and(eq(drafts.code, code), eq(drafts.userId, actor.id));

/** One's working copy, or the template as it is now, from which one begins. */
async function draftNow(context: CommandContext, code: string, base: number | undefined) {
  const { tx } = context;
  const head = await lockTemplate(tx, code);
  const [draft] = await tx.select().from(drafts).where(ownDraft(context, code)).for('update');
  if (draft) return { content: draft.content, base: draft.base };
  if (!head) return notFound();
  const outdated = await whyOutdated(context, { ...head, version: head.changes }, base, 'template_changed_meanwhile');
  if (outdated) return outdated;
  const content = await templateAt(tx, { template: code, templateVersion: head.currentVersion });
  return { content: content!, base: head.changes };
}

async function keep({ tx, actor, now }: CommandContext, code: string, content: Template, base: number | null) {
  const row = { content, base, updatedAt: now };
  await tx
    .insert(drafts)
    .values({ code, userId: actor.id, ...row })
    .onConflictDoUpdate({ target: [drafts.code, drafts.userId], set: row });
}

/** `base`: the `changes` of the template that was shown where there was no working copy yet. */
const editInput = z.strictObject({ code: templateCode, base: editorChanges.optional(), edit });

/** Takes one step in the working copy. */
export const editDraft = command<z.infer<typeof editInput>, { code: string }>({
  name: 'templates.edit-draft',
  permission: ['templates.edit'],
  input: editInput,
  audits: [],
  async run(context, { code, base, edit: step }) {
    const now = await draftNow(context, code, base);
    if (isRefusal(now)) return now;
    const edited = applyTemplateEdit(now.content, step);
    if (!edited.ok) return '' in edited.errors ? notFound() : invalid(edited.errors);
    await keep(context, code, edited.content, now.base);
    return changed({ code }, []);
  },
});

const beginInput = z.strictObject({ code: templateCode, content });

/** Begins a template that is not there yet, as a working copy. */
export const beginDraft = command<z.infer<typeof beginInput>, { code: string }>({
  name: 'templates.begin-draft',
  permission: ['templates.edit'],
  input: beginInput,
  audits: [],
  async run(context, { code, content: head }) {
    if (await lockTemplate(context.tx, code))
      return invalid({ code: { reason: 'template_code_taken', params: { code } } });
    const blank = { ...head, code, version: '1.0', active: false, sections: [], warnings: [], stations: [] };
    const faults = faultsOfHead(blank);
    if (Object.keys(faults).length > 0) return invalid(faults);
    await keep(context, code, blank as unknown as Template, null);
    return changed({ code }, []);
  },
});

const dropInput = z.strictObject({ code: templateCode });

/** Throws the working copy away. */
export const dropDraft = command<z.infer<typeof dropInput>, { code: string }>({
  name: 'templates.drop-draft',
  permission: ['templates.edit'],
  input: dropInput,
  audits: [],
  async run(context, { code }) {
    await context.tx.delete(drafts).where(ownDraft(context, code));
    return changed({ code }, []);
  },
});

const saveInput = z.strictObject({ code: templateCode, step, notes, changes: editorChanges.optional() });

/** Saves the working copy: as a new template, or as the version after the current one. `changes`: what was shown. */
export const saveDraft = command<z.infer<typeof saveInput>, VersionRef>({
  name: 'templates.save-draft',
  permission: ['templates.edit'],
  input: saveInput,
  audits: ['TEMPLATE_CREATED', 'TEMPLATE_UPDATED'],
  async run(context, { code, step: kind, notes: why, changes: shown }) {
    const { tx } = context;
    const head = await lockTemplate(tx, code);
    const [draft] = await tx.select().from(drafts).where(ownDraft(context, code)).for('update');
    if (!draft) return notFound();
    const template = draft.content as Template & Record<string, unknown>;
    await tx.delete(drafts).where(ownDraft(context, code));
    if (!head || draft.base === null) return createFrom(context, template, 'TEMPLATE_CREATED', { notes: why });
    const outdated = await whyOutdated(
      context,
      { ...head, version: head.changes },
      shown ?? draft.base,
      'template_changed_meanwhile',
    );
    if (outdated) return outdated;
    return saveAsNext(context, head, { template, step: kind, notes: why }, 'TEMPLATE_UPDATED');
  },
});
