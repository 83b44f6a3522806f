import type { StationCode } from './stations.ts';

export const stageStates = ['NOT_STARTED', 'QUEUED', 'IN_PROGRESS', 'BLOCKED', 'REWORK', 'COMPLETED'] as const;
export type StageState = (typeof stageStates)[number];

/** What can happen to a stage. Each is one row in `stage_events`; replaying them gives the current state. */
export const stageEventKinds = [
  'queued',
  'started',
  'completed',
  'blocked',
  'resumed',
  'reworked',
  /** It had been done, and has to be done again because a stage before it is repeated. */
  'reopened',
  'reversed',
] as const;
export type StageEventKind = (typeof stageEventKinds)[number];

/** What an entry of the station log is: words, or words with how far the work is. */
export const logKinds = ['note', 'progress'] as const;
export type LogKind = (typeof logKinds)[number];

/** Where a phrase is offered: why a stage is blocked, what is noted of it, what is wrong with what came. */
export const phraseKinds = ['blockage', 'note', 'fault'] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** What rules judge a stage by. */
export interface StageFacts {
  station: StationCode;
  applies: boolean;
  state: StageState;
}

/** Everything is made, and only the truck is left. */
export const isMade = (stages: readonly StageFacts[]) =>
  stages.every((s) => !s.applies || s.station === 'LOGISTICS' || s.state === 'COMPLETED');
