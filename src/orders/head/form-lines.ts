/** The lists on an order's form: lines are added and removed by buttons of their own, without scripts. */

import type { Reason } from '../../commands/refusal.ts';
import { MAX_FORM_ROWS, PostedForm } from '../../http/form.ts';
import { fieldText } from '../../vocabulary/numbers.ts';
import { isBlank } from '../../vocabulary/texts.ts';
import { usualItem } from '../items/item.ts';

export type Entry = [string, string];

// where an item in words is worked on is said on a page of its own
const { stations: _, ...usualLine } = { name: '', ...usualItem };

/** A fresh line of each list. What it says by itself does not make it one that somebody filled in. */
const blanks = {
  items: usualLine,
  materials: {
    label: '',
    material: '',
    thicknessMm: null,
    colourSystem: 'NONE',
    colourCode: '',
    finish: '',
    quantity: 1,
    widthMm: null,
    heightMm: null,
    notes: '',
  },
} as const;

export type ListName = keyof typeof blanks;
export const listNames = Object.keys(blanks) as ListName[];

const lineEntries = (list: ListName, index: number, line: object): Entry[] =>
  Object.entries(line)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [`${list}.${index}.${name}`, fieldText(value)]);

/** An item on a sheet of its own is only named here: by its number, or by that of the item that it repeats. */
interface ItemLine {
  id?: number | undefined;
  copyOf?: number | undefined;
  template: string | null;
  name: string;
  quantity: number;
}

/** Items as the texts of the form. */
export const itemEntries = (items: readonly ItemLine[]): Entry[] =>
  items.flatMap((line, index) => {
    const { id, copyOf, template, name, quantity } = line;
    const words = Object.keys(blanks.items).map((key) => [key, line[key as keyof ItemLine]]);
    const own = template ? { template, label: `${quantity} × ${name}` } : Object.fromEntries(words);
    return lineEntries('items', index, { id, copyOf, ...own });
  });

/** Lines as the texts of the form. */
export const linesEntries = (list: ListName, lines: readonly object[]): Entry[] =>
  lines.flatMap((line, index) => lineEntries(list, index, line));

export const blankLine = (list: ListName): Entry[] => linesEntries(list, [blanks[list]]);

const isUnsaid = (list: ListName, field: string) => field === 'id' || Boolean(blanks[list][field as never]);

const isBlankLine = (form: PostedForm, list: ListName, index: number) =>
  !form.under(`${list}.${index}`).some((name) => {
    const [, , field] = name.split('.');
    return !isUnsaid(list, field!) && !form.all(name).every(isBlank);
  });

/** Renumbers the lines that are kept from nought, so that the n-th error belongs to the n-th line. */
function renumbered(form: PostedForm, list: ListName, kept: readonly number[]): PostedForm {
  const place = new Map(kept.map((index, i) => [String(index), i]));
  return new PostedForm(
    form.entries.flatMap(([name, value]): Entry[] => {
      const [of, at, ...rest] = name.split('.');
      if (of !== list || rest.length === 0) return [[name, value]];
      return place.has(at!) ? [[[list, place.get(at!), ...rest].join('.'), value]] : [];
    }),
  );
}

/** Lines in which nothing was written are no lines. */
export const withoutBlankLines = (form: PostedForm, of: readonly ListName[] = listNames) =>
  of.reduce(
    (said, list) =>
      renumbered(
        said,
        list,
        said.indices(list).filter((index) => !isBlankLine(said, list, index)),
      ),
    form,
  );

/** What the buttons say: `add-item`, `remove-material.2`. */
export const addIntent = (list: ListName) => `add-${list.slice(0, -1)}`;
export const removeIntent = (list: ListName, index: number) => `remove-${list.slice(0, -1)}.${index}`;

type Changed = { form: PostedForm; errors: Record<string, Reason> };

/** The form with one line more, or one less, as its own buttons ask; null where they do not. */
export function withChangedLines(form: PostedForm): Changed | null {
  for (const list of listNames) {
    const indices = form.indices(list);
    if (form.intent === addIntent(list)) {
      const lined = renumbered(form, list, indices);
      if (indices.length >= MAX_FORM_ROWS) {
        return { form: lined, errors: { [list]: { reason: 'too_many_rows', params: { max: MAX_FORM_ROWS } } } };
      }
      return { form: lined.with({ added: lineEntries(list, indices.length, blanks[list]) }), errors: {} };
    }
    const removed = indices.find((index) => form.intent === removeIntent(list, index));
    if (removed === undefined) continue;
    const kept = indices.filter((index) => index !== removed);
    return { form: renumbered(form, list, kept), errors: {} };
  }
  return null;
}
