/** What followed from something is told in its line: "completed Paint → Film coating queued". */

import type { StationCode } from '../../vocabulary/stations.ts';
import { isStation } from '../../vocabulary/stations.ts';
import type { Timeline, TimelineEntry } from './timeline.ts';

const effectKinds = ['queued', 'reopened'] as const;

export interface Effect {
  kind: (typeof effectKinds)[number];
  station: StationCode;
}

export interface Cause {
  entry: TimelineEntry;
  /** In the order in which they came about. */
  effects: readonly Effect[];
}

function effectOf({ action, newValues }: TimelineEntry): Effect | undefined {
  const kind = effectKinds.find((one) => one === newValues?.kind);
  const station = String(newValues?.station);
  return action === 'STAGE_CHANGED' && kind && isStation(station) ? { kind, station } : undefined;
}

/** One press writes all that it does at one moment, what it was about first. */
const isOfOne = (a: TimelineEntry, b: TimelineEntry) => a.at.getTime() === b.at.getTime() && a.username === b.username;

/**
 * The entries, latest first, each with what followed from it. What has its cause on the page before this one's end is
 * left to that page; what has none, as where a filter leaves it out, is told by itself.
 */
export function withEffects({ entries, next }: Timeline): { causes: Cause[]; next: string | null } {
  const causes: Cause[] = [];
  let effects: Effect[] = [];
  let waiting: TimelineEntry[] = [];
  const tellWaiting = () => {
    causes.push(...waiting.map((entry) => ({ entry, effects: [] })));
    [effects, waiting] = [[], []];
  };
  for (const entry of entries) {
    if (waiting.length > 0 && !isOfOne(waiting[0]!, entry)) tellWaiting();
    const effect = effectOf(entry);
    if (effect) {
      effects.unshift(effect);
      waiting.push(entry);
    } else {
      causes.push({ entry, effects });
      [effects, waiting] = [[], []];
    }
  }
  if (next === null || causes.length === 0) {
    tellWaiting();
    return { causes, next };
  }
  return { causes, next: waiting.length > 0 ? String(causes.at(-1)!.entry.id) : next };
}
