/** The steps in which a template is changed, each upon a whole template that may be half done. */

import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Reason } from '../../commands/refusal.ts';
import { unjudged } from '../../vocabulary/bounds.ts';
import { breaksOf, withSoundBreaks } from '../filling/layout.ts';
import { parseTemplate, type Section, type Template } from '../template.ts';

const key = z.string().max(101);

/** `section` and `field` name what is changed; null is something new. */
export const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('head'), content: unjudged }),
  z.strictObject({ kind: z.literal('section'), section: key.nullable(), content: unjudged }),
  z.strictObject({ kind: z.literal('field'), section: key, field: key.nullable(), content: unjudged }),
  z.strictObject({ kind: z.literal('removal'), section: key, field: key.nullable() }),
  z.strictObject({
    kind: z.literal('move'),
    section: key,
    field: key.nullable(),
    by: z.union([z.literal(1), z.literal(-1)]),
  }),
  z.strictObject({ kind: z.literal('rules'), warnings: z.unknown(), stations: z.unknown() }),
]);
export type Edit = z.infer<typeof edit>;

/** What became of a step. `errors`: what is wrong with the part that it is about, by path within that part. */
export type Edited = { ok: true; content: Template } | { ok: false; errors: Record<string, Reason> };

/** Something that is not there any more: it was removed meanwhile. */
export const GONE: Edited = { ok: false, errors: { '': { reason: 'not_found' } } };

const REFS = new Set(['field', 'material', 'colour']);

/** The same with another name wherever a field is named. */
function renamed<T>(value: T, rename: (ref: string) => string): T {
  if (Array.isArray(value)) return value.map((one) => renamed(one, rename)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, inner]) =>
    typeof inner === 'string' && REFS.has(name) ? [name, rename(inner)] : [name, renamed(inner, rename)],
  );
  return Object.fromEntries(entries) as T;
}

/** The faults of one part, by their path within it. */
function faultsUnder(content: unknown, path: string): Record<string, Reason> {
  const parsed = parseTemplate(content);
  if (parsed.ok) return {};
  const inside = Object.entries(parsed.errors).filter(([at]) => at === path || at.startsWith(`${path}.`));
  return Object.fromEntries(inside.map(([at, reason]) => [at.slice(path.length + 1), reason]));
}

const judged = (content: Template, errors: Record<string, Reason>): Edited =>
  Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, content };

const HEAD = ['name', 'description', 'colour', 'complexity', 'leadTime'] as const;

/** The faults of some parts of a template, by their path in it. */
function faultsIn(content: unknown, parts: readonly string[]): Record<string, Reason> {
  const parsed = parseTemplate(content);
  const found = parsed.ok ? [] : Object.entries(parsed.errors);
  return Object.fromEntries(found.filter(([path]) => parts.includes(path.split('.', 1)[0]!)));
}

/** What is wrong with a template before it has any section. */
export const faultsOfHead = (content: unknown) => faultsIn(content, ['code', ...HEAD]);

function editHead(template: Template, head: Record<string, unknown>): Edited {
  const content = { ...template, ...Object.fromEntries(HEAD.map((name) => [name, head[name]])) } as Template;
  return judged(content, faultsIn(content, HEAD));
}

type Keyed = { key: string };

/** The list with one more, or with one in place of that which has the key. */
const put = <T extends Keyed>(list: readonly T[], key: string | null, one: T): T[] =>
  key === null ? [...list, one] : list.map((old) => (old.key === key ? one : old));

const isTaken = (list: readonly Keyed[], own: string | null, key: unknown) =>
  key !== own && list.some((one) => one.key === key);

const TAKEN = { ok: false, errors: { key: { reason: 'key_taken' } } } as const satisfies Edited;

/** Where a section breaks: as before where nothing is said of it, or what was said already by its length. */
function saidBreaks(old: Section | undefined, { breaks = old?.breaks }: Record<string, unknown>) {
  const isUsual = !old?.breaks && (!old || isDeepStrictEqual(breaks, breaksOf(old)));
  return { breaks: isUsual ? undefined : breaks };
}

