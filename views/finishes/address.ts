import type { FinishesInput } from '../../src/finishes/list.ts';
import { addressWith } from '../shared/address.ts';

function withFilters(path: string, { station, day, late, after }: Partial<FinishesInput>): string {
  return addressWith(path, { station, day, late, after });
}

/** The address of the list with these filters. */
export const finishesAddress = (input: Partial<FinishesInput>) => withFilters('/expected-finishes', input);

/** Where the load and the score are fetched anew. */
export const outlookAddress = ({ station, day }: FinishesInput) =>
  withFilters('/expected-finishes/outlook', { station, day });
