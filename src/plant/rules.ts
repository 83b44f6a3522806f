import type { Reason } from '../commands/refusal.ts';
import type { Shift } from './calendar.ts';

const DAY = 24 * 60;
const WEEK = 7 * DAY;

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** From which minute of the week to which one; past Sunday's midnight it goes on. */
function spanOf({ weekday, starts, ends }: Shift) {
  const midnight = (weekday - 1) * DAY;
  return { from: midnight + minutesOf(starts), to: midnight + minutesOf(ends) + (ends > starts ? 0 : DAY) };
}

type Span = ReturnType<typeof spanOf>;

const meet = (a: Span, b: Span) => [-WEEK, 0, WEEK].some((turn) => a.from + turn < b.to && b.from < a.to + turn);

/** What is wrong with a week, by the path of the field; nothing where it can be worked so. */
export function whyUnworkable(shifts: readonly Shift[]): Record<string, Reason> {
  if (shifts.length === 0) return { shifts: { reason: 'no_shifts' } };
  const spans = shifts.map(spanOf);
  const wrong = spans.flatMap((span, i) =>
    spans.slice(0, i).some((other) => meet(span, other))
      ? [[`shifts.${i}.starts`, { reason: 'shifts_overlap' }] as const]
      : [],
  );
  return Object.fromEntries(wrong);
}

/** By weekday, then by the hour. */
export const inWeek = (shifts: readonly Shift[]): Shift[] =>
  [...shifts].sort((a, b) => a.weekday - b.weekday || (a.starts < b.starts ? -1 : 1));

/** "1 08:00–17:00": as the audit trail keeps it. */
export const shiftText = ({ weekday, starts, ends }: Shift) => `${weekday} ${starts}–${ends}`;
