import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { forbidden, invalid, notFound, type Reason, type Refusal, refusal } from '../../commands/refusal.ts';
import { orderEvent } from '../../orders/commands/locked.ts';
import { longNumber } from '../../vocabulary/bounds.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import { isLeadAt } from '../station/crew.ts';
import { workSpells } from '../tables.ts';
import { lockReview, type ReviewedSpell } from '../times/reviews.ts';

/** Without an end it is left as it is. */
export const timeReview = z.strictObject({
  id: longNumber,
  endedAt: z.iso.datetime({ offset: true }).max(40).optional(),
});

/** Why the work cannot have ended then. */
export function whyNotEnd({ startedAt, latest }: Pick<ReviewedSpell, 'startedAt' | 'latest'>, end: Date, now: Date) {
  if (end < startedAt) return { reason: 'time_before_start', params: { at: startedAt.toISOString() } } satisfies Reason;
  if (end > now) return { reason: 'time_in_future' } satisfies Reason;
  if (latest && end > latest)
    return { reason: 'time_after_next', params: { at: latest.toISOString() } } satisfies Reason;
  return null;
}

function whyNotReviewed({ can }: CommandContext, spell: ReviewedSpell): Refusal | null {
  if (!isLeadAt(can, spell.station)) return forbidden();
  if (spell.ending !== 'shift_end') return refusal('conflict', 'time_not_closed');
  if (!spell.reviewedAt) return null;
  return refusal('conflict', 'time_reviewed', { by: spell.reviewedBy ?? '?', at: spell.reviewedAt.toISOString() });
}

export interface Reviewed {
  id: number;
  poNumber: string;
  station: StationCode;
}

/** Says when the work ended that somebody forgot to end, or that the end of the shift was right. */
export const reviewTime = command<z.infer<typeof timeReview>, Reviewed>({
  name: 'times.review',
  permission: ['times.review'],
  input: timeReview,
  audits: ['TIME_REVIEWED'],
  async run(context, { id, endedAt }) {
    const { tx, actor, now } = context;
    const spell = await lockReview(tx, id);
    if (!spell) return notFound();
    const why = whyNotReviewed(context, spell);
    if (why) return why;
    const end = endedAt ? new Date(endedAt) : spell.endedAt!;
    const wrong = endedAt ? whyNotEnd(spell, end, now) : null;
    if (wrong) return invalid({ endedAt: wrong });
    await tx
      .update(workSpells)
      .set({ endedAt: end, reviewedBy: actor.id, reviewedAt: now })
      .where(eq(workSpells.id, id));
    const { orderId, poNumber, station, displayName: person } = spell;
    const values = {
      old: { endedAt: spell.endedAt!.toISOString() },
      new: { station, person, endedAt: end.toISOString() },
    };
    return changed({ id, poNumber, station }, [orderEvent('TIME_REVIEWED', { id: orderId, poNumber }, values)]);
  },
});
