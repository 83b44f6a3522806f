import type { ListInput } from '../../src/orders/find/list-input.ts';

type Change = Partial<Record<keyof ListInput, string>>;

const isSaid = ([name, value]: [string, unknown]) =>
  value !== undefined && value !== '' && (value !== false || name === 'isRd' || name === 'onTime');

/** The parameters of this list, with some of them changed. */
export function queryOf(input: ListInput, change: Change): URLSearchParams {
  const { limit, ...rest } = input;
  const said = Object.entries({ ...rest, ...(limit !== 50 && { limit }), ...change }).filter(isSaid);
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
}

/** The address of this list with some of its parameters changed. */
export const listAddress = (input: ListInput, change: Change) => `/orders?${queryOf(input, change)}`;

/** All that the list would show, page after page, as a file. */
export const exportAddress = (input: ListInput, kind: 'csv' | 'xlsx') =>
  `/orders/export.${kind}?${queryOf(input, { after: '', limit: '' })}`;

/** Is there anything besides the usual: what is open, in whatever order? */
export const isFiltered = ({ status, sort: _, limit: __, ...filters }: ListInput) =>
  status !== 'open' || Object.entries(filters).some(isSaid);

/** What a figure asks of orders that are done, and no field of the filters does. */
export const pastFilters = ['completedFrom', 'completedTo', 'shippedFrom', 'shippedTo', 'onTime'] as const;

/** Does the list show what these filters find, in whatever order and on whatever page? */
export function isSameList(input: ListInput, filters: Readonly<Record<string, string>>): boolean {
  const { sort: _, limit: __, after: ___, ...said } = input;
  const kept = Object.entries(said).filter(isSaid);
  return kept.length === Object.keys(filters).length && kept.every(([name, value]) => filters[name] === String(value));
}
