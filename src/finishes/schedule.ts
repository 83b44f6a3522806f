/**
 * When every open order will be made, from what each station can do in a day and what already waits for it. Pure: the
 * same facts give the same answer, in whatever order they come. How it goes, and what it assumes: docs/decisions.
 */
import type { WorkedDays } from '../plant/calendar.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import { type Capacities, DAY, HORIZON } from './measure.ts';
import { StationLine } from './station-line.ts';

export interface OpenStage {
  station: StationCode;
  /** Minutes of work that are left. */
  work: number;
  /** From how many jobs that was learned; null where it is the table's. */
  learnedFrom?: number | null;
  /** Somebody is at it: it keeps its place. */
  isRunning: boolean;
  /** Minutes of worked time before it can go on, where it is stuck. */
  stuckFor: number;
}

export interface OpenOrder {
  id: number;
  priorityRank: number;
  dueKey: string;
  loadingKey: string;
  /** In the order of the route. */
  stages: readonly OpenStage[];
}

export interface PlannedStage {
  station: StationCode;
  /** Null: further off than the horizon. */
  startsOn: string | null;
  finishesOn: string | null;
  /** The days on which it is worked at. */
  days: readonly string[];
  /** Minutes of work that are left of it, and from how many jobs that was learned; null where it is the table's. */
  work: number;
  learnedFrom: number | null;
  /** Worked minutes for which it waits behind others. */
  queued: number;
}

export interface PlannedOrder {
  id: number;
  /** The day on which all but the loading is done. */
  expectedOn: string | null;
  /** Where it waits longest behind others; null where it hardly waits. */
  bottleneck: StationCode | null;
  stages: readonly PlannedStage[];
}

export interface Facts {
  calendar: WorkedDays;
  /** The first day that counts, with all its hours. */
  asOf: string;
  capacities: Capacities;
  orders: readonly OpenOrder[];
}

/** As the queues of the stations are ordered. */
function byUrgency(a: OpenOrder, b: OpenOrder): number {
  if (a.priorityRank !== b.priorityRank) return b.priorityRank - a.priorityRank;
  if (a.dueKey !== b.dueKey) return a.dueKey < b.dueKey ? -1 : 1;
  if (a.loadingKey !== b.loadingKey) return a.loadingKey < b.loadingKey ? -1 : 1;
  return a.id - b.id;
}

interface Placed {
  finish: number;
  days: readonly number[];
  queued: number;
}

/** What waits less than half a day for its turn is held up by nobody. */
const HARDLY = DAY / 2;

export class Schedule {
  /** The most urgent first. */
  readonly orders: readonly PlannedOrder[];
  readonly #lines = new Map<StationCode, StationLine>();
  readonly #capacities: Capacities;
  readonly #calendar: WorkedDays;
  /** The worked days from the first on, as far as anybody has asked. */
  readonly #days: string[];
  readonly #numbers = new Map<string, number>();

  constructor({ calendar, asOf, capacities, orders }: Facts) {
    this.#capacities = capacities;
    this.#calendar = calendar;
    this.#days = [calendar.nextWorkedDay(asOf)];
    const sorted = [...orders].sort(byUrgency);
    const running = new Map<OpenStage, Placed>();
    for (const { stages } of sorted) {
      for (const stage of stages) if (stage.isRunning) running.set(stage, this.#place(stage, 0));
    }
    this.orders = sorted.map((order) => this.#plan(order, running));
  }

  /** The nth worked day from the first on; null where it lies beyond the horizon. */
  day(n: number): string | null {
    if (n >= HORIZON) return null;
    while (this.#days.length <= n) this.#days.push(this.#calendar.addWorkedDays(this.#days.at(-1)!, 1));
    return this.#days[n]!;
  }

  /** Which of these days one is that was told as one of them. */
  numberOf(day: string): number {
    for (let n = this.#numbers.size; n < this.#days.length; n++) this.#numbers.set(this.#days[n]!, n);
    return this.#numbers.get(day)!;
  }

  /** How much is done at a station on the nth day: minutes where it is limited by minutes, else jobs finished. */
  loadOf(station: StationCode, day: number): number {
    return this.#lines.get(station)?.loadOn(day) ?? 0;
  }

  /** One stage after the other, each as soon as its station has room. */
  #plan({ id, stages }: OpenOrder, running: ReadonlyMap<OpenStage, Placed>): PlannedOrder {
    let ready = 0;
    const placed = stages.map((stage): Placed => {
      const place = running.get(stage) ?? this.#place(stage, Math.max(ready, stage.stuckFor));
      ready = Math.max(ready, place.finish);
      return place;
    });
    const made = placed.filter((_, i) => stages[i]!.station !== 'LOGISTICS');
    const finish = Math.max(...(made.length > 0 ? made : placed).map((place) => place.finish), 0);
    const longest = Math.max(...made.map((place) => place.queued), 0);
    const held = longest >= HARDLY ? placed.findIndex((place) => place.queued === longest) : -1;
    return {
      id,
      expectedOn: this.#dayOf(finish),
      bottleneck: stages[held]?.station ?? null,
      stages: placed.map(({ days, queued, finish: end }, i) => ({
        station: stages[i]!.station,
        work: stages[i]!.work,
        learnedFrom: stages[i]!.learnedFrom ?? null,
        startsOn: this.day(days[0] ?? HORIZON),
        finishesOn: this.#dayOf(end),
        days: days.map((n) => this.day(n)!),
        queued,
      })),
    };
  }

  #place({ station, work }: OpenStage, ready: number): Placed {
    let line = this.#lines.get(station);
    if (!line) {
      line = new StationLine(this.#capacities[station]);
      this.#lines.set(station, line);
    }
    const { finish, days } = line.place(ready, work);
    return { finish, days, queued: Math.max(0, finish - ready - work) };
  }

  /** The day on which a moment of the worked time lies; what ends with a day belongs to it. */
  #dayOf = (minutes: number): string | null => this.day(Math.max(0, Math.ceil(minutes / DAY) - 1));
}
