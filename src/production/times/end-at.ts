import { Temporal } from 'temporal-polyfill';

/**
 * The moment that a lead means by a time of day: on the day on which the work began, or where that is before it, on the
 * day on which its shift ended. Null: it is no time of day.
 */
export function endAt(startedAt: Date, closedAt: Date, time: string, zone: string): Date | null {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time.trim()) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const on = (day: Date) => {
    const date = Temporal.Instant.fromEpochMilliseconds(day.getTime()).toZonedDateTimeISO(zone).toPlainDate();
    const plainTime = `${hour.padStart(2, '0')}:${minute}`;
    return new Date(date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds);
  };
  const first = on(startedAt);
  return first < startedAt ? on(closedAt) : first;
}
