import type { z } from 'zod';
import { isRefusal, Refused, refusal } from '../commands/refusal.ts';
import { toNumber } from '../vocabulary/numbers.ts';
import { tidyLine } from '../vocabulary/texts.ts';
import { isMultipart, readPairs, readText, typeOf, unreadable, WORDS } from './body.ts';
import type { C } from './env.ts';
import { withTaken } from './forms/taken.ts';
import { parseJson } from './json.ts';
import { type Room, readParts, readWordsOf, type Sent } from './multipart.ts';
import { localPath } from './origin.ts';

/** More lines of one list no form has; whoever sends more is told before anything else looks at them. */
export const MAX_FORM_ROWS = 100;
/** The name of no field of ours is longer, or lies deeper under dots: others are passed by. */
const LONGEST_NAME = 200;
const OURS = /^[^.]*(\.[^.]*){0,11}$/;
const ROW = /^\d{1,4}$/;

interface Index {
  /** The names under each beginning of a name: "items.0.name" is one under "items.0", and under "items". */
  under: ReadonlyMap<string, string[]>;
  rows: ReadonlyMap<string, ReadonlySet<number>>;
}

function indexOf(names: Iterable<string>): Index {
  const under = new Map<string, string[]>();
  const rows = new Map<string, Set<number>>();
  for (const name of names) {
    for (let dot = name.indexOf('.'), next = dot; dot >= 0; dot = next) {
      const prefix = name.slice(0, dot);
      next = name.indexOf('.', dot + 1);
      const row = name.slice(dot + 1, next < 0 ? name.length : next);
      under.set(prefix, under.get(prefix) ?? []);
      under.get(prefix)!.push(name);
      if (ROW.test(row)) rows.set(prefix, (rows.get(prefix) ?? new Set()).add(Number(row)));
    }
  }
  return { under, rows };
}

/** A form as it was posted: texts under dotted names, in their order. */
export class PostedForm {
  readonly entries: readonly (readonly [string, string])[];
  readonly #byName = new Map<string, string[]>();
  #index: Index | undefined;

  constructor(entries: readonly (readonly [string, string])[]) {
    this.entries = entries;
    for (const [name, text] of entries) {
      const texts = this.#byName.get(name);
      if (texts) texts.push(text);
      else this.#byName.set(name, [text]);
    }
  }

  get #indexed(): Index {
    this.#index ??= indexOf(this.#byName.keys());
    return this.#index;
  }

  all(name: string): string[] {
    return this.#byName.get(name) ?? [];
  }

  /** The last text under a name: a ticked box comes after its hidden "false". */
  get(name: string): string | undefined {
    return this.all(name).at(-1);
  }

  /** The names that begin with `prefix.`, each once. */
  under(prefix: string): readonly string[] {
    return this.#indexed.under.get(prefix) ?? [];
  }

  hasUnder(prefix: string): boolean {
    return this.#byName.has(prefix) || this.under(prefix).length > 0;
  }

  /** The numbers that occur as `prefix.N.…`, ascending. */
  indices(prefix: string): number[] {
    return [...(this.#indexed.rows.get(prefix) ?? [])].sort((a, b) => a - b);
  }

  /** Has one of its lists more lines than any form? */
  get isTooLong(): boolean {
    return [...this.#indexed.rows.values()].some((rows) => rows.size > MAX_FORM_ROWS);
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

const words: Room = { bytes: WORDS, fileBytes: WORDS };

/** What was posted: all of it, or of whom nobody knows the words before his first file. */
async function sentWith(c: C, room: Room): Promise<Sent> {
  if (/^application\/x-www-form-urlencoded\b/i.test(typeOf(c))) return { entries: await readPairs(c), files: [] };
  if (!isMultipart(c)) return { entries: [], files: [] };
  return c.var.actor ? readParts(c, room) : readWordsOf(c);
}

/** Reads a posted form once. Its files are for whoever asked for them, with room for them. */
export async function readForm(c: C, room: Room = words): Promise<PostedForm> {
  if (!c.var.form) {
    const sent = await sentWith(c, room);
    c.set('sent', sent);
    const ours = sent.entries.filter(([name]) => name.length <= LONGEST_NAME && OURS.test(name));
    const form = new PostedForm(withTaken(ours).map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]));
    if (form.isTooLong) throw new Refused(refusal('invalid', 'too_many_rows', { max: MAX_FORM_ROWS }));
    c.set('form', form);
    if (sent.failure !== undefined) throw sent.failure;
  }
  return c.var.form!;
}

/** A field that a form has after its session ran out, where it had files with it: they are not kept. */
export const FILES_LOST = 'filesLost';

/** Had the form that was read files with it? */
export function hadFiles({ var: { sent } }: C): boolean {
  return Boolean(sent?.hasUnread || sent?.files.some(({ size }) => size > 0));
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
      return toNumber(form.get(name)!, { isWhole: (inner as z.ZodNumber).isInt }) ?? empty;
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

/** What is longer is no date, and is not looked at. */
const LONGEST_DATE = 100;

/** "24.12.2026" is 2026-12-24; null where nothing was typed. */
export function toIsoDate(text: string): string | null {
  const trimmed = text.length > LONGEST_DATE ? text : tidyLine(text);
  if (trimmed === '') return null;
  if (trimmed.length > LONGEST_DATE) return trimmed;
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})\.?$/.exec(trimmed) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : trimmed;
}

/** A JSON body as an object; nothing at all counts as {}. */
export async function readJson(c: C): Promise<Record<string, unknown>> {
  const text = await readText(c);
  if (text.trim() === '') return {};
  const body = parseJson(text);
  if (isRefusal(body)) throw new Refused(body);
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw unreadable();
  return body as Record<string, unknown>;
}
