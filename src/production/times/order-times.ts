/** The times of an order, station by station. */

import { z } from 'zod';
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
}

type SpellOf = WorkHistory['spells'][number];

const nameOf = ({ username, displayName }: SpellOf): Person => ({ username, displayName });

/** The stages at which anything has happened, in the order of the work. */
export function timesOfOrder({ spells, events }: WorkHistory, now: Date): TimedStage[] {
  return stationCodes.flatMap((station) => {
    const changes = events.filter((event) => event.station === station);
    if (changes.length === 0) return [];
    const own = spells.filter((spell) => spell.station === station);
    const worked = own.filter(({ ending }) => ending !== 'reversal');
    return {
      station,
      ...timesOf(changes, own, now),
      people: [...new Map(worked.map((spell) => [spell.username, nameOf(spell)])).values()],
      atWork: own.filter(({ endedAt }) => !endedAt).map((spell) => ({ ...nameOf(spell), since: spell.startedAt })),
    };
  });
}

const minutes = z.number().min(0);
const person = z.strictObject({ username: z.string(), displayName: z.string() });

export const timedStageJson = z.strictObject({
  station: z.enum(stationCodes),
  touchMinutes: minutes.describe('Person-minutes of work: two people for an hour are 120'),
  elapsedMinutes: minutes.describe('Minutes in which at least one was at work'),
  waitingMinutes: minutes.describe('Queued and paused together, by the clock, around the clock'),
  queuedMinutes: minutes.describe('Queued or sent to rework, until it was started'),
  pausedMinutes: minutes.describe('In progress, and nobody at work on it'),
  blockedMinutes: minutes,
  people: z.array(person).describe('Who has worked on it'),
  atWork: z.array(person.extend({ since: z.iso.datetime() })).describe('Who is at work on it now'),
});

export const orderTimesJson = z.strictObject({ poNumber: z.string(), stages: z.array(timedStageJson) });

/** To a tenth: six seconds. */
const rounded = (n: number) => Math.round(n * 10) / 10;

export const publicTimes = (stage: TimedStage): z.infer<typeof timedStageJson> => ({
  station: stage.station,
  touchMinutes: rounded(stage.touch),
  elapsedMinutes: rounded(stage.elapsed),
  waitingMinutes: rounded(stage.waiting),
  queuedMinutes: rounded(stage.queued),
  pausedMinutes: rounded(stage.paused),
  blockedMinutes: rounded(stage.blocked),
  people: stage.people,
  atWork: stage.atWork.map(({ since, ...who }) => ({ ...who, since: since.toISOString() })),
});
