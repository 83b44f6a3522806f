/**
 * How long the stages took, from their events and the spells of work on them. Pure. Everything is in minutes by the clock,
 * around the clock and with fractions: a night in the queue counts as waiting. What has not ended counts up to `now`.
 */

import type { StageState } from '../../vocabulary/stage-states.ts';
import type { SpellEnding } from '../tables.ts';

/** The stage is in this state from now on. Events come in the order in which they happened. */
export interface StateChange {
  toState: StageState;
  at: Date;
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

const spanOf = ({ startedAt, endedAt }: Spell, now: Date): Span => {
  const from = startedAt.getTime();
  return [from, Math.max(from, (endedAt ?? now).getTime())];
};

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
const spansIn = (events: readonly StateChange[], now: Date, ...states: StageState[]): Span[] =>
  events.flatMap(({ toState, at }, i): Span[] => {
    const end = Math.max(at.getTime(), (events[i + 1]?.at ?? now).getTime());
    return states.includes(toState) ? [[at.getTime(), end]] : [];
  });

/** Person-minutes of work. */
export const touchOf = (spells: readonly Spell[], now: Date): number =>
  lengthOf(spells.filter(counts).map((spell) => spanOf(spell, now))) / MINUTE_MS;

/** The times of one stage, from its own events and spells. */
export function timesOf(events: readonly StateChange[], spells: readonly Spell[], now: Date): StageTimes {
  const work = united(spells.filter(counts).map((spell) => spanOf(spell, now)));
  const running = spansIn(events, now, 'IN_PROGRESS');
  const queued = lengthOf(spansIn(events, now, 'QUEUED', 'REWORK')) / MINUTE_MS;
  const paused = (lengthOf(running) - shared(running, work)) / MINUTE_MS;
  return {
    touch: touchOf(spells, now),
    elapsed: lengthOf(work) / MINUTE_MS,
    queued,
    paused,
    waiting: queued + paused,
    blocked: lengthOf(spansIn(events, now, 'BLOCKED')) / MINUTE_MS,
  };
}
