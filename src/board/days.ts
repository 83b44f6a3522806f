import { addDays } from '../vocabulary/dates.ts';

export const dayColumns = ['overdue', 'today', 'tomorrow', 'thisWeek', 'nextWeek', 'later', 'none'] as const;
export type DayColumn = (typeof dayColumns)[number];

/** Weeks end on Sunday. */
export function endOfWeek(today: string): string {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (7 - weekday) % 7);
}

/** In which column a date stands. */
export function dayColumnOf(date: string | null, today: string): DayColumn {
  if (date === null) return 'none';
  if (date < today) return 'overdue';
  if (date === today) return 'today';
  if (date === addDays(today, 1)) return 'tomorrow';
  const sunday = endOfWeek(today);
  if (date <= sunday) return 'thisWeek';
  return date <= addDays(sunday, 7) ? 'nextWeek' : 'later';
}
