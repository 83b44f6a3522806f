import type { PromiseInput } from '../../src/promise/list.ts';

/** The address of the list with these filters. */
export function addressOf({ station, day, late, after }: Partial<PromiseInput>): string {
  const said = { station, day, late: late ? 'true' : undefined, after };
  const kept = Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length > 0 ? `/promise?${new URLSearchParams(kept)}` : '/promise';
}
