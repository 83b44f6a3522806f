import type { z } from 'zod';
import { Refusal } from '../commands/refusal.ts';
import type { C } from './env.ts';
import { localPath } from './local-path.ts';

/** A form as it was posted: texts under dotted names, in their order. */
export class PostedForm {
  readonly entries: readonly (readonly [string, string])[];
  readonly #byName = new Map<string, string[]>();

  constructor(entries: readonly (readonly [string, string])[]) {
    this.entries = entries;
    for (const [name, text] of entries) {
      const texts = this.#byName.get(name);
      if (texts) texts.push(text);
      else this.#byName.set(name, [text]);
    }
  }

  all(name: string): string[] {
    return this.#byName.get(name) ?? [];
  }

  /** The last text under a name: a ticked box comes after its hidden "false". */
  get(name: string): string | undefined {
    return this.all(name).at(-1);
  }

  hasUnder(prefix: string): boolean {
    return this.entries.some(([name]) => name === prefix || name.startsWith(`${prefix}.`));
  }

  /** The numbers that occur as `prefix.N.…`, ascending. */
  indices(prefix: string): number[] {
    const found = new Set<number>();
    for (const [name] of this.entries) {
      if (!name.startsWith(`${prefix}.`)) continue;
      const index = name.slice(prefix.length + 1).split('.', 1)[0]!;
      if (/^\d{1,4}$/.test(index)) found.add(Number(index));
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The same form with some names left out or added. */
  with(change: { without?: (name: string) => boolean; added?: readonly (readonly [string, string])[] }): PostedForm {
    const kept = change.without ? this.entries.filter(([name]) => !change.without!(name)) : this.entries;
    return new PostedForm([...kept, ...(change.added ?? [])]);
  }

  get key() {
    return this.get('idempotencyKey');
  }

  get intent() {
    return this.get('intent');
  }

  /** Where the form was shown, if that is an address of ours. */
  get returnTo(): string | undefined {
    return localPath(this.get('returnTo'));
  }
}

/** Reads a posted form once; files are no business of these forms. */
export async function readForm(c: C): Promise<PostedForm> {
  if (!c.var.form) {
    const data = await c.req.formData().catch(() => new FormData());
    const entries = [...data.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    c.set('form', new PostedForm(entries.map(([name, text]) => [name, text.replaceAll('\r\n', '\n')])));
  }
  return c.var.form!;
}

/** A field that a form has after its session ran out, where it had files with it: they are not kept. */
export const FILES_LOST = 'filesLost';

export async function hasFiles(c: C): Promise<boolean> {
  const data = await c.req.formData().catch(() => new FormData());
  return [...data.values()].some((value) => typeof value !== 'string' && value.size > 0);
}

interface Def {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  format?: string;
  shape?: Record<string, z.ZodType>;
}
const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/**
 * What a schema would be given as JSON, from the texts of a form. Only the form's shell coerces: a text that is no
 * number stays a text, so that the schema refuses it and the reader finds it as he typed it.
 */
export function coerce(schema: z.ZodType, form: PostedForm, name = ''): unknown {
  let nullable = false;
  let inner = schema;
  for (let def = defOf(inner); def.innerType; def = defOf(inner)) {
    if (def.type === 'nullable') nullable = true;
    inner = def.innerType;
  }
  const def = defOf(inner);
  const empty = nullable ? null : undefined;
  switch (def.type) {
    case 'object':
      return coerceObject(def.shape!, form, name);
    case 'array':
      return coerceArray(def.element!, form, name);
    case 'boolean':
      return { true: true, on: true, '1': true, false: false }[form.get(name) ?? ''] ?? form.get(name);
    case 'number':
      return toNumber(form.get(name)!) ?? empty;
    case 'string':
      return def.format === 'date' ? (toIsoDate(form.get(name)!) ?? empty) : form.get(name);
    default:
      return form.get(name) || empty;
  }
}

function coerceObject(shape: Record<string, z.ZodType>, form: PostedForm, name: string) {
  const path = name && `${name}.`;
  const present = Object.entries(shape).filter(([key]) => form.hasUnder(path + key));
  return Object.fromEntries(present.map(([key, child]) => [key, coerce(child, form, path + key)]));
}

function coerceArray(element: z.ZodType, form: PostedForm, name: string) {
  if (defOf(element).type !== 'object') return form.all(name).filter((text) => text !== '');
  return form.indices(name).map((index) => coerce(element, form, `${name}.${index}`));
}

/** "1 200,5" is 1200.5; what is no number stays as it is; null where nothing was typed. */
export function toNumber(text: string): number | string | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (compact === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(compact) ? Number(compact) : text;
}

/** "24.12.2026" is 2026-12-24; null where nothing was typed. */
export function toIsoDate(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})\.?$/.exec(trimmed) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : trimmed;
}

/** A JSON body as an object; nothing at all counts as {}. */
export async function readJson(c: C): Promise<Record<string, unknown> | Refusal> {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    if (body !== null && typeof body === 'object' && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // told below, like every other body that is no object
  }
  return new Refusal('invalid', 'malformed_body', { fields: {} });
}
