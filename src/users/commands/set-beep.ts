import { z } from 'zod';
import { changed, command } from '../../commands/command.ts';
import { look } from '../../vocabulary/look.ts';
import { keepPreferences } from '../preferences.ts';

/** `look`: what the reader sees now, to be kept with his first choice. */
const beepChoice = z.strictObject({ beep: z.boolean(), look: look.optional() });

/** Whether a scan sounds: like the look of pages nobody else's business. */
export const setBeep = command<z.infer<typeof beepChoice>, boolean>({
  name: 'users.set-beep',
  permission: 'self',
  account: true,
  input: beepChoice,
  audits: [],
  async run({ tx, actor }, { beep, look: seen }) {
    await keepPreferences(tx, actor.id, { beep }, seen);
    return changed(beep, []);
  },
});
