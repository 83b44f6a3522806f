import type { PromiseInput } from '../../src/promise/list.ts';
import { addressWith } from '../shared/address.ts';

function withFilters(path: string, { station, day, late, after }: Partial<PromiseInput>): string {
  return addressWith(path, { station, day, late, after });
}

/** The address of the list with these filters. */
export const promiseAddress = (input: Partial<PromiseInput>) => withFilters('/promise', input);

/** Where the load and the score are fetched anew. */
export const outlookAddress = ({ station, day }: PromiseInput) => withFilters('/promise/outlook', { station, day });
