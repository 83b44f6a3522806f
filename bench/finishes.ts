/** How long the schedule of 2,000 open stages takes, beside sorting as many numbers. */

import { DAY } from '../src/finishes/measure.ts';
import { type Facts, type OpenOrder, Schedule } from '../src/finishes/schedule.ts';
import { WorkedDays } from '../src/plant/calendar.ts';
import { stationCodes } from '../src/vocabulary/stations.ts';
import { median } from './report.ts';

const STAGES = 2_000;
const ROUNDS = 15;

export interface PromiseResult {
  stages: number;
  ms: number;
  /** How often as many numbers could have been sorted meanwhile. */
  sorts: number;
}

/** As a workshop with a full book has them: some run, some are stuck, most wait for the stations before them. */
function fullBook(): Facts {
  const orders: OpenOrder[] = [];
  for (let id = 1, stages = 0; stages < STAGES; id++) {
    const route = stationCodes.slice(id % stationCodes.length);
    orders.push({
      id,
      priorityRank: id % 4,
      dueKey: `2026-12-${String(1 + (id % 28)).padStart(2, '0')}`,
      loadingKey: '9999-12-31',
      stages: route.map((station, i) => ({
        station,
        work: DAY * (0.5 + ((id + i) % 4) / 2),
        isRunning: i === 0 && id % 3 === 0,
        stuckFor: id % 17 === 0 ? DAY : 0,
      })),
    });
    stages += route.length;
  }
  const calendar = new WorkedDays({ shifts: [], days: [] });
  return {
    calendar,
    asOf: '2026-11-20',
    capacities: { CNC: { jobsPerDay: 4 }, PAINT: { minutesPerDay: 960 } },
    orders,
  };
}

function time(act: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    act();
    return performance.now() - begin;
  });
  return median(times);
}

export function measureFinishes(): PromiseResult {
  const facts = fullBook();
  const stages = facts.orders.reduce((sum, order) => sum + order.stages.length, 0);
  const numbers = Array.from({ length: stages }, (_, i) => (i * 7919) % 10_007);
  const ms = time(() => new Schedule(facts).orders);
  return { stages, ms, sorts: ms / time(() => [...numbers].sort((a, b) => a - b)) };
}

export const describeFinishes = ({ stages, ms, sorts }: PromiseResult) =>
  `${stages} open stages are scheduled in ${ms.toFixed(0)} ms (wanted < 1000), ${sorts.toFixed(0)} × a sort of as many numbers`;

if (process.argv[1] === import.meta.filename) console.log(describeFinishes(measureFinishes()));
