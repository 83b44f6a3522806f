import type { FilterInput } from './list-input.ts';

/** What is counted over the list, as the filters of the very list that each number leads to (§8). */
export const figures = {
  active: { status: 'active' },
  waiting: { status: 'pending' },
  expectedLate: { status: 'open', expectedLate: 'true' },
  overdue: { status: 'open', overdue: 'true' },
  dueSoon: { status: 'open', dueWithin: '3' },
  blocked: { status: 'open', blocked: 'true' },
  rework: { status: 'open', rework: 'true' },
  readyToShip: { status: 'completed' },
} as const satisfies Record<string, Partial<Record<keyof FilterInput, string>>>;

export type Figure = keyof typeof figures;
export type Counts = Record<Figure, number>;

/** More is told as "1,000+". */
export const COUNTED = 1000;
