import type { z } from 'zod';
import { changed, command, unchanged } from '../../commands/command.ts';
import type { Preferences } from '../../vocabulary/look.ts';
import { partOfLook } from '../input.ts';
import { keepPreferences } from '../preferences.ts';

/** How pages look is nobody else's business: it stands outside the trail. */
export const setPreferences = command<z.infer<typeof partOfLook>, Preferences>({
  name: 'users.set-preferences',
  permission: 'self',
  account: true,
  input: partOfLook,
  audits: [],
  async run({ tx, actor }, choice) {
    const kept = await keepPreferences(tx, actor.id, choice);
    return Object.keys(choice).length > 0 ? changed(kept, []) : unchanged(kept);
  },
});
