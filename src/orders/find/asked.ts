import type { C } from '../../http/env.ts';
import { toIsoDate } from '../../http/form.ts';
import { type ListInput, listInput } from './list-input.ts';

const DATES = new Set(
  ['loadingDate', 'loadingFrom', 'loadingTo', 'expectedFrom', 'expectedTo'].concat([
    'completedFrom',
    'completedTo',
    'shippedFrom',
    'shippedTo',
  ]),
);

/** What a page's address asks of the list; what a link carries and no filter understands is left out, not refused. */
export function listInputOf(c: C): ListInput {
  const said = Object.entries(c.req.query())
    .filter(([name, text]) => text !== '' && Object.hasOwn(listInput.shape, name))
    .map(([name, text]) => [name, DATES.has(name) ? toIsoDate(text) : text] as const)
    .filter(([name, text]) => listInput.shape[name as keyof ListInput].safeParse(text).success);
  return listInput.parse({ status: 'open', ...Object.fromEntries(said) });
}
