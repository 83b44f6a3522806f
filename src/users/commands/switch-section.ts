import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { changed, command, unchanged } from '../../commands/command.ts';
import { invalid } from '../../commands/refusal.ts';
import type { Section } from '../../vocabulary/permissions.ts';
import { sectionChoice } from '../input.ts';
import { keepPreferences } from '../preferences.ts';
import { preferences } from '../tables.ts';

/** Shows another section's navigation. Rights stay as they are. */
export const switchSection = command<z.infer<typeof sectionChoice>, { section: Section }>({
  name: 'users.switch-section',
  permission: 'self',
  account: true,
  input: sectionChoice,
  audits: ['SECTION_SWITCH'],
  async run({ tx, actor }, { section, look }) {
    if (!actor.sections.includes(section)) return invalid({ section: { reason: 'section_not_own' } });
    const chosen = tx.select({ section: preferences.section }).from(preferences);
    const [row] = await chosen.where(eq(preferences.userId, actor.id)).for('update');
    const before = row?.section ?? actor.primarySection;
    if (before === section) return unchanged({ section });
    await keepPreferences(tx, actor.id, { section }, look);
    return changed({ section }, [
      {
        action: 'SECTION_SWITCH',
        entityType: 'user',
        entityId: actor.username,
        entityKey: actor.id,
        old: { section: before },
        new: { section },
      },
    ]);
  },
});
