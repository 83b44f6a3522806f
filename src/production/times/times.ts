/**
 * How long the stages took, from their states and the spells of work on them. Pure. Everything is in minutes by the clock,
 * around the clock and with fractions: a night in the queue counts as waiting. What has not ended counts up to `now`.
 */

import type { StageState } from '../../vocabulary/stage-states.ts';
import type { SpellEnding } from '../tables.ts';

/** From when to when the stage was in a state; without an end, it still is. */
export interface StateSpan {
  state: StageState;
  began: Date;
  ended: Date | null;
}

/** From when to when somebody was at work; without an end, he still is. */
export interface Spell {
  userId: number;
  startedAt: Date;
  endedAt: Date | null;
  ending: SpellEnding | null;
}

export interface StageTimes {
  /** Person-minutes: two people for an hour are 120. */
  touch: number;
  /** Minutes in which at least one was at work. */
  elapsed: number;
  /** Queued or sent to rework, until it is started. */
  queued: number;
  /** In progress, and nobody at work on it. */
  paused: number;
  /** Queued and paused together. */
  waiting: number;
  blocked: number;
}

/** From and to, in milliseconds. */
type Span = readonly [from: number, to: number];

const MINUTE_MS = 60_000;

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, [from, to]) => sum + to - from, 0);

/** A start that was taken back was a mistake, and no work. */
const counts = ({ ending }: Pick<Spell, 'ending'>) => ending !== 'reversal';

const spanOf = (began: Date, ended: Date | null, now: Date): Span => {
  const from = began.getTime();
  return [from, Math.max(from, (ended ?? now).getTime())];
};

const workIn = (spells: readonly Spell[], now: Date): Span[] =>
  spells.filter(counts).map(({ startedAt, endedAt }) => spanOf(startedAt, endedAt, now));

/** The spans as one after another, so that no minute is in two of them. */
function united(spans: readonly Span[]): Span[] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** How much of the first lies in the second; neither overlaps itself. */
const shared = (some: readonly Span[], others: readonly Span[]) =>
  some.reduce(
    (sum, [from, to]) =>
      sum + others.reduce((inner, [a, b]) => inner + Math.max(0, Math.min(to, b) - Math.max(from, a)), 0),
    0,
  );

/** When the stage was in one of these states. */
const spansIn = (spans: readonly StateSpan[], now: Date, ...states: StageState[]): Span[] =>
  spans.filter(({ state }) => states.includes(state)).map(({ began, ended }) => spanOf(began, ended, now));

/** The times of one stage, from its own states and spells. */
export function timesOf(spans: readonly StateSpan[], spells: readonly Spell[], now: Date): StageTimes {
  const own = workIn(spells, now);
  const work = united(own);
  const running = spansIn(spans, now, 'IN_PROGRESS');
  const queued = lengthOf(spansIn(spans, now, 'QUEUED', 'REWORK')) / MINUTE_MS;
  const paused = (lengthOf(running) - shared(running, work)) / MINUTE_MS;
  return {
    touch: lengthOf(own) / MINUTE_MS,
    elapsed: lengthOf(work) / MINUTE_MS,
    queued,
    paused,
    waiting: queued + paused,
    blocked: lengthOf(spansIn(spans, now, 'BLOCKED')) / MINUTE_MS,
  };
}
