import { describe, expect, it } from 'vitest';
import { durationOf, type OrderKind, workLeft } from '../../src/finishes/durations.ts';
import { type DoneJob, ENOUGH_JOBS, LearnedDurations } from '../../src/finishes/learned.ts';
import { DAY } from '../../src/finishes/measure.ts';
import { ENOUGH_PROMISES, type PastPromise, rangeOf, spreadOf, supposedSpread } from '../../src/finishes/range.ts';
import { latenessOf } from '../../src/finishes/rules.ts';
import { Schedule } from '../../src/finishes/schedule.ts';
import { sizeOf } from '../../src/finishes/size.ts';
import { FRIDAY, weekdays } from './facts.ts';

const plate: OrderKind = {
  route: ['CAD', 'CNC', 'PAINT', 'QC', 'LOGISTICS'],
  profiles: 1,
  template: null,
  size: 'small',
  isLineMilled: false,
  hasCustomColour: false,
  isRd: false,
};
const job = (minutes: number, change: Partial<DoneJob> = {}): DoneJob => ({
  ...{ station: 'PAINT', template: 'P1', size: 'small', minutes },
  ...change,
});
const jobs = (minutes: readonly number[], change: Partial<DoneJob> = {}) => minutes.map((one) => job(one, change));
const nobody = new LearnedDurations([]);

describe('How big an order is', () => {
  it('follows from its pieces and their area', () => {
    expect(sizeOf({ pieces: 1, area: 0.12 })).toBe('small');
    expect(sizeOf({ pieces: 8, area: 2 })).toBe('medium');
    expect(sizeOf({ pieces: 2, area: 9 })).toBe('large');
    expect(sizeOf({ pieces: 48, area: 0.7 })).toBe('large');
  });

  it('is medium where nobody has said how large a piece is', () => {
    expect(sizeOf({ pieces: 1, area: null })).toBe('medium');
  });
});

describe('How long a job takes', () => {
  it('is the table’s until enough were like it: the least for a small one, the most for a large one', () => {
    expect(durationOf(plate, 'PAINT', nobody)).toEqual({ work: DAY, learnedFrom: null });
    expect(durationOf({ ...plate, size: 'medium' }, 'PAINT', nobody).work).toBe(1.5 * DAY);
    expect(durationOf({ ...plate, size: 'large' }, 'PAINT', nobody).work).toBe(2 * DAY);
    const few = new LearnedDurations(jobs(Array.from({ length: ENOUGH_JOBS - 1 }, () => 60)));
    expect(durationOf(plate, 'PAINT', few).learnedFrom).toBeNull();
  });

  it('is what half of those like it have taken, whatever one of them took', () => {
    const learned = new LearnedDurations(jobs([30, 40, 45, 50, 55, 60, 70, 4000]));
    expect(durationOf(plate, 'PAINT', learned)).toEqual({ work: 50, learnedFrom: 8 });
    expect(durationOf(plate, 'CNC', learned).learnedFrom).toBeNull();
    expect(durationOf({ ...plate, size: 'large' }, 'PAINT', learned).learnedFrom).toBeNull();
  });

  it('is learned from the same sheet first, then from any sheet of its size', () => {
    const eight = (minutes: number) => Array.from({ length: ENOUGH_JOBS }, () => minutes);
    const learned = new LearnedDurations([...jobs(eight(60)), ...jobs(eight(200), { template: 'P8' })]);
    expect(durationOf({ ...plate, template: 'P8' }, 'PAINT', learned)).toEqual({ work: 200, learnedFrom: 8 });
    expect(durationOf({ ...plate, template: 'P3' }, 'PAINT', learned).learnedFrom).toBe(16);
  });

  it('is not learned from Start and Done pressed together', () => {
    expect(new LearnedDurations(jobs([1, 1, 1, 1, 1, 1, 1, 1, 1])).find('PAINT', plate)).toBeUndefined();
  });

  it('is less by what is reported, or else by what was worked, but never all of it', () => {
    const whole = { work: 480, learnedFrom: null };
    const left = (progress: number, worked: number) =>
      workLeft(whole, { progress, worked, isClientRework: false }).work;
    expect(left(0, 0)).toBe(480);
    expect(left(75, 0)).toBe(120);
    expect(left(0, 300)).toBe(180);
    expect(left(0, 900)).toBe(120);
    expect(left(75, 300)).toBe(120);
  });
});

describe('From when to when', () => {
  /** Foretold for ten worked days, the first among them, and made in so many. */
  const took = (days: number): PastPromise => ({
    promisedOn: '2026-11-02',
    expectedOn: weekdays.addWorkedDays('2026-11-02', 9),
    madeOn: weekdays.addWorkedDays('2026-11-02', days - 1),
  });
  const schedule = new Schedule({ calendar: weekdays, asOf: FRIDAY, capacities: {}, orders: [] });
  const expectedOn = schedule.day(9)!;

  it('is a third longer at most, while too little has come true', () => {
    expect(
      spreadOf(
        Array.from({ length: ENOUGH_PROMISES - 1 }, () => took(30)),
        weekdays,
      ),
    ).toBe(supposedSpread);
    const range = rangeOf(schedule, expectedOn, supposedSpread);
    expect(range).toEqual({ earliestOn: expectedOn, latestOn: schedule.day(12) });
  });

  it('is where eight of ten were', () => {
    const past = Array.from({ length: 21 }, (_, i) => took(i + 1));
    const spread = spreadOf(past, weekdays);
    expect(spread).toEqual({ least: 0.3, most: 1.9, learnedFrom: 21 });
    expect(rangeOf(schedule, expectedOn, spread)).toEqual({ earliestOn: schedule.day(2), latestOn: schedule.day(18) });
  });

  it('holds what was foretold, and today is not over', () => {
    const slow = { least: 1.5, most: 2, learnedFrom: 20 };
    expect(rangeOf(schedule, expectedOn, slow).earliestOn).toBe(expectedOn);
    expect(rangeOf(schedule, FRIDAY, { least: 0.1, most: 1, learnedFrom: 20 })).toEqual({
      earliestOn: FRIDAY,
      latestOn: FRIDAY,
    });
  });

  it('is open where it goes beyond the horizon', () => {
    expect(rangeOf(schedule, null, supposedSpread)).toEqual({ earliestOn: null, latestOn: null });
    expect(rangeOf(schedule, schedule.day(519), supposedSpread).latestOn).toBeNull();
  });
});

describe('An order is late', () => {
  const dated = { expectedOn: '2026-12-04', earliestOn: '2026-12-03', latestOn: '2026-12-08' };

  it('where even the first day of its range is after the due date', () => {
    expect(latenessOf({ ...dated, dueDate: '2026-12-02' })).toBe('late');
    expect(latenessOf({ ...dated, dueDate: '2026-12-03' })).toBe('may_be_late');
    expect(latenessOf({ ...dated, dueDate: '2026-12-07' })).toBe('may_be_late');
    expect(latenessOf({ ...dated, dueDate: '2026-12-08' })).toBe('in_time');
    expect(latenessOf({ ...dated, dueDate: null })).toBeNull();
  });

  it('where nobody can tell when it is made', () => {
    expect(latenessOf({ dueDate: '2026-12-02', expectedOn: null, earliestOn: null, latestOn: null })).toBe('late');
  });
});
