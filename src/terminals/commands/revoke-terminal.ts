import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { endSessionsAt } from '../../auth/end-sessions.ts';
import { changed, command, refused, unchanged } from '../../commands/command.ts';
import { notFound } from '../../commands/refusal.ts';
import { onlyId } from '../input.ts';
import { whyNotKept } from '../rules.ts';
import { terminals } from '../tables.ts';
import { auditOf, lockTerminal, refOf, type TerminalRef } from './located.ts';

/** Its key opens nothing any more, and whoever is signed in there is so no longer. */
export const revokeTerminal = command<z.infer<typeof onlyId>, TerminalRef>({
  name: 'terminals.revoke',
  permission: ['terminals.manage'],
  account: true,
  input: onlyId,
  audits: ['TERMINAL_REVOKED'],
  async run({ tx, actor, now }, { id }) {
    const terminal = await lockTerminal(tx, id);
    if (!terminal) return refused(notFound());
    const why = whyNotKept(actor, terminal.stations);
    if (why) return refused(why);
    if (terminal.revokedAt) return unchanged(refOf(terminal));
    await tx.update(terminals).set({ revokedAt: now }).where(eq(terminals.id, id));
    const sessions = await endSessionsAt(tx, id);
    return changed(refOf(terminal), [auditOf('TERMINAL_REVOKED', terminal, { new: { sessions } })]);
  },
});
