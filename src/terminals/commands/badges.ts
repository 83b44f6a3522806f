import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { endFloorSessionsOf } from '../../auth/end-sessions.ts';
import { type CommandContext, changed, command, unchanged } from '../../commands/command.ts';
import { notFound } from '../../commands/refusal.ts';
import { lockUser, type UserRef, userEvent, userRef } from '../../users/commands/locked.ts';
import { badgeIssue, onlyTerminal } from '../input.ts';
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
    if (!user) return notFound();
    const why = whyNotIssued(actor, user);
    if (why) return why;
    const hadOne = await endBadge(context, id);
    await tx.insert(userBadges).values({ userId: id, codeHash, issuedBy: actor.id, issuedAt: now });
    const revoked = hadOne ? [userEvent('BADGE_REVOKED', user)] : [];
    return changed(userRef(user), [...revoked, userEvent('BADGE_ISSUED', user)]);
  },
});

export const revokeBadge = command<z.infer<typeof onlyTerminal>, UserRef>({
  name: 'terminals.revoke-badge',
  permission: ['badges.issue'],
  account: true,
  input: onlyTerminal,
  audits: ['BADGE_REVOKED'],
  async run(context, { id }) {
    const user = await lockUser(context.tx, id);
    if (!user) return notFound();
    const why = whyNotTakenBack(context.actor, user);
    if (why) return why;
    const hadOne = await endBadge(context, id);
    return hadOne ? changed(userRef(user), [userEvent('BADGE_REVOKED', user)]) : unchanged(userRef(user));
  },
});
