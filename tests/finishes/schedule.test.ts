import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Capacities, DAY, HORIZON } from '../../src/finishes/measure.ts';
import { type OpenOrder, Schedule } from '../../src/finishes/schedule.ts';
import { WorkedDays } from '../../src/plant/calendar.ts';
import { FRIDAY, order, someCapacities, someOrders, stage, weekdays } from './facts.ts';

const plan = (orders: readonly OpenOrder[], capacities: Capacities = {}, calendar = weekdays) =>
  new Schedule({ calendar, asOf: FRIDAY, capacities, orders });
const found = ({ orders }: Schedule, id: number) => orders.find((one) => one.id === id)!;
const spans = (schedule: Schedule, id: number) =>
  found(schedule, id).stages.map(({ station, startsOn, finishesOn }) => [station, startsOn, finishesOn]);

describe('An order', () => {
  it('passes its stations one after another, two halves in a day', () => {
    const schedule = plan([order(1, [stage('CAD', DAY / 2), stage('CNC', DAY / 2), stage('PAINT', 1.5 * DAY)])]);
    expect(spans(schedule, 1)).toEqual([
      ['CAD', '2026-11-20', '2026-11-20'],
      ['CNC', '2026-11-20', '2026-11-20'],
      ['PAINT', '2026-11-23', '2026-11-24'],
    ]);
    expect(found(schedule, 1)).toMatchObject({ expectedOn: '2026-11-24', bottleneck: null });
  });

  it('rests on a holiday in the middle', () => {
    const calendar = new WorkedDays({ shifts: [], days: [{ date: '2026-11-23', isWorked: false, note: '' }] });
    expect(spans(plan([order(1, [stage('PAINT', 2 * DAY)])], {}, calendar), 1)).toEqual([
      ['PAINT', '2026-11-20', '2026-11-24'],
    ]);
  });

  it('is made when all but its loading is done', () => {
    const schedule = plan([order(1, [stage('QC'), stage('LOGISTICS')])]);
    expect(found(schedule, 1).expectedOn).toBe('2026-11-20');
    expect(spans(schedule, 1)[1]).toEqual(['LOGISTICS', '2026-11-23', '2026-11-23']);
  });

  it('goes on where it is stuck after the days that are assumed', () => {
    expect(spans(plan([order(1, [stage('CNC', DAY, { stuckFor: DAY })])]), 1)).toEqual([
      ['CNC', '2026-11-23', '2026-11-23'],
    ]);
  });
});

describe('A station', () => {
  it('takes the most urgent first, then the one due first, then the older', () => {
    const jobs = [
      order(1, [stage('CNC')]),
      order(2, [stage('CNC')]),
      order(3, [stage('CNC')], { dueKey: '2026-11-25' }),
      order(4, [stage('CNC')], { priorityRank: 3 }),
    ];
    const schedule = plan(jobs, { CNC: { minutesPerDay: DAY } });
    expect(schedule.orders.map(({ id, expectedOn }) => [id, expectedOn])).toEqual([
      [4, '2026-11-20'],
      [3, '2026-11-23'],
      [1, '2026-11-24'],
      [2, '2026-11-25'],
    ]);
  });

  it('lets two people work at two jobs, and one at his own no quicker', () => {
    const schedule = plan([order(1, [stage('CNC', 2 * DAY)]), order(2, [stage('CNC', DAY)])], {
      CNC: { minutesPerDay: 2 * DAY },
    });
    expect(schedule.orders.map(({ expectedOn }) => expectedOn)).toEqual(['2026-11-23', '2026-11-20']);
  });

  it('lets what runs keep its place before what is more urgent', () => {
    const schedule = plan(
      [order(1, [stage('CNC')], { priorityRank: 3 }), order(2, [stage('CNC', DAY, { isRunning: true })])],
      { CNC: { minutesPerDay: DAY } },
    );
    expect(found(schedule, 2).expectedOn).toBe('2026-11-20');
    expect(found(schedule, 1).expectedOn).toBe('2026-11-23');
  });

  it('finishes no more jobs a day than it gets done', () => {
    const schedule = plan(
      [1, 2, 3].map((id) => order(id, [stage('PAINT', 60)])),
      { PAINT: { jobsPerDay: 1 } },
    );
    expect(schedule.orders.map(({ expectedOn }) => expectedOn)).toEqual(['2026-11-20', '2026-11-23', '2026-11-24']);
  });

  it('uses the time before the turn of a more urgent job that is not there yet', () => {
    const schedule = plan(
      [order(1, [stage('CAD', 2 * DAY), stage('CNC')], { priorityRank: 3 }), order(2, [stage('CNC')])],
      { CNC: { minutesPerDay: DAY } },
    );
    expect(found(schedule, 2).expectedOn).toBe('2026-11-20');
    expect(found(schedule, 1).expectedOn).toBe('2026-11-24');
  });

  it('is the bottleneck where a job waits longest', () => {
    const waiting = order(3, [stage('CNC'), stage('PAINT'), stage('QC')]);
    const others = [1, 2].map((id) => order(id, [stage('PAINT', 3 * DAY)], { priorityRank: 3 }));
    const schedule = plan([waiting, ...others], { PAINT: { minutesPerDay: DAY }, CNC: { minutesPerDay: DAY } });
    expect(found(schedule, 3).bottleneck).toBe('PAINT');
  });
});

