import { and, desc, eq } from 'drizzle-orm';
import { tellBlocked } from '../../orders/told.ts';
import { hasItsTurn, whyNot } from '../rules.ts';
import { stageEvents } from '../tables.ts';
import { record } from './record.ts';
import { refusedBecause, type StageWork, stageAddress, stageCommand, stageReason } from './stage-command.ts';

export const blockStage = stageCommand('stages.block', stageReason, async (work, { reason }) => {
  const { context, order, stage } = work;
  const why = whyNot('blockage', stage, order.status);
  if (why) return refusedBecause(work, why);
  const happening = { kind: 'blocked', to: 'BLOCKED', reason, columns: { blockedReason: reason } } as const;
  const { audit } = await record(context, order, stage, happening);
  await tellBlocked(context, order, stage.station, reason);
  return [audit];
});

/** The state in which the stage was when it was blocked. */
async function stateBefore({ context, order, stage }: StageWork) {
  const [blocked] = await context.tx
    .select({ state: stageEvents.fromState })
    .from(stageEvents)
    .where(
      and(eq(stageEvents.orderId, order.id), eq(stageEvents.station, stage.station), eq(stageEvents.kind, 'blocked')),
    )
    .orderBy(desc(stageEvents.id))
    .limit(1);
  return blocked!.state;
}

/** Takes the block away: the stage is again what it was, or queued where its turn has come meanwhile. */
export const resumeStage = stageCommand('stages.resume', stageAddress, async (work) => {
  const { context, order, stage, all } = work;
  const why = whyNot('resumption', stage, order.status);
  if (why) return refusedBecause(work, why);
  const before = await stateBefore(work);
  const to = before === 'NOT_STARTED' && hasItsTurn(all, stage.station) ? 'QUEUED' : before;
  return [(await record(context, order, stage, { kind: 'resumed', to })).audit];
});
