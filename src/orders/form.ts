import type { Reason } from '../commands/refusal.ts';
import { PostedForm } from '../http/form.ts';
import { addDays } from '../i18n/format.ts';
import { head } from './input.ts';
import type { OrderDetail } from './queries.ts';

/** The office's usual promise, as the form proposes it. */
const USUAL_DAYS = 14;

/** An order's form as it is shown: the texts in it, and what is wrong with them. */
export interface OrderFormState {
  form: PostedForm;
  errors: Record<string, Reason>;
}

type Entry = [string, string];

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

const itemEntries = (items: readonly Partial<OrderDetail['items'][number]>[]): Entry[] =>
  items.flatMap((item, i) => Object.entries(item).map(([name, value]): Entry => [`items.${i}.${name}`, text(value)]));

const BLANK_ITEM = { name: '', quantity: 1, signType: 'OUTDOOR', widthMm: null, heightMm: null, notes: '' } as const;

/** A new order: one blank item, due in a fortnight. */
export const blankForm = (today: string) =>
  new PostedForm([['priority', 'NORMAL'], ['dueDate', addDays(today, USUAL_DAYS)], ...itemEntries([BLANK_ITEM])]);

const headEntries = (order: OrderDetail): Entry[] =>
  Object.keys(head).map((name) => [name, text(order[name as keyof typeof head])]);

/** What is stored, as the texts of the form. */
export const formOf = (order: OrderDetail) =>
  new PostedForm([
    ['poNumber', order.poNumber],
    ['version', text(order.version)],
    ...headEntries(order),
    ...itemEntries(order.items),
  ]);

/** An earlier order as a new draft: everything but its number, its dates and its items' numbers. */
export function repeatForm(order: OrderDetail, today: string) {
  const fresh = new Set(['dueDate', 'loadingDate']);
  return new PostedForm([
    ...headEntries(order).filter(([name]) => !fresh.has(name)),
    ['dueDate', addDays(today, USUAL_DAYS)],
    ...itemEntries(order.items.map(({ id: _, ...item }) => item)),
  ]);
}

const UNSAID = new Set(['id', 'quantity', 'signType']);

const isBlank = (form: PostedForm, index: number) =>
  !form.entries.some(([name, value]) => {
    const [list, at, field] = name.split('.');
    return list === 'items' && at === String(index) && !UNSAID.has(field!) && value.trim() !== '';
  });

/** Renumbers the items from nought, so that the n-th error belongs to the n-th item. */
function renumbered(form: PostedForm, kept: readonly number[]): PostedForm {
  const place = new Map(kept.map((index, i) => [String(index), i]));
  return new PostedForm(
    form.entries.flatMap(([name, value]): Entry[] => {
      const [list, at, ...rest] = name.split('.');
      if (list !== 'items' || rest.length === 0) return [[name, value]];
      return place.has(at!) ? [[['items', place.get(at!), ...rest].join('.'), value]] : [];
    }),
  );
}

/** Items in which nothing was written are no items. */
export const withoutBlankItems = (form: PostedForm) =>
  renumbered(
    form,
    form.indices('items').filter((index) => !isBlank(form, index)),
  );

/** The form with one item more, or one less, as its own buttons ask; null where they do not. */
export function withChangedItems(form: PostedForm): PostedForm | null {
  const indices = form.indices('items');
  if (form.intent === 'add-item') {
    const dense = renumbered(form, indices);
    const added = Object.entries(BLANK_ITEM).map(([name, v]): Entry => [`items.${indices.length}.${name}`, text(v)]);
    return dense.with({ added });
  }
  const [, removed] = /^remove-item\.(\d+)$/.exec(form.intent ?? '') ?? [];
  if (removed === undefined) return null;
  return renumbered(
    form,
    indices.filter((index) => index !== Number(removed)),
  );
}
