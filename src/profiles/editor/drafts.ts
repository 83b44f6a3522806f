import type { Reason } from '../../commands/refusal.ts';
import type { Reader } from '../../db/client.ts';
import { findDraft, findTemplate, type TemplateNow } from '../queries.ts';
import { parseTemplate, type Template } from '../template.ts';

/** A template as somebody is editing it: his working copy, or the template itself before his first step. */
export interface WorkingCopy {
  content: Template;
  /** The `changes` of the template that it was begun from; null for a template that is not there yet. */
  base: number | null;
  /** Whether there is a working copy. */
  isKept: boolean;
  /** Whether the template has moved on since it was begun. */
  isOutdated: boolean;
  /** The template as it is; undefined where there is none yet. */
  current: TemplateNow | undefined;
}

/** undefined: there is neither a working copy nor a template. */
export async function workingCopy(reader: Reader, code: string, userId: number): Promise<WorkingCopy | undefined> {
  const [kept, current] = await Promise.all([findDraft(reader, code, userId), findTemplate(reader, code)]);
  if (kept) {
    const isOutdated = kept.base !== null && kept.base !== current?.changes;
    return { content: kept.content, base: kept.base, isKept: true, isOutdated, current };
  }
  if (!current) return undefined;
  return { content: current.template, base: current.changes, isKept: false, isOutdated: false, current };
}

/** What keeps it from becoming a version, by path. */
export function faultsOfDraft({ content }: WorkingCopy): Record<string, Reason> {
  const parsed = parseTemplate(content);
  return parsed.ok ? {} : parsed.errors;
}
