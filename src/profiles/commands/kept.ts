/** What every act on a template is made of: its head locked, a version more, and what the trail is told. */

import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { AuditAction, AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { Tx } from '../../db/client.ts';
import { compareTemplates } from '../filling/compare.ts';
import type { TemplateHead } from '../queries.ts';
import { profileTemplates, profileTemplateVersions } from '../tables.ts';
import type { Template } from '../template.ts';

/** What every act on a template gives back: which version is current by now. */
export interface VersionRef {
  code: string;
  version: string;
}

/** Why a version was made, and from what. */
export interface Origin {
  notes: string;
  madeFrom?: string | undefined;
}

export async function lockTemplate(tx: Tx, code: string): Promise<TemplateHead | undefined> {
  const [head] = await tx.select().from(profileTemplates).where(eq(profileTemplates.code, code)).for('update');
  return head;
}

/** Whether two say the same, whatever their versions. */
export const isSame = (one: Template, other: Template) =>
  isDeepStrictEqual({ ...one, version: '', active: true }, { ...other, version: '', active: true });

async function insertVersion({ tx, actor, now }: CommandContext, content: Template, { notes, madeFrom }: Origin) {
  const { code, version } = content;
  const row = { code, version, content, notes, madeFrom: madeFrom ?? null, createdAt: now, createdBy: actor.id };
  await tx.insert(profileTemplateVersions).values(row);
}

/** Keeps a template that was not there before; null where its code is taken. */
export async function insertTemplate(context: CommandContext, content: Template, origin: Origin) {
  const { tx, actor, now } = context;
  const { code, version, active } = content;
  const [head] = await tx
    .insert(profileTemplates)
    .values({ code, currentVersion: version, isActive: active, createdAt: now, updatedAt: now, updatedBy: actor.id })
    .onConflictDoNothing()
    .returning();
  if (!head) return null;
  await insertVersion(context, content, origin);
  return { code, version };
}

/** Changes the head; whoever edits the template at the same time is told. */
export async function updateHead(
  { tx, actor, now }: CommandContext,
  { code, changes }: TemplateHead,
  columns: Partial<typeof profileTemplates.$inferInsert>,
): Promise<void> {
  const edit = { ...columns, changes: changes + 1, updatedAt: now, updatedBy: actor.id };
  await tx.update(profileTemplates).set(edit).where(eq(profileTemplates.code, code));
}

/** Keeps a version more, which new items take from now on. */
export async function insertNext(context: CommandContext, head: TemplateHead, content: Template, origin: Origin) {
  await insertVersion(context, content, origin);
  await updateHead(context, head, { currentVersion: content.version });
  return { code: head.code, version: content.version };
}

const TOLD = 50;

/** The parts in which two versions differ, as the trail keeps them. */
function partsOf(from: Template, to: Template): string[] {
  const same = { version: from.version, active: from.active };
  const parts = compareTemplates(from, { ...to, ...same }).map(({ at }) => at || to.code);
  return [...new Set(parts)].slice(0, TOLD);
}

export const templateEvent = (
  action: AuditAction,
  code: string,
  values: Pick<AuditEvent, 'old' | 'new'> = {},
): AuditEvent => ({ action, entityType: 'template', entityId: code, ...values });

const said = ({ notes, madeFrom }: Origin) => ({ ...(notes && { note: notes }), ...(madeFrom && { madeFrom }) });

export const auditNew = (action: AuditAction, { code, version, active }: Template, origin: Origin): AuditEvent =>
  templateEvent(action, code, { new: { templateVersion: version, isActive: active, ...said(origin) } });

export const auditNext = (action: AuditAction, from: Template, to: Template, origin: Origin): AuditEvent =>
  templateEvent(action, to.code, {
    old: { templateVersion: from.version },
    new: { templateVersion: to.version, ...said(origin), templateParts: partsOf(from, to) },
  });
