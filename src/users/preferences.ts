import { eq } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import type { Preferences } from '../vocabulary/look.ts';
import { DEFAULT_LOOK } from '../vocabulary/look.ts';
import type { Section } from '../vocabulary/permissions.ts';
import { preferences } from './tables.ts';

type Choice = Partial<Preferences> & { section?: Section; beep?: boolean };

/** Keeps a choice; with the first one all the rest of what is `seen`. */
export async function keepPreferences(
  tx: Tx,
  userId: number,
  choice: Choice,
  seen = DEFAULT_LOOK,
): Promise<Preferences> {
  // a form that leaves a field empty says nothing of it
  const said = Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)) as Choice;
  if (Object.keys(said).length > 0) {
    await tx
      .insert(preferences)
      .values({ userId, ...seen, ...said })
      .onConflictDoUpdate({ target: preferences.userId, set: said });
  }
  const [row] = await tx.select().from(preferences).where(eq(preferences.userId, userId));
  const { theme, locale, scale, density } = (row ?? seen) as Preferences;
  return { theme, locale, scale, density };
}
