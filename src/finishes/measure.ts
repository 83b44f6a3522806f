import type { StationCode } from '../vocabulary/stations.ts';

/** Minutes of work in a day of the table of durations. */
export const DAY = 480;
/** Two years: what lies further off is not foretold. */
export const HORIZON = 520; // worked days

/** What a station gets done on a worked day. */
export type Capacity = { minutesPerDay: number } | { jobsPerDay: number };
export type Capacities = Readonly<Partial<Record<StationCode, Capacity>>>;
