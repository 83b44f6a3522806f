const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
/** A shift in UTC: 8 to 17 in Riga's winter. */
const SHIFT = { from: 6 * HOUR_MS, to: 15 * HOUR_MS };

const midnight = (at: number) => Math.floor(at / DAY_MS) * DAY_MS;
const isWorkday = (at: number) => ![0, 6].includes(new Date(at).getUTCDay());

interface Span {
  from: number;
  to: number;
}

/** The shifts between two moments. */
function shiftsBetween(from: number, to: number): Span[] {
  const shifts: Span[] = [];
  for (let day = midnight(from); day <= to; day += DAY_MS) {
    const shift = { from: Math.max(day + SHIFT.from, from), to: Math.min(day + SHIFT.to, to) };
    if (isWorkday(day) && shift.to > shift.from) shifts.push(shift);
  }
  return shifts;
}

/** The working morning of a day, or of the last workday before it; never later than `latest`. */
export function morningOf(day: number, minutes: number, latest: number): Date {
  let at = midnight(day) + SHIFT.from + minutes * 60_000;
  while (!isWorkday(at)) at -= DAY_MS;
  return new Date(Math.min(at, latest));
}

/** So many moments, evenly over the working hours between two others; over the whole time where nobody worked. */
export function workingMoments(from: Date, to: Date, count: number): Date[] {
  const shifts = shiftsBetween(from.getTime(), to.getTime());
  const spans = shifts.length > 0 ? shifts : [{ from: from.getTime(), to: to.getTime() }];
  const total = spans.reduce((sum, span) => sum + span.to - span.from, 0);
  return Array.from({ length: count }, (_, i) => {
    let left = (total * (i + 1)) / (count + 1);
    for (const span of spans) {
      if (left <= span.to - span.from) return new Date(span.from + left);
      left -= span.to - span.from;
    }
    return to;
  });
}
