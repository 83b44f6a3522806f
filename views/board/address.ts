import type { DayColumn } from '../../src/board/days.ts';
import { endOfWeek } from '../../src/board/days.ts';
import type { BoardInput, ByDate } from '../../src/board/input.ts';
import { addDays } from '../../src/vocabulary/dates.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';

function queryOf(input: BoardInput, change: Partial<Record<keyof BoardInput, string>> = {}): string {
  const said = Object.entries({ ...input, ...change }).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `?${query}` : '';
}

export const boardAddress = (input: BoardInput, change?: Partial<Record<keyof BoardInput, string>>) =>
  `/board${queryOf(input, change)}`;

/** Where one lane is fetched anew. */
export const laneAddress = (station: StationCode, input: BoardInput) => `/board/stations/${station}${queryOf(input)}`;

/** The list that has all the orders of a station's lane. */
export const listAt = (station: StationCode) => `/orders?status=open&station=${station}`;

/** The list that has all the orders of a day's lane, or is sorted so that they stand together. */
export function listOn(by: ByDate, column: DayColumn, today: string): string {
  if (by === 'due') return column === 'overdue' ? '/orders?overdue=true' : '/orders?sort=dueDate';
  const tomorrow = addDays(today, 1);
  const sunday = endOfWeek(today);
  const spans: Record<DayColumn, string> = {
    overdue: `loadingTo=${addDays(today, -1)}`,
    today: `loadingDate=${today}`,
    tomorrow: `loadingDate=${tomorrow}`,
    thisWeek: `loadingFrom=${addDays(today, 2)}&loadingTo=${sunday}`,
    nextWeek: `loadingFrom=${addDays(sunday, 1)}&loadingTo=${addDays(sunday, 7)}`,
    later: `loadingFrom=${addDays(sunday, 8)}`,
    none: 'sort=loadingDate',
  };
  return `/orders?${spans[column]}`;
}
