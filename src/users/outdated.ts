import { eq } from 'drizzle-orm';
import type { CommandContext } from '../commands/command.ts';
import { type ReasonKey, type Refusal, refusal } from '../commands/refusal.ts';
import { users } from './tables.ts';

interface Versioned {
  version: number;
  updatedBy: number | null;
  updatedAt: Date;
}

/** Who is named where nobody in particular has changed it. */
const NOBODY = '—';

/**
 * Refuses what was decided on a page that no longer shows the thing as it is: somebody else was quicker, or oneself in
 * another window.
 */
export async function whyOutdated(
  { tx, actor }: Pick<CommandContext, 'tx' | 'actor'>,
  { version, updatedBy, updatedAt }: Versioned,
  shown: number | undefined,
  reason: ReasonKey = 'entry_changed_meanwhile',
  nobody = NOBODY,
): Promise<Refusal | null> {
  if (shown === undefined || shown === version) return null;
  const [editor] = await tx
    .select({ name: users.displayName })
    .from(users)
    .where(eq(users.id, updatedBy ?? 0));
  const own = updatedBy === actor.id && { own: 1 };
  return refusal('conflict', reason, { by: editor?.name ?? nobody, at: updatedAt.toISOString(), ...own });
}
