/** What the texts in a row say, as it would be asked for in JSON. A text that says nothing known stays as it is. */

import { PostedForm, toIsoDate } from '../../http/form.ts';
import { fromForm } from '../../profiles/filling/form.ts';
import { type Template, valueFields } from '../../profiles/template.ts';
import { toNumber } from '../../vocabulary/numbers.ts';
import { priorities, signTypes } from '../../vocabulary/order-status.ts';
import { words } from '../words.ts';
import type { FieldName } from './columns.ts';

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** A code, or what readers of any language call it. */
function codeOf<T extends string>(text: string, codes: readonly T[], named: (code: T) => readonly string[]): string {
  return codes.find((code) => same(code, text) || named(code).some((name) => same(name, text))) ?? text;
}

const YES = new Set(['true', 'yes', 'on', '1', 'x', '+', 'да', 'jā']);
const NO = new Set(['false', 'no', 'off', '0', '-', 'нет', 'nē']);

function toBoolean(text: string): boolean | string {
  const said = text.toLowerCase();
  return YES.has(said) || (NO.has(said) ? false : text);
}

const readers: Partial<Record<FieldName, (text: string) => unknown>> = {
  poNumber: (text) => text.toUpperCase(),
  dueDate: toIsoDate,
  loadingDate: toIsoDate,
  priority: (text) => codeOf(text, priorities, (code) => Object.values(words.orders.priority[code])),
  signType: (text) => codeOf(text, signTypes, (code) => Object.values(words.orders.signType[code])),
  isRd: toBoolean,
  quantity: toNumber,
  widthMm: toNumber,
  heightMm: toNumber,
};

export const readCell = (field: FieldName, text: string): unknown => readers[field]?.(text) ?? text;

const SIZE = /^([\d\s.,]+)[x×х*]([\d\s.,]+)$/i;

/** The entries that a form would have for what stands in a cell. */
function entriesFor(template: Template, key: string, text: string): [string, string][] {
  const field = valueFields(template).find((one) => one.key === key)?.field;
  const name = `values.${key}`;
  if (field?.type === 'toggle') return [[name, String(toBoolean(text))]];
  if (field?.type === 'dimensions') {
    const [, width, height] = SIZE.exec(text) ?? [];
    return width
      ? [
          [`${name}.width`, width],
          [`${name}.height`, height!],
        ]
      : [[`${name}.width`, text]];
  }
  if (field?.type === 'date') return [[name, toIsoDate(text) ?? '']];
  if (!field || !('options' in field)) return [[name, text]];
  const parts = field.type === 'multi_select' ? text.split(/[,;\n]/).map((part) => part.trim()) : [text];
  const { options } = field;
  return parts.filter(Boolean).map((part) => [
    name,
    codeOf(
      part,
      options.map(({ value }) => value),
      (value) => Object.values(options.find((one) => one.value === value)!.label),
    ),
  ]);
}

/** The sheet of an item, from the cells under its keys. Without a known template the texts are told as they are. */
export function sheetOf(template: Template | undefined, cells: ReadonlyMap<string, string>): Record<string, unknown> {
  if (!template) return Object.fromEntries(cells);
  const entries = [...cells].flatMap(([key, text]) => entriesFor(template, key, text));
  return fromForm(template, new PostedForm(entries), 'values');
}
