import fc from 'fast-check';
import { type Capacities, type Capacity, DAY } from '../../src/finishes/measure.ts';
import type { OpenOrder, OpenStage } from '../../src/finishes/schedule.ts';
import { WorkedDays } from '../../src/plant/calendar.ts';
import { type StationCode, stationCodes } from '../../src/vocabulary/stations.ts';

export const weekdays = new WorkedDays({ shifts: [], days: [] });
export const FRIDAY = '2026-11-20';

export const stage = (station: StationCode, work = DAY, change: Partial<OpenStage> = {}): OpenStage => ({
  station,
  work,
  isRunning: false,
  stuckFor: 0,
  ...change,
});

export const order = (id: number, stages: readonly OpenStage[], change: Partial<OpenOrder> = {}): OpenOrder => ({
  id,
  priorityRank: 1,
  dueKey: '2026-12-01',
  loadingKey: '9999-12-31',
  stages,
  ...change,
});

const capacity: fc.Arbitrary<Capacity | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 60, max: 2000 }).map((minutesPerDay) => ({ minutesPerDay })),
  fc.integer({ min: 1, max: 6 }).map((jobsPerDay) => ({ jobsPerDay })),
);

export const someCapacities: fc.Arbitrary<Capacities> = fc
  .tuple(...stationCodes.map(() => capacity))
  .map((list) => Object.fromEntries(stationCodes.flatMap((code, i) => (list[i] ? [[code, list[i]]] : []))));

const someStages = (mayRun: boolean) =>
  fc.subarray([...stationCodes], { minLength: 1 }).chain((route) =>
    fc.tuple(
      ...route.map((station) =>
        fc.record({
          station: fc.constant(station),
          work: fc.integer({ min: 1, max: 4 * DAY }),
          isRunning: mayRun ? fc.boolean() : fc.constant(false),
          stuckFor: fc.constantFrom(0, 0, 0, DAY),
        }),
      ),
    ),
  );

const someOrder = (mayRun: boolean) =>
  fc.record({
    priorityRank: fc.integer({ min: 0, max: 3 }),
    dueKey: fc.constantFrom('2026-11-25', '2026-12-01', '9999-12-31'),
    loadingKey: fc.constantFrom('2026-11-30', '9999-12-31'),
    stages: someStages(mayRun),
  });

export const someOrders = (mayRun = true): fc.Arbitrary<OpenOrder[]> =>
  fc
    .array(someOrder(mayRun), { minLength: 1, maxLength: 25 })
    .map((list) => list.map((one, i) => ({ ...one, id: i + 1 })));
