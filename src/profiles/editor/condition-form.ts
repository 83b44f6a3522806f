/** A condition as rows of a form: a field, what is asked of it, and with what it is compared. */

import { isDeepStrictEqual } from 'node:util';
import { isRefusal } from '../../commands/refusal.ts';
import type { PostedForm } from '../../http/form.ts';
import { parseJson } from '../../http/json.ts';
import { fieldText, toNumber, toNumbers } from '../../vocabulary/numbers.ts';
import type { Aspect, Comparison, Condition } from '../conditions.ts';
import type { Field } from '../fields.ts';
import type { Entry } from '../kinds/kind.ts';

/** The fields that a condition may look at, as it names them. */
export type Known = ReadonlyMap<string, Field>;

const NUMBERS = new Set(['quantity', 'width_mm', 'height_mm']);
const NUMBER_TYPES = new Set(['number', 'integer', 'thickness']);
/** Yes and no in every language. */
const BOOLEANS: Record<string, boolean> = {
  ...{ true: true, yes: true, да: true, jā: true },
  ...{ false: false, no: false, нет: false, nē: false },
};

type Said = string | number | boolean;

function isNumber({ field, aspect }: Comparison, known: Known): boolean {
  if (aspect) return aspect !== 'category';
  return NUMBERS.has(field) || NUMBER_TYPES.has(known.get(field)?.type ?? '');
}

/** What was typed as the field that it is compared with would say it. */
function typed(text: string, base: Comparison, known: Known): Said {
  if (isNumber(base, known)) return toNumber(text) ?? text;
  return known.get(base.field)?.type === 'toggle' ? (BOOLEANS[text.toLowerCase()] ?? text) : text;
}

function typedList(text: string, base: Comparison, known: Known): Said[] {
  if (isNumber(base, known)) return toNumbers(text);
  const parts = text.split(/[,\n]/).map((one) => one.trim());
  return parts.filter(Boolean).map((one) => typed(one, base, known));
}

function readRow(form: PostedForm, at: string, known: Known): Comparison | null {
  const said = (name: string) => form.get(`${at}.${name}`)?.trim() ?? '';
  const field = said('field');
  if (!field) return null;
  const aspect = (said('aspect') || undefined) as Aspect | undefined;
  const op = said('op') as Comparison['op'];
  const base: Comparison = { field, ...(aspect && { aspect }), op };
  if (op === 'truthy') return base;
  if (op === 'in' || op === 'not_in') {
    return { ...base, value: typedList(form.all(`${at}.value`).join(), base, known) as string[] };
  }
  const text = said('value');
  return { ...base, value: typed(text, base, known) };
}

/** What cannot be read stays a text, so that the rules refuse it and the form shows it as it was typed. */
export function readJsonText(text: string): unknown {
  const read = parseJson(text);
  return isRefusal(read) ? text : read;
}

/** The condition that a form says; its JSON goes before its rows. undefined: none. */
export function readCondition(form: PostedForm, name: string, known: Known): Condition | undefined {
  const text = form.get(`${name}.json`)?.trim();
  if (text) return readJsonText(text) as Condition;
  const rows = form.indices(name).flatMap((i) => readRow(form, `${name}.${i}`, known) ?? []);
  if (rows.length < 2) return rows[0];
  return form.get(`${name}.join`) === 'any' ? { any: rows } : { all: rows };
}

function rowsOf(condition: Condition): { join: 'all' | 'any'; rows: Condition[] } {
  if ('all' in condition) return { join: 'all', rows: condition.all };
  if ('any' in condition) return { join: 'any', rows: condition.any };
  return { join: 'all', rows: [condition] };
}

const saysValue = (value: Comparison['value']) => [value].flat().map(fieldText).join(', ');

function asRows(condition: Condition, name: string): Entry[] {
  const { join, rows } = rowsOf(condition);
  const entries = (rows as Comparison[]).flatMap(({ field, aspect, op, value }, i): Entry[] => [
    [`${name}.${i}.field`, field],
    [`${name}.${i}.aspect`, aspect ?? ''],
    [`${name}.${i}.op`, op],
    [`${name}.${i}.value`, saysValue(value)],
  ]);
  return [[`${name}.join`, join], ...entries];
}

export const asJson = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

/** A condition for the form: as rows where they say all of it, else as JSON. */
export function writeCondition(
  condition: unknown,
  name: string,
  known: Known,
  makeForm: (entries: Entry[]) => PostedForm,
): Entry[] {
  if (condition === undefined) return [];
  if (typeof condition === 'object' && condition !== null) {
    const entries = asRows(condition as Condition, name);
    const isWhole = isDeepStrictEqual(readCondition(makeForm(entries), name, known), condition);
    if (isWhole) return entries;
  }
  return [[`${name}.json`, asJson(condition)]];
}
