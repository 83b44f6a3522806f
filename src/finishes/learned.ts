/** What jobs have taken: the middle of those of one kind, where there were enough of them. */
import type { StationCode } from '../vocabulary/stations.ts';
import type { OrderKind } from './durations.ts';

/** A job that somebody has begun and finished. */
export interface DoneJob {
  station: StationCode;
  template: string | null;
  size: OrderKind['size'];
  /** That people have worked at it. */
  minutes: number;
}

/** Fewer are chance. */
export const ENOUGH_JOBS = 8;
/** Start and Done pressed together, when all was over, measure nothing. */
const MEASURED = 5; // minutes

export interface Duration {
  /** Minutes of work. */
  work: number;
  /** How many jobs it was learned from; null where it is the table's. */
  learnedFrom: number | null;
}

type Kind = Pick<DoneJob, 'template' | 'size'>;

/** From the nearest kind to the widest: the same sheet and size, then any sheet of this size. */
const keysOf = (station: StationCode, { template, size }: Kind) => [
  ...(template === null ? [] : [`${station} ${size} ${template}`]),
  `${station} ${size}`,
];

function middleOf(minutes: number[]): Duration {
  const sorted = minutes.sort((a, b) => a - b);
  return { work: Math.round(sorted[Math.floor((sorted.length - 1) / 2)]!), learnedFrom: sorted.length };
}

export class LearnedDurations {
  readonly #known: ReadonlyMap<string, Duration>;

  constructor(jobs: readonly DoneJob[]) {
    const kinds = new Map<string, number[]>();
    for (const { station, minutes, ...kind } of jobs) {
      if (minutes < MEASURED) continue;
      for (const key of keysOf(station, kind)) {
        const own = kinds.get(key);
        if (own) own.push(minutes);
        else kinds.set(key, [minutes]);
      }
    }
    const enough = [...kinds].filter(([, minutes]) => minutes.length >= ENOUGH_JOBS);
    this.#known = new Map(enough.map(([key, minutes]) => [key, middleOf(minutes)]));
  }

  /** How long such a job takes; nothing where too few were like it. */
  find(station: StationCode, kind: Kind): Duration | undefined {
    const key = keysOf(station, kind).find((one) => this.#known.has(one));
    return key === undefined ? undefined : this.#known.get(key);
  }
}
