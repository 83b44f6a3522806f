import { type Capacity, DAY, HORIZON } from './measure.ts';

interface Place {
  /** In minutes of worked time from the first day on. */
  finish: number;
  /** The numbers of the days on which it is worked at. */
  days: readonly number[];
}

const BEYOND = (HORIZON + 1) * DAY;

/** A station's days to come, and what is given away of each. */
export class StationLine {
  readonly #limit: number;
  readonly #isByMinutes: boolean;
  readonly #used: number[] = [];
  /** All days before this one are full. */
  #firstFree = 0;

  constructor(capacity: Capacity | undefined) {
    this.#isByMinutes = capacity !== undefined && 'minutesPerDay' in capacity;
    if (capacity === undefined) this.#limit = Infinity;
    else this.#limit = 'minutesPerDay' in capacity ? capacity.minutesPerDay : capacity.jobsPerDay;
  }

  loadOn = (day: number): number => this.#used[day] ?? 0;

  /** The earliest place for some minutes of work, none of it before `ready`. A job has at most one day's work done a day. */
  place(ready: number, work: number): Place {
    return this.#isByMinutes ? this.#byMinutes(ready, work) : this.#byJobs(ready, work);
  }

  #byMinutes(ready: number, work: number): Place {
    const days: number[] = [];
    let left = work;
    for (let day = this.#freeFrom(Math.floor(ready / DAY)); day < HORIZON; day++) {
      const offset = Math.max(0, ready - day * DAY);
      const taken = Math.min(left, DAY - offset, this.#limit - this.loadOn(day));
      if (taken <= 0) continue;
      left -= taken;
      days.push(day);
      const finish = this.#take(day, taken, offset + taken);
      if (left === 0) return { finish, days };
    }
    return { finish: BEYOND, days };
  }

  /** A job counts on the day on which it is finished. */
  #byJobs(ready: number, work: number): Place {
    const soonest = ready + work;
    let last = this.#freeFrom(Math.ceil(soonest / DAY) - 1);
    while (this.loadOn(last) >= this.#limit) last++;
    if (last >= HORIZON) return { finish: BEYOND, days: [] };
    const finish = this.#take(last, 1, Math.max(soonest - last * DAY, 0));
    const first = Math.min(last, Math.max(Math.floor(ready / DAY), Math.floor((finish - work) / DAY)));
    return { finish, days: Array.from({ length: last - first + 1 }, (_, i) => first + i) };
  }

  /** Gives away a part of a day. What comes late to a full day is done at its end, not before those that came first. */
  #take(day: number, amount: number, offset: number): number {
    const used = this.loadOn(day) + amount;
    for (let gap = this.#used.length; gap < day; gap++) this.#used[gap] = 0;
    this.#used[day] = used;
    while (this.loadOn(this.#firstFree) >= this.#limit) this.#firstFree++;
    const turn = Math.ceil((used / this.#limit) * DAY);
    return day * DAY + Math.min(DAY, Math.max(offset, turn));
  }

  #freeFrom = (day: number): number => Math.max(day, this.#firstFree);
}