function editSection(template: Template, section: string | null, given: Record<string, unknown>): Edited {
  const old = template.sections.find((one) => one.key === section);
  if (section !== null && !old) return GONE;
  if (isTaken(template.sections, section, given.key)) return TAKEN;
  const one = { ...given, ...saidBreaks(old, given), fields: old?.fields ?? [] } as unknown as Section;
  const content = { ...template, sections: put(template.sections, section, one) };
  const at = content.sections.indexOf(one);
  const { fields: _, ...errors } = faultsUnder(content, `sections.${at}`);
  const own = Object.fromEntries(Object.entries(errors).filter(([path]) => !path.startsWith('fields.')));
  const prefix = `${section}.`;
  const rename = (ref: string) => (ref.startsWith(prefix) ? `${one.key}.${ref.slice(prefix.length)}` : ref);
  return judged(section === null || section === one.key ? content : renamed(content, rename), own);
}

function editField(template: Template, edited: Extract<Edit, { kind: 'field' }>): Edited {
  const at = template.sections.findIndex(({ key }) => key === edited.section);
  const section = template.sections[at];
  if (!section || (edited.field !== null && !section.fields.some(({ key }) => key === edited.field))) return GONE;
  if (isTaken(section.fields, edited.field, edited.content.key)) return TAKEN;
  const one = edited.content as unknown as Section['fields'][number];
  const fields = put(section.fields, edited.field, one);
  const breaks = section.breaks && { breaks: section.breaks.map((key) => (key === edited.field ? one.key : key)) };
  const sound = withSoundBreaks({ ...section, fields, ...breaks });
  const content = { ...template, sections: template.sections.with(at, sound) };
  const errors = faultsUnder(content, `sections.${at}.fields.${fields.indexOf(one)}`);
  const from = `${section.key}.${edited.field}`;
  const rename = (ref: string) => (ref === from ? `${section.key}.${one.key}` : ref);
  return judged(edited.field === null || edited.field === one.key ? content : renamed(content, rename), errors);
}

function moved<T extends Keyed>(list: readonly T[], key: string, by: 1 | -1): T[] {
  const from = list.findIndex((one) => one.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return [...list];
  return list.with(from, list[to]!).with(to, list[from]!);
}

const inSection = (template: Template, key: string, change: (section: Section) => Section): Template => ({
  ...template,
  sections: template.sections.map((section) => (section.key === key ? withSoundBreaks(change(section)) : section)),
});

function move(template: Template, { section, field, by }: Extract<Edit, { kind: 'move' }>): Template {
  if (field === null) return { ...template, sections: moved(template.sections, section, by) };
  return inSection(template, section, (one) => ({ ...one, fields: moved(one.fields, field, by) }));
}

function remove(template: Template, { section, field }: Extract<Edit, { kind: 'removal' }>): Template {
  if (field === null) return { ...template, sections: template.sections.filter(({ key }) => key !== section) };
  return inSection(template, section, (one) => ({ ...one, fields: one.fields.filter(({ key }) => key !== field) }));
}

function editRules(template: Template, { warnings, stations }: Extract<Edit, { kind: 'rules' }>): Edited {
  const content = { ...template, warnings, stations } as Template;
  return judged(content, faultsIn(content, ['warnings', 'stations']));
}

/** A template after a step. What is wrong elsewhere stops nobody: it is told before a version is made. */
export function applyTemplateEdit(template: Template, step: Edit): Edited {
  switch (step.kind) {
    case 'head':
      return editHead(template, step.content);
    case 'section':
      return editSection(template, step.section, step.content);
    case 'field':
      return editField(template, step);
    case 'removal':
      return { ok: true, content: remove(template, step) };
    case 'move':
      return { ok: true, content: move(template, step) };
    case 'rules':
      return editRules(template, step);
  }
}
