/** When orders will be made, as lists show and filter it. Answered by finishes, which come later. */

import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { orders } from '../tables.ts';
import type { FilterInput } from './list-input.ts';

export interface ExpectedOfList {
  /** Null where it lies too far off to be told. */
  expectedOn: string | null;
  /** When it is made if all goes as slowly as it may. */
  latestOn: string | null;
  /** Worked days after the due date; null where there is no due date. */
  daysLate: number | null;
  lateness: 'late' | 'may_be_late' | 'in_time' | null;
}

/** Of each order that is in work, by its number. */
export type Expected = ReadonlyMap<number, ExpectedOfList>;
/** `isCurrent`: whoever asks knows of no change of which this process has not heard. */
export type Foretell = (db: Db, day: { today: string; zone: string }, isCurrent?: boolean) => Promise<Expected>;

type Asked = Pick<FilterInput, 'expectedLate' | 'expectedFrom' | 'expectedTo'>;

function isMeant({ expectedOn, lateness }: ExpectedOfList, { expectedLate, expectedFrom, expectedTo }: Asked): boolean {
  if (expectedLate && lateness !== 'late') return false;
  if (!expectedFrom && !expectedTo) return true;
  return (
    expectedOn !== null && (!expectedFrom || expectedOn >= expectedFrom) && (!expectedTo || expectedOn <= expectedTo)
  );
}

export const asksWhenMade = ({ expectedLate, expectedFrom, expectedTo }: Asked): boolean =>
  Boolean(expectedLate || expectedFrom || expectedTo);

/** Those that are expected so: they stand nowhere in the database, so they are named. */
export function expectedAs(input: Asked, expected: Expected | undefined): SQL | undefined {
  if (!asksWhenMade(input)) return undefined;
  if (!expected) throw new Error('nothing was foretold for this list');
  const ids = [...expected].filter(([, one]) => isMeant(one, input)).map(([id]) => id);
  return sql`${orders.id} = ANY (${`{${ids.join()}}`}::int[])`;
}

export const countLate = (expected: Expected): number =>
  [...expected.values()].filter(({ lateness }) => lateness === 'late').length;
