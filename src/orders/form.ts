import type { Reason } from '../commands/refusal.ts';
import { PostedForm } from '../http/form.ts';
import { addDays } from '../i18n/format.ts';
import { blankLine, type Entry, linesEntries, listNames, textOf } from './form-lines.ts';
import { head } from './input.ts';
import type { OrderDetail } from './queries.ts';

/** The office's usual promise, as the form proposes it. */
const USUAL_DAYS = 14;

/** An order's form as it is shown: the texts in it, and what is wrong with them. */
export interface OrderFormState {
  form: PostedForm;
  errors: Record<string, Reason>;
}

/** A new order: one blank item, due in a fortnight. */
export const blankForm = (today: string) =>
  new PostedForm([['priority', 'NORMAL'], ['dueDate', addDays(today, USUAL_DAYS)], ...blankLine('items')]);

const headEntries = (order: OrderDetail): Entry[] =>
  Object.keys(head).map((name) => [name, textOf(order[name as keyof typeof head])]);

/** What is stored, as the texts of the form. */
export const formOf = (order: OrderDetail) =>
  new PostedForm([
    ['poNumber', order.poNumber],
    ['version', textOf(order.version)],
    ...headEntries(order),
    ...listNames.flatMap((list) => linesEntries(list, order[list])),
  ]);

const withoutId = ({ id: _, ...line }: { id: number }) => line;

/** An earlier order as a new draft: everything but its number, its dates and the numbers of its lines. */
export function repeatForm(order: OrderDetail, today: string) {
  const fresh = new Set(['dueDate', 'loadingDate']);
  return new PostedForm([
    ...headEntries(order).filter(([name]) => !fresh.has(name)),
    ['dueDate', addDays(today, USUAL_DAYS)],
    ...listNames.flatMap((list) => linesEntries(list, order[list].map(withoutId))),
  ]);
}
