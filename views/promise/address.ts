import type { PromiseInput } from '../../src/promise/list.ts';

function withFilters(path: string, { station, day, late, after }: Partial<PromiseInput>): string {
  const said = { station, day, late: late ? 'true' : undefined, after };
  const kept = Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path;
}

/** The address of the list with these filters. */
export const addressOf = (input: Partial<PromiseInput>) => withFilters('/promise', input);

/** Where the load and the score are fetched anew. */
export const outlookAddress = ({ station, day }: PromiseInput) => withFilters('/promise/outlook', { station, day });
