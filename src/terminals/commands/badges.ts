import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { endFloorSessionsOf } from '../../auth/end-sessions.ts';
import { type CommandContext, changed, command, refused, unchanged } from '../../commands/command.ts';
import { notFound } from '../../commands/refusal.ts';
import { auditOf, lockUser, refOf, type UserRef } from '../../users/commands/locked.ts';
import { badgeIssue, onlyId } from '../input.ts';
import { whyNotIssued, whyNotTakenBack } from '../rules.ts';
import { userBadges } from '../tables.ts';

/** Whoever holds the badge is signed out, and cannot sign in with it again. Was there one? */
async function endBadge({ tx, now }: CommandContext, userId: number): Promise<boolean> {
  const isGood = and(eq(userBadges.userId, userId), isNull(userBadges.revokedAt));
  const { count } = await tx.update(userBadges).set({ revokedAt: now }).where(isGood);
  if (count === 0) return false;
  await endFloorSessionsOf(tx, userId);
  return true;
}

/** Gives somebody a badge. An earlier one is of no use from then on. */
export const issueBadge = command<z.infer<typeof badgeIssue>, UserRef>({
  name: 'terminals.issue-badge',
  permission: ['badges.issue'],
  account: true,
  input: badgeIssue,
  secrets: ['codeHash'],
  audits: ['BADGE_ISSUED', 'BADGE_REVOKED'],
  async run(context, { id, codeHash }) {
    const { tx, actor, now } = context;
    const user = await lockUser(tx, id);
    if (!user) return refused(notFound());
    const why = whyNotIssued(actor, user);
    if (why) return refused(why);
    const hadOne = await endBadge(context, id);
    await tx.insert(userBadges).values({ userId: id, codeHash, issuedBy: actor.id, issuedAt: now });
    const revoked = hadOne ? [auditOf('BADGE_REVOKED', user)] : [];
    return changed(refOf(user), [...revoked, auditOf('BADGE_ISSUED', user)]);
  },
});

export const revokeBadge = command<z.infer<typeof onlyId>, UserRef>({
  name: 'terminals.revoke-badge',
  permission: ['badges.issue'],
  account: true,
  input: onlyId,
  audits: ['BADGE_REVOKED'],
  async run(context, { id }) {
    const user = await lockUser(context.tx, id);
    if (!user) return refused(notFound());
    const why = whyNotTakenBack(context.actor, user);
    if (why) return refused(why);
    const hadOne = await endBadge(context, id);
    return hadOne ? changed(refOf(user), [auditOf('BADGE_REVOKED', user)]) : unchanged(refOf(user));
  },
});
