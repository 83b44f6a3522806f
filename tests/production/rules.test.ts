import { describe, expect, test } from 'vitest';
import {
  firstStation,
  nextStation,
  REVERSAL_MS,
  reopenedBy,
  replay,
  type StageAct,
  whyNotActed,
  whyNotRepeatable,
  whyNotReversible,
} from '../../src/production/rules.ts';
import { type Status, statuses } from '../../src/vocabulary/order-status.ts';
import { isMade, type StageFacts, type StageState, stageStates } from '../../src/vocabulary/stage-states.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';

const stage = (state: StageState, station: StationCode = 'CNC', applies = true): StageFacts => ({
  station,
  applies,
  state,
});

/** Why not, by state; null where the act leads on. */
const drawn: Record<Exclude<StageAct, 'reversal'>, Record<StageState, string | null>> = {
  start: {
    NOT_STARTED: null,
    QUEUED: null,
    IN_PROGRESS: 'stage_already_started',
    BLOCKED: 'stage_blocked',
    REWORK: null,
    COMPLETED: 'stage_already_completed',
  },
  completion: {
    NOT_STARTED: 'stage_not_started',
    QUEUED: 'stage_not_started',
    IN_PROGRESS: null,
    BLOCKED: 'stage_blocked',
    REWORK: null,
    COMPLETED: 'stage_already_completed',
  },
  blockage: {
    NOT_STARTED: null,
    QUEUED: null,
    IN_PROGRESS: null,
    BLOCKED: 'stage_blocked',
    REWORK: null,
    COMPLETED: 'stage_already_completed',
  },
  resumption: {
    NOT_STARTED: 'stage_not_blocked',
    QUEUED: 'stage_not_blocked',
    IN_PROGRESS: 'stage_not_blocked',
    BLOCKED: null,
    REWORK: 'stage_not_blocked',
    COMPLETED: 'stage_not_blocked',
  },
};
const acts = Object.keys(drawn) as (keyof typeof drawn)[];

describe.each(acts)('%s', (act) => {
  test.each(stageStates)('of a stage that is %s', (state) => {
    expect(whyNotActed(act, stage(state), 'in_production')).toBe(drawn[act][state]);
  });

  test('of a stage that is not needed', () => {
    for (const state of stageStates) {
      expect(whyNotActed(act, stage(state, 'CNC', false), 'in_production')).toBe('stage_not_needed');
    }
  });
});

describe('the order stops its stages', () => {
  const open = { start: 'QUEUED', completion: 'IN_PROGRESS', blockage: 'QUEUED', resumption: 'BLOCKED' } as const;
  const why = (status: Status, station: StationCode = 'CNC') =>
    Object.fromEntries(acts.map((act) => [act, whyNotActed(act, stage(open[act], station), status)]));
  const all = (reason: string | null) => Object.fromEntries(acts.map((act) => [act, reason]));

  test.each(statuses)('when it is %s', (status) => {
    const isInWork = status === 'approved' || status === 'in_production';
    const held = { start: 'order_on_hold', completion: 'order_on_hold', blockage: null, resumption: null };
    expect(why(status)).toEqual(isInWork ? all(null) : status === 'on_hold' ? held : all('order_not_in_work'));
  });

  test('but what is made is still loaded', () => {
    expect(why('completed', 'LOGISTICS')).toEqual(all(null));
    expect(why('shipped', 'LOGISTICS')).toEqual(all('order_not_in_work'));
  });
});

describe('a reversal', () => {
  const now = new Date('2026-11-20T08:00:00Z');
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const started = { kind: 'started', userId: 1, at: ago(1000) } as const;
  const why = (last: Parameters<typeof whyNotReversible>[0], status: Status = 'in_production') =>
    whyNotReversible(last, 'CNC', status, 1, now);

  test('takes back a step forward or a block, and nothing else', () => {
    for (const kind of ['started', 'completed', 'blocked', 'resumed', 'continued'] as const) {
      expect(why({ ...started, kind })).toBe(null);
    }
    for (const kind of ['queued', 'reworked', 'reopened', 'reversed'] as const) {
      expect(why({ ...started, kind })).toBe('nothing_to_reverse');
    }
    expect(why(undefined)).toBe('nothing_to_reverse');
  });

  test('is open for a minute, to the one who did it', () => {
    expect(why({ ...started, at: ago(REVERSAL_MS) })).toBe(null);
    expect(why({ ...started, at: ago(REVERSAL_MS + 1) })).toBe('reversal_too_late');
    expect(why({ ...started, userId: 2 })).toBe('reversal_not_own');
  });

  test('is closed while the order is on hold, or over', () => {
    expect(why(started, 'on_hold')).toBe('order_on_hold');
    expect(why(started, 'completed')).toBe(null);
    for (const status of ['shipped', 'cancelled', 'draft', 'pending'] as const) {
      expect(why(started, status)).toBe('order_not_in_work');
    }
  });
});

