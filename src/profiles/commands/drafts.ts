/** A working copy of a template: one's own, and nobody's business before it is saved as a version. */

import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, changed, command, refused } from '../../commands/command.ts';
import { notFound } from '../../commands/refusal.ts';
import { changes, content, notes, templateCode } from '../input.ts';
import { profileTemplateDrafts as drafts } from '../tables.ts';
import { createFrom } from './create-template.ts';
import { lockTemplate, type VersionRef, whyOutdated } from './kept.ts';
import { saveAsNext, step } from './save-version.ts';

const keepInput = z.strictObject({
  code: templateCode,
  content,
  /** The `changes` of the template that it was begun from; null for a template that is not there yet. */
  base: changes.nullable(),
});

/** Keeps the working copy as it is now. */
export const keepDraft = command<z.infer<typeof keepInput>, { code: string }>({
  name: 'templates.keep-draft',
  permission: ['templates.edit'],
  input: keepInput,
  audits: [],
  async run({ tx, actor, now }, { code, ...draft }) {
    const row = { ...draft, updatedAt: now };
    await tx
      .insert(drafts)
      .values({ code, userId: actor.id, ...row })
      .onConflictDoUpdate({ target: [drafts.code, drafts.userId], set: row });
    return changed({ code }, []);
  },
});

const ownDraft = ({ actor }: CommandContext, code: string) => and(eq(drafts.code, code), eq(drafts.userId, actor.id));

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

const saveInput = z.strictObject({ code: templateCode, step, notes, changes: changes.optional() });

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
    if (!draft) return refused(notFound());
    const template = draft.content as Record<string, unknown>;
    await tx.delete(drafts).where(ownDraft(context, code));
    if (!head || draft.base === null) return createFrom(context, template, 'TEMPLATE_CREATED', { notes: why });
    const outdated = await whyOutdated(tx, head, shown ?? draft.base);
    if (outdated) return refused(outdated);
    return saveAsNext(context, head, { template, step: kind, notes: why }, 'TEMPLATE_UPDATED');
  },
});
