/** The acts on a stage as JSON; each answers with its order as it is then. */

import type { AnyCommand } from '../commands/command.ts';
import { does } from '../openapi/endpoint.ts';
import { orderNow } from '../orders/api.ts';
import { everyStageAct } from './acts.ts';

type StageAct = keyof typeof everyStageAct;

const summaries: Record<StageAct, string> = {
  start: 'Start a stage',
  completion: 'Complete a stage',
  blockage: 'Block a stage',
  resumption: 'Resume a blocked stage',
  reversal: 'Take back a start, a completion or a block, within a minute',
  pause: 'End one’s own spell of work on a stage in progress; a lead may end another’s',
  continuation: 'Begin a spell of work on a stage in progress, also beside others',
  assignment: 'Say whose a stage is; empty: nobody’s',
  reminder: 'Tell the leads that a stage stands open, though the work has gone on',
  rework: 'Send a stage back to be repeated',
};

export const stageEndpoints = (Object.entries(summaries) as [StageAct, string][]).map(([noun, summary]) =>
  does(`/orders/:po/stages/:station/${noun}`, summary, everyStageAct[noun] as AnyCommand, orderNow),
);