describe('along the route', () => {
  const route = [
    stage('COMPLETED', 'PAINT'),
    stage('COMPLETED', 'CAD'),
    stage('NOT_STARTED', 'CNC', false),
    stage('QUEUED', 'LOGISTICS'),
    stage('NOT_STARTED', 'SANDING'),
  ];
  const named = (found: StageFacts | undefined) => found?.station;

  test('the first and the next are those that apply, in the order of the stations', () => {
    expect(named(firstStation(route))).toBe('CAD');
    expect(named(nextStation(route, 'CAD'))).toBe('SANDING');
    expect(named(nextStation(route, 'SANDING'))).toBe('PAINT');
    expect(named(nextStation(route, 'PAINT'))).toBe('LOGISTICS');
    expect(named(nextStation(route, 'LOGISTICS'))).toBeUndefined();
    expect(firstStation([])).toBeUndefined();
  });

  test('all is made when only the loading is left', () => {
    expect(isMade(route)).toBe(false);
    expect(isMade(route.filter((s) => s.station !== 'SANDING'))).toBe(true);
    expect(isMade([stage('NOT_STARTED', 'LOGISTICS')])).toBe(true);
    expect(isMade([stage('REWORK', 'CNC')])).toBe(false);
  });
});

describe('rework', () => {
  test.each(stageStates)('of a stage that is %s', (state) => {
    const open = state === 'IN_PROGRESS' || state === 'BLOCKED' || state === 'COMPLETED';
    const started = { ...stage(state), hasStarted: true };
    expect(whyNotRepeatable(started, 'in_production', false) === null).toBe(open);
  });

  test('of a stage that was blocked before it began: there is nothing to repeat', () => {
    const waiting = { ...stage('BLOCKED'), hasStarted: false };
    expect(whyNotRepeatable(waiting, 'in_production', false)).toBe('stage_not_started');
  });

  test.each(statuses)('of an order that is %s', (status) => {
    const done = { ...stage('COMPLETED'), hasStarted: true };
    const why = (isComplaint: boolean) => whyNotRepeatable(done, status, isComplaint);
    const open = ['in_production', 'on_hold', 'completed'].includes(status);
    expect(why(false)).toBe(open ? null : 'order_not_in_work');
    expect(why(true)).toBe(open || status === 'shipped' ? null : 'order_not_in_work');
  });

  const all = [
    stage('COMPLETED', 'CAD'),
    stage('COMPLETED', 'CNC'),
    stage('COMPLETED', 'PAINT'),
    stage('NOT_STARTED', 'ASSEMBLY'),
    stage('COMPLETED', 'QC', false),
    stage('QUEUED', 'LOGISTICS'),
  ];
  const reopened = (status: Status, following: boolean) =>
    reopenedBy(all, 'CNC', status, following).map((s) => s.station);

  test('leaves the stages after it, unless they are asked for', () => {
    expect(reopened('in_production', false)).toEqual([]);
    expect(reopened('in_production', true)).toEqual(['PAINT', 'LOGISTICS']);
  });

  test('takes the loading back from an order that was made', () => {
    expect(reopened('completed', false)).toEqual(['LOGISTICS']);
    expect(reopened('shipped', true)).toEqual(['PAINT', 'LOGISTICS']);
  });
});

test('a history that does not hang together is no history', () => {
  const step = (fromState: StageState, toState: StageState) => ({ fromState, toState });
  expect(replay([])).toBe('NOT_STARTED');
  expect(replay([step('NOT_STARTED', 'QUEUED'), step('QUEUED', 'IN_PROGRESS')])).toBe('IN_PROGRESS');
  expect(() => replay([step('QUEUED', 'IN_PROGRESS')])).toThrow(/leads from QUEUED/);
});
