/** The acts on a stage by the last word of their address. */

import type { AnyCommand } from '../commands/command.ts';
import { assignStage } from './commands/assign-stage.ts';
import { blockStage, resumeStage } from './commands/block-stage.ts';
import { completeStage } from './commands/complete-stage.ts';
import { handOver } from './commands/hand-over.ts';
import { addNote, reportProgress } from './commands/log.ts';
import { pauseMine } from './commands/pause-mine.ts';
import { continueStage, pauseStage } from './commands/pause-stage.ts';
import { remindStage } from './commands/remind-stage.ts';
import { reverseStage } from './commands/reverse-stage.ts';
import { reviewTime } from './commands/review-time.ts';
import { reworkStage } from './commands/rework-stage.ts';
import { scanStage } from './commands/scan-stage.ts';
import { setPhrases } from './commands/set-phrases.ts';
import { startStage } from './commands/start-stage.ts';

export const stageActs = {
  start: startStage,
  completion: completeStage,
  blockage: blockStage,
  resumption: resumeStage,
  reversal: reverseStage,
  pause: pauseStage,
  continuation: continueStage,
  assignment: assignStage,
  reminder: remindStage,
} as const satisfies Record<string, AnyCommand>;

/** With rework, which asks for more than a reason and so has pages of its own. */
export const everyStageAct = { ...stageActs, rework: reworkStage } as const satisfies Record<string, AnyCommand>;

export const productionCommands = [
  ...Object.values(everyStageAct),
  pauseMine,
  scanStage,
  addNote,
  reportProgress,
  handOver,
  setPhrases,
  reviewTime,
] as readonly AnyCommand[];
