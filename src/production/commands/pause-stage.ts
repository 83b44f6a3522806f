import { and, eq, isNull } from 'drizzle-orm';
import { forbidden, refusal } from '../../commands/refusal.ts';
import { orderEvent } from '../../orders/commands/locked.ts';
import { users } from '../../users/tables.ts';
import { requiredLine } from '../../vocabulary/texts.ts';
import { whyNotWorkedAt } from '../rules.ts';
import { isLeadAt } from '../station/crew.ts';
import { workSpells } from '../tables.ts';
import { announceStation } from '../touched.ts';
import { closeSpells, openSpell } from './spells.ts';
import { refusedBecause, type StageWork, stageCommand, stageInAddress } from './stage-command.ts';

/** `username`: whose work is paused, where a lead pauses another’s. */
export const pauseInput = stageInAddress.extend({ username: requiredLine(100).optional() });

/** Whose work it is that pauses, if he is at work on it. */
async function workerOf({ context, order, stage }: StageWork, username: string) {
  const [row] = await context.tx
    .select({ id: users.id, displayName: users.displayName })
    .from(workSpells)
    .innerJoin(users, eq(users.id, workSpells.userId))
    .where(
      and(
        eq(workSpells.orderId, order.id),
        eq(workSpells.station, stage.station),
        isNull(workSpells.endedAt),
        eq(users.username, username.toLowerCase()),
      ),
    );
  return row;
}

/** Somebody stops for a while. The stage stays in progress: it waits for whoever goes on with it. */
export const pauseStage = stageCommand(
  'stages.pause',
  pauseInput,
  async (work, { username = work.context.actor.username }) => {
    const { context, order, stage } = work;
    const { actor, can } = context;
    const isOwn = username.toLowerCase() === actor.username;
    if (!isOwn && !isLeadAt(can, stage.station)) return forbidden();
    const why = whyNotWorkedAt(stage, order.status);
    if (why) return refusedBecause(work, why);
    const worker = await workerOf(work, username);
    if (!worker) return refusal('conflict', isOwn ? 'not_at_work' : 'not_at_work_other');
    await closeSpells(context, stage, 'pause', worker.id);
    announceStation(context, stage.station);
    const person = isOwn ? {} : { person: worker.displayName };
    return [orderEvent('WORK_PAUSED', order, { new: { station: stage.station, ...person } })];
  },
  { permission: 'stages.change', audits: ['WORK_PAUSED'] },
);

/** Goes on with what is in progress, or joins who is at work on it. */
export const continueStage = stageCommand(
  'stages.continue',
  stageInAddress,
  async (work) => {
    const { context, order, stage } = work;
    const why = whyNotWorkedAt(stage, order.status);
    if (why) return refusedBecause(work, why);
    if (!(await openSpell(context, stage))) return refusal('conflict', 'already_at_work');
    announceStation(context, stage.station);
    return [orderEvent('WORK_CONTINUED', order, { new: { station: stage.station } })];
  },
  { permission: 'stages.change', audits: ['WORK_CONTINUED'] },
);
