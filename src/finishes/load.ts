import { type StationCode, stationCodes } from '../vocabulary/stations.ts';
import type { Forecast } from './forecast.ts';

/** How many worked days the table of loads looks ahead. */
export const LOAD_DAYS = 15;

export interface DayLoad {
  date: string;
  /** Jobs that are worked at on this day. */
  jobs: number;
  /** Of what the station gets done in a day; null where nothing limits it. */
  percent: number | null;
}

export interface StationLoad {
  station: StationCode;
  days: readonly DayLoad[];
}

/** How much each station has to do on the next worked days. */
export function loadsOf({ schedule, facts }: Pick<Forecast, 'schedule' | 'facts'>): StationLoad[] {
  const dates = Array.from({ length: LOAD_DAYS }, (_, n) => schedule.day(n)!);
  const jobs = new Map<string, number>();
  for (const { stages } of schedule.orders) {
    for (const { station, days } of stages) {
      for (const date of days) jobs.set(`${station} ${date}`, (jobs.get(`${station} ${date}`) ?? 0) + 1);
    }
  }
  return stationCodes.map((station) => {
    const capacity = facts.capacities[station];
    const most = capacity && ('jobsPerDay' in capacity ? capacity.jobsPerDay : capacity.minutesPerDay);
    const days = dates.map((date, n) => ({
      date,
      jobs: jobs.get(`${station} ${date}`) ?? 0,
      percent: most ? Math.round((100 * schedule.loadOf(station, n)) / most) : null,
    }));
    return { station, days };
  });
}
