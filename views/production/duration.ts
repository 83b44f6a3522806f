import type { Ui } from '../../src/http/ui.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** "45 min", "75 h 5 min": to the minute, so that a sum can be checked against what it is of. */
export function sayMinutes({ t }: Pick<Ui, 't'>, minutes: number): string {
  const m = Math.round(minutes);
  if (m < HOUR) return t.times.minutes({ m });
  return m % HOUR === 0 ? t.times.wholeHours({ h: m / HOUR }) : t.times.hours({ h: Math.floor(m / HOUR), m: m % HOUR });
}

/** "45 min", "2 h 5 min", "3 d 4 h"; nothing at all where there is less than a minute. */
export function durationInWords({ t }: Pick<Ui, 't'>, minutes: number): string {
  const m = Math.round(minutes);
  if (m === 0) return '';
  if (m < HOUR) return t.times.minutes({ m });
  if (m < DAY) return t.times.hours({ h: Math.floor(m / HOUR), m: m % HOUR });
  return t.times.days({ d: Math.floor(m / DAY), h: Math.floor((m % DAY) / HOUR) });
}
