/** What the texts in a row say, as it would be asked for in JSON. A text that says nothing known stays as it is. */

import { PostedForm, toIsoDate } from '../../http/form.ts';
import { fromForm } from '../../profiles/filling/form.ts';
import { type Template, valueFields } from '../../profiles/template.ts';
import { numberText, toNumber } from '../../vocabulary/numbers.ts';
import { priorities, signTypes } from '../../vocabulary/order-status.ts';
import { isBlank, tidyLine } from '../../vocabulary/texts.ts';
import { words } from '../words.ts';
import type { FieldName } from './columns.ts';
import type { Cell } from './rows.ts';

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** A code, or what readers of any language call it. */
function codeOf<T extends string>(text: string, codes: readonly T[], named: (code: T) => readonly string[]): string {
  const said = tidyLine(text);
  return codes.find((code) => same(code, said) || named(code).some((name) => same(name, said))) ?? text;
}

/** Also as spreadsheets say it in each language. */
const YES = new Set(['true', 'yes', 'on', '1', 'x', '+', 'да', 'истина', 'jā', 'patiess']);
const NO = new Set(['false', 'no', 'off', '0', '-', 'нет', 'ложь', 'nē', 'aplams']);

function toBoolean(text: string): boolean | string {
  const said = tidyLine(text).toLowerCase();
  return YES.has(said) || (NO.has(said) ? false : text);
}

const wholeIn = ({ text, exact }: Cell) =>
  exact && 'number' in exact ? exact.number : toNumber(text, { isWhole: true });

const TIMED = /^(\S+)[ T](\d{1,2}:\d\d(?::\d\d)?)$/;

/** The day in a cell, and the time of day where it says one too. */
export function readDay({ text, exact }: Cell): { day: string | null; time?: string | undefined } {
  if (exact && 'day' in exact) return exact;
  const said = tidyLine(text);
  const [, day = said, time] = TIMED.exec(said) ?? [];
  return { day: toIsoDate(day), ...(time && !/^0?0:00(:00)?$/.test(time) && { time }) };
}

const dayIn = (cell: Cell) => readDay(cell).day;

const readers: Partial<Record<FieldName, (cell: Cell) => unknown>> = {
  poNumber: ({ text }) => text.toUpperCase(),
  dueDate: dayIn,
  loadingDate: dayIn,
  priority: ({ text }) => codeOf(text, priorities, (code) => Object.values(words.orders.priority[code])),
  signType: ({ text }) => codeOf(text, signTypes, (code) => Object.values(words.orders.signType[code])),
  isRd: ({ text }) => toBoolean(text),
  quantity: wholeIn,
  widthMm: wholeIn,
  heightMm: wholeIn,
};

export const readCell = (field: FieldName, cell: Cell): unknown => readers[field]?.(cell) ?? cell.text;

const LISTED = /^(\d{1,4})(?: ?× ?| [xх] )(\S[\s\S]*)$/i;

/** "3 × Letters; 1 × Logo", as the export has it; null where it says something else. */
export function itemsIn({ text }: Cell): { quantity: number; name: string }[] | null {
  const parts = text.split(/;\s+(?=\d{1,4}(?: ?× ?| [xх] )\S)/i).map((part) => LISTED.exec(part));
  return parts.every((part) => part !== null)
    ? parts.map(([, quantity, name]) => ({ quantity: Number(quantity), name: name! }))
    : null;
}

const SIZE = /^([\d\s.,'’]+)(?:mm|мм)?\s*[x×х*]\s*([\d\s.,'’]+)(?:mm|мм)?$/i;
/** Where the number counts, and not how it is shown. */
const NUMBERS = new Set(['number', 'integer', 'thickness', 'dimensions', 'dropdown', 'button_group']);

/** The entries that a form would have for what stands in a cell. */
function entriesFor(template: Template, key: string, cell: Cell): [string, string][] {
  const [section, named] = key.split('.');
  const field = valueFields(template).find((one) => one.key === `${section}.${named}`)?.field;
  const name = `values.${key}`;
  const { exact } = cell;
  const isNumber = exact && 'number' in exact && field && NUMBERS.has(field.type);
  const text = isNumber ? numberText(exact.number) : cell.text;
  if (field?.type === 'toggle') return [[name, String(toBoolean(text))]];
  if (field?.type === 'dimensions' && key === `${section}.${named}`) {
    const [, width, height] = SIZE.exec(text) ?? [];
    return width
      ? [
          [`${name}.width`, width],
          [`${name}.height`, height!],
        ]
      : [[`${name}.width`, text]];
  }
  if (field?.type === 'date') {
    const { day, time } = readDay(cell);
    return [[name, time ? text : (day ?? '')]];
  }
  if (!field || !('options' in field)) return [[name, text]];
  const parts = field.type === 'multi_select' ? text.split(/[,;\n]/).map(tidyLine) : [text];
  const { options } = field;
  return parts
    .filter((part) => !isBlank(part))
    .map((part) => [
      name,
      codeOf(
        part,
        options.map(({ value }) => value),
        (value) => Object.values(options.find((one) => one.value === value)!.label),
      ),
    ]);
}

/** The sheet of an item, from the cells under its keys. Without a known template the texts are told as they are. */
export function sheetOf(template: Template | undefined, cells: ReadonlyMap<string, Cell>): Record<string, unknown> {
  if (!template) return Object.fromEntries([...cells].map(([key, { text }]) => [key, text]));
  const entries = [...cells].flatMap(([key, cell]) => entriesFor(template, key, cell));
  return fromForm(template, new PostedForm(entries), 'values');
}
