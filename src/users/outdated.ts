import { eq } from 'drizzle-orm';
import { type ReasonKey, type Refusal, refusal } from '../commands/refusal.ts';
import type { Reader } from '../db/client.ts';
import { users } from './tables.ts';

interface Versioned {
  version: number;
  updatedBy: number | null;
  updatedAt: Date;
}

/** Who is named where nobody in particular has changed it. */
const NOBODY = '—';

/** Refuses what was decided on a page that no longer shows the thing as it is: somebody else was quicker. */
export async function whyOutdated(
  reader: Reader,
  { version, updatedBy, updatedAt }: Versioned,
  shown: number | undefined,
  reason: ReasonKey = 'entry_changed_meanwhile',
  nobody = NOBODY,
): Promise<Refusal | null> {
  if (shown === undefined || shown === version) return null;
  const [editor] = await reader
    .select({ name: users.displayName })
    .from(users)
    .where(eq(users.id, updatedBy ?? 0));
  return refusal('conflict', reason, { by: editor?.name ?? nobody, at: updatedAt.toISOString() });
}