describe('What will never be', () => {
  it('has no day, and takes no time to find out', () => {
    const many = Array.from({ length: 1200 }, (_, i) => order(i, [stage('PAINT', DAY)]));
    const { orders } = plan(many, { PAINT: { jobsPerDay: 1 } });
    expect(orders.filter(({ expectedOn }) => expectedOn === null)).toHaveLength(1200 - 520);
    expect(orders.at(-1)!.stages[0]).toMatchObject({ startsOn: null, finishesOn: null, days: [] });
  });

  it('says nothing where nothing is open', () => {
    expect(plan([]).orders).toEqual([]);
  });
});

describe('Whatever is open', () => {
  const facts = fc.record({ orders: someOrders(), capacities: someCapacities });

  it('gets the same answer in whatever order it is told', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat()), ({ orders, capacities }, numbers) => {
        const shuffled = orders
          .map((one) => [numbers.next().value as number, one] as const)
          .sort((a, b) => a[0] - b[0]);
        expect(
          plan(
            shuffled.map(([, one]) => one),
            capacities,
          ).orders,
        ).toEqual(plan(orders, capacities).orders);
      }),
    );
  });

  it('never loads a station beyond what it can do in a day', () => {
    fc.assert(
      fc.property(facts, ({ orders, capacities }) => {
        const schedule = plan(orders, capacities);
        for (const [station, capacity] of Object.entries(capacities)) {
          const most = 'jobsPerDay' in capacity ? capacity.jobsPerDay : capacity.minutesPerDay;
          for (let day = 0; day < 60; day++) expect(schedule.loadOf(station as never, day)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('keeps the sequence of each order, but for what runs already', () => {
    fc.assert(
      fc.property(facts, ({ orders, capacities }) => {
        for (const { id, stages } of plan(orders, capacities).orders) {
          const given = orders.find((one) => one.id === id)!.stages;
          stages.forEach(({ startsOn }, i) => {
            const before = stages[i - 1];
            if (!before?.finishesOn || given[i]!.isRunning || startsOn === null) return;
            expect(startsOn >= before.finishesOn).toBe(true);
          });
        }
      }),
    );
  });

  it('does all the work that there is', () => {
    fc.assert(
      fc.property(someOrders(), (orders) => {
        const schedule = plan(orders, { CNC: { minutesPerDay: 300 } });
        const done = Array.from({ length: HORIZON }, (_, day) => schedule.loadOf('CNC', day)).reduce((a, b) => a + b);
        const wanted = orders.flatMap(({ stages }) => stages).filter(({ station }) => station === 'CNC');
        expect(done).toBe(wanted.reduce((sum, { work }) => sum + work, 0));
      }),
    );
  });

  it('is made no later because its priority was raised, where nothing runs yet', () => {
    fc.assert(
      fc.property(someOrders(false), someCapacities, fc.nat(), (orders, capacities, pick) => {
        const chosen = orders[pick % orders.length]!;
        const raised = orders.map((one) => (one === chosen ? { ...one, priorityRank: 4 } : one));
        const late = '9999-12-31';
        const before = found(plan(orders, capacities), chosen.id).expectedOn ?? late;
        expect((found(plan(raised, capacities), chosen.id).expectedOn ?? late) <= before).toBe(true);
      }),
    );
  });

  it('disturbs nobody who is more urgent', () => {
    fc.assert(
      fc.property(someOrders(), someCapacities, (orders, capacities) => {
        const newcomer = order(999, [stage('CNC'), stage('PAINT'), stage('ASSEMBLY')], { priorityRank: -1 });
        const alone = plan(orders, capacities).orders;
        const together = plan([...orders, newcomer], capacities).orders;
        expect(together.filter(({ id }) => id !== 999)).toEqual(alone);
      }),
    );
  });
});
