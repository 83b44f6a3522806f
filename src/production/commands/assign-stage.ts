import { and, eq } from 'drizzle-orm';
import { forbidden, isRefusal, type Refusal, refusal } from '../../commands/refusal.ts';
import { displayNameIn, orderEvent } from '../../orders/commands/locked.ts';
import { type People, peopleOf } from '../../users/receivers.ts';
import { users } from '../../users/tables.ts';
import type { Actor } from '../../vocabulary/permissions.ts';
import { line } from '../../vocabulary/texts.ts';
import { tellAssigned } from '../notices.ts';
import { whyNotAssignable } from '../rules.ts';
import { mayAssignAnybody } from '../station/crew.ts';
import { stages } from '../tables.ts';
import { announceStation } from '../touched.ts';
import { refusedBecause, type StageWork, stageCommand, stageInAddress } from './stage-command.ts';

/** `assignee`: a user name; empty, nobody. */
export const assignInput = stageInAddress.extend({ assignee: line(100) });

/** The one who is named, if the stage may become his by this actor. */
function findAssignee({ context, stage }: StageWork, people: People, username: string): Actor | Refusal {
  const { actor, can } = context;
  const { station } = stage;
  const named = people.named(username);
  const isSelf = named?.id === actor.id;
  if (!isSelf && !mayAssignAnybody(can, station)) return forbidden();
  if (named && (isSelf || people.crewOf(station).includes(named.id))) return named;
  return refusal('conflict', 'not_of_crew', { name: named?.displayName ?? username });
}

/** Who is no lead takes what is nobody's, and gives back what is his own. Whose account is closed holds nothing. */
async function whyNotHis({ context, stage }: StageWork): Promise<Refusal | null> {
  const { assigneeId } = stage;
  if (assigneeId === null || assigneeId === context.actor.id) return null;
  if (mayAssignAnybody(context.can, stage.station)) return null;
  const [holder] = await context.tx
    .select({ by: users.displayName })
    .from(users)
    .where(and(eq(users.id, assigneeId), eq(users.isActive, true)));
  return holder ? refusal('conflict', 'assigned_to_other', holder) : null;
}

/** Says whose a stage is, or that it is nobody's. It stays so through rework and reopening. */
export const assignStage = stageCommand(
  'stages.assign',
  assignInput,
  async (work, { assignee }) => {
    const { context, order, stage } = work;
    const why = whyNotAssignable(stage, order.status);
    if (why) return refusedBecause(work, why);
    const person = assignee === '' ? null : findAssignee(work, await peopleOf(context.tx), assignee);
    if (person && isRefusal(person)) return person;
    if (stage.assigneeId === (person?.id ?? null)) return [];
    const other = await whyNotHis(work);
    if (other) return other;
    await context.tx
      .update(stages)
      .set({ assigneeId: person?.id ?? null })
      .where(and(eq(stages.orderId, order.id), eq(stages.station, stage.station)));
    announceStation(context, stage.station);
    if (person) await tellAssigned(context, order, stage.station, person.id);
    const before = stage.assigneeId === null ? '' : await displayNameIn(context.tx, stage.assigneeId);
    const values = { old: { assignee: before }, new: { station: stage.station, assignee: person?.displayName ?? '' } };
    return [orderEvent('STAGE_ASSIGNED', order, values)];
  },
  { permission: 'stages.assign', audits: ['STAGE_ASSIGNED'] },
);
