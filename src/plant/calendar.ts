import { Temporal } from 'temporal-polyfill';
import { addDays } from '../vocabulary/dates.ts';

/** A shift of the ordinary week. `ends` not after `starts`: on the next day. */
export interface Shift {
  /** ISO: 1 is Monday. */
  weekday: number;
  /** HH:MM, in the plant's zone. */
  starts: string;
  ends: string;
}

/** A day that is not as its weekday is. */
export interface SpecialDay {
  date: string;
  isWorked: boolean;
  note: string;
}

/** Monday to Friday from 8 to 17: what holds until somebody says otherwise. */
export const ordinaryWeek: readonly Shift[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  starts: '08:00',
  ends: '17:00',
}));

interface WeekAndDays {
  /** None: the ordinary week, so that there is always a next worked day. */
  shifts: readonly Shift[];
  days: readonly SpecialDay[];
}

/** ISO: 1 is Monday. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** On which days the workshop works. Days are YYYY-MM-DD in its zone. */
export class WorkedDays {
  protected readonly shifts = new Map<number, Shift[]>();
  readonly #special: ReadonlyMap<string, boolean>;

  constructor({ shifts, days }: WeekAndDays) {
    for (const shift of shifts.length > 0 ? shifts : ordinaryWeek) {
      this.shifts.set(shift.weekday, [...(this.shifts.get(shift.weekday) ?? []), shift]);
    }
    this.#special = new Map(days.map(({ date, isWorked }) => [date, isWorked]));
  }

  isWorked(day: string): boolean {
    return this.#special.get(day) ?? this.shifts.has(weekdayOf(day));
  }

  /** The day itself, if it is worked. */
  nextWorkedDay(day: string): string {
    let next = day;
    while (!this.isWorked(next)) next = addDays(next, 1);
    return next;
  }

  /** The nth worked day after a day; before it, where n is negative. With nought the day itself, worked or not. */
  addWorkedDays(day: string, n: number): string {
    const step = Math.sign(n);
    let at = day;
    for (let left = Math.abs(n); left > 0; ) {
      at = addDays(at, step);
      if (this.isWorked(at)) left--;
    }
    return at;
  }

  /** How many worked days come after `from`, up to and with `to`; below nought, if `to` is earlier. */
  workedDaysBetween(from: string, to: string): number {
    if (to < from) return -this.workedDaysBetween(to, from);
    let n = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (this.isWorked(day)) n++;
    return n;
  }
}

/** The same with its hours, on the clock of the plant. */
export class PlantCalendar extends WorkedDays {
  readonly #zone: string;

  constructor({ zone, ...facts }: WeekAndDays & { zone: string }) {
    super(facts);
    this.#zone = zone;
  }

  /** The end of the shift in which a moment lies; outside of any shift the end of that day. */
  shiftEnd(at: Date): Date {
    const now = at.getTime();
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(this.#zone).toPlainDate();
    const ends = [today.subtract({ days: 1 }), today]
      .flatMap((day) => this.#spans(day))
      .filter(({ from, to }) => from <= now && now < to)
      .map(({ to }) => to);
    if (ends.length > 0) return new Date(Math.max(...ends));
    return new Date(this.#moment(today.add({ days: 1 }), '00:00'));
  }

  /** The shifts that begin on a day. A Saturday that is worked for once is worked as the weekday before it that has shifts. */
  #spans(day: Temporal.PlainDate): { from: number; to: number }[] {
    if (!this.isWorked(day.toString())) return [];
    let weekday = day.dayOfWeek;
    while (!this.shifts.has(weekday)) weekday = weekday === 1 ? 7 : weekday - 1;
    return this.shifts.get(weekday)!.map(({ starts, ends }) => ({
      from: this.#moment(day, starts),
      to: this.#moment(ends > starts ? day : day.add({ days: 1 }), ends),
    }));
  }

  #moment = (day: Temporal.PlainDate, time: string): number =>
    day.toZonedDateTime({ timeZone: this.#zone, plainTime: time }).epochMilliseconds;
}
