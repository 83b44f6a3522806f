import { and, desc, eq } from 'drizzle-orm';
import { invalid } from '../../commands/refusal.ts';
import { line, prose } from '../../vocabulary/texts.ts';
import { tellBlocked } from '../notices.ts';
import { hasItsTurn, whyNotActed } from '../rules.ts';
import { stageEvents } from '../tables.ts';
import { record } from './record.ts';
import { refusedBecause, type StageWork, stageCommand, stageInAddress } from './stage-command.ts';

export const blockage = stageInAddress.extend({
  reason: prose(1000).optional().describe('Needed where no material is missing'),
  missingMaterial: line(200).optional().describe('What it waits for'),
});

/** What is missing is reason enough: it then stands in both places, and is told once. */
export const blockStage = stageCommand('stages.block', blockage, async (work, said) => {
  const { context, order, stage } = work;
  const missing = said.missingMaterial || undefined;
  const reason = said.reason || missing;
  if (!reason) return invalid({ reason: { reason: 'required' } });
  const why = whyNotActed('blockage', stage, order.status);
  if (why) return refusedBecause(work, why);
  const { audit } = await record(context, order, stage, {
    kind: 'blocked',
    to: 'BLOCKED',
    reason,
    ...(missing && { missingMaterial: missing }),
    columns: { blockedReason: reason },
  });
  await tellBlocked(context, order, stage.station, { reason, ...(missing && { missing }) });
  return [audit];
});

/** How the stage was blocked last: in which state, and why. */
export async function blockedBy({ context, order, stage }: StageWork) {
  const [blocked] = await context.tx
    .select({
      state: stageEvents.fromState,
      reason: stageEvents.reason,
      missingMaterial: stageEvents.missingMaterial,
    })
    .from(stageEvents)
    .where(
      and(eq(stageEvents.orderId, order.id), eq(stageEvents.station, stage.station), eq(stageEvents.kind, 'blocked')),
    )
    .orderBy(desc(stageEvents.id))
    .limit(1);
  return blocked!;
}

/** Takes the block away: the stage is again what it was, or queued where its turn has come meanwhile. */
export const resumeStage = stageCommand('stages.resume', stageInAddress, async (work) => {
  const { context, order, stage, all } = work;
  const why = whyNotActed('resumption', stage, order.status);
  if (why) return refusedBecause(work, why);
  const { state: before } = await blockedBy(work);
  const to = before === 'NOT_STARTED' && hasItsTurn(all, stage.station) ? 'QUEUED' : before;
  return [(await record(context, order, stage, { kind: 'resumed', to })).audit];
});
