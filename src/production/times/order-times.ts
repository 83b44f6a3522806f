/** The times of an order, station by station. */

import { type StationCode, stationCodes } from '../../vocabulary/stations.ts';
import type { AtWork, WorkHistory } from './spells.ts';
import { type StageTimes, timesOf } from './times.ts';

type Person = Pick<AtWork, 'username' | 'displayName'>;

export interface TimedStage extends StageTimes {
  station: StationCode;
  /** Who has worked on it, each once. */
  people: Person[];
  /** Who is at work on it now. */
  atWork: (Person & { since: Date })[];
  /** Since when it is as it is: in its state, or paused. */
  since: Date;
}

type SpellOf = WorkHistory['spells'][number];

const personOf = ({ username, displayName }: SpellOf): Person => ({ username, displayName });

/** Its latest state began then; where all have left it since, the last of them did. */
const sinceOf = (states: WorkHistory['spans'], spells: readonly SpellOf[]): Date => {
  const { state, began } = states.at(-1)!;
  if (state !== 'IN_PROGRESS' || spells.some(({ endedAt }) => !endedAt)) return began;
  return new Date(Math.max(began.getTime(), ...spells.map(({ endedAt }) => endedAt!.getTime())));
};

/** The stages at which anything has happened, in the order of the work. */
export function timesOfOrder({ spells, spans }: WorkHistory, now: Date): TimedStage[] {
  return stationCodes.flatMap((station) => {
    const states = spans.filter((span) => span.station === station);
    if (states.length === 0) return [];
    const own = spells.filter((spell) => spell.station === station);
    const worked = own.filter(({ ending }) => ending !== 'reversal');
    return {
      station,
      ...timesOf(states, own, now),
      people: [...new Map(worked.map((spell) => [spell.username, personOf(spell)])).values()],
      atWork: own.filter(({ endedAt }) => !endedAt).map((spell) => ({ ...personOf(spell), since: spell.startedAt })),
      since: sinceOf(states, own),
    };
  });
}
