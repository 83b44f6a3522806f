import type { Db } from '../../db/client.ts';
import { draftOf } from '../../http/draft.ts';
import { PostedForm } from '../../http/form.ts';
import { addDays } from '../../vocabulary/dates.ts';
import { fieldText } from '../../vocabulary/numbers.ts';
import { itemHeadOf } from '../items/item.ts';
import { copiedSheet, sheetsOf } from '../items/sheets.ts';
import type { OrderDetail } from '../queries.ts';
import { blankLine, type Entry, itemEntries, linesEntries, listNames } from './form-lines.ts';
import { head, newOrder, orderEdit } from './input.ts';

/** The office's usual lead time, as the form proposes it. */
const USUAL_DAYS = 14;

/** The form of a new order, or of one that is there. */
export const orderDraft = (form: PostedForm, order?: OrderDetail) =>
  draftOf(form, { input: order ? orderEdit : newOrder });

/** A new order: one blank item, due in a fortnight. */
export const blankOrderForm = (today: string) =>
  new PostedForm([['priority', 'NORMAL'], ['dueDate', addDays(today, USUAL_DAYS)], ...blankLine('items')]);

const headEntries = (order: OrderDetail): Entry[] =>
  Object.keys(head).map((name) => [name, fieldText(order[name as keyof typeof head])]);

/** What is stored, as the texts of the form. */
export const orderForm = (order: OrderDetail) =>
  new PostedForm([
    ['poNumber', order.poNumber],
    ['version', fieldText(order.version)],
    ...headEntries(order),
    ...itemEntries(order.items),
    ...linesEntries('materials', order.materials),
  ]);

/** What was typed, as if upon the order as it is now: a line that is gone by now would be a new one. */
export function uponNow(form: PostedForm, order: OrderDetail): PostedForm {
  const present = new Set(listNames.flatMap((list) => order[list].map((line) => `${list} ${line.id}`)));
  const isGone = ([name, value]: readonly [string, string]) =>
    /^\w+\.\d+\.id$/.test(name) && !present.has(`${name.split('.')[0]} ${value}`);
  const gone = new Set(form.entries.filter(isGone).map(([name]) => name));
  return form.with({
    without: (name) => name === 'version' || gone.has(name),
    added: [['version', String(order.version)]],
  });
}

const withoutId = <L extends { id: number }>({ id: _, ...line }: L) => line;

/** An earlier order as a new draft: everything but its number, its dates and the numbers of its lines. */
export function repeatForm(order: OrderDetail, today: string) {
  const fresh = new Set(['dueDate', 'loadingDate']);
  return new PostedForm([
    ...headEntries(order).filter(([name]) => !fresh.has(name)),
    ['dueDate', addDays(today, USUAL_DAYS)],
    ['from', order.poNumber],
    ...itemEntries(order.items.map(({ id, ...item }) => ({ ...item, copyOf: id }))),
    ...linesEntries('materials', order.materials.map(withoutId)),
  ]);
}

/** What a new order's form says, with the sheets of the items that it repeats, and where those in words are worked on. */
export async function withCopies(
  db: Db,
  said: Record<string, unknown>,
  form: PostedForm,
  source: OrderDetail | undefined,
) {
  if (!source || !Array.isArray(said.items)) return said;
  const places = form.indices('items');
  const sheets = await sheetsOf(db, source.items);
  const items = said.items.map((item: object, i) => {
    const at = source.items.findIndex(({ id }) => String(id) === form.get(`items.${places[i]}.copyOf`));
    const [copied, sheet] = [source.items[at], sheets[at]];
    if (!copied) return item;
    if (!sheet) return { ...item, stations: copied.stations };
    return { ...item, ...itemHeadOf(copied), stations: undefined, ...copiedSheet(sheet) };
  });
  return { ...said, items };
}
