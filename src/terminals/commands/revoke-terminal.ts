import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { endSessionsAt } from '../../auth/end-sessions.ts';
import { changed, command, unchanged } from '../../commands/command.ts';
import { notFound } from '../../commands/refusal.ts';
import { onlyTerminal } from '../input.ts';
import { whyNotKept } from '../rules.ts';
import { terminals } from '../tables.ts';
import { lockTerminal, type TerminalRef, terminalEvent, terminalRef } from './located.ts';

/** Its key opens nothing any more, and whoever is signed in there is so no longer. */
export const revokeTerminal = command<z.infer<typeof onlyTerminal>, TerminalRef>({
  name: 'terminals.revoke',
  permission: ['terminals.manage'],
  account: true,
  input: onlyTerminal,
  audits: ['TERMINAL_REVOKED'],
  async run({ tx, actor, now }, { id }) {
    const terminal = await lockTerminal(tx, id);
    if (!terminal) return notFound();
    const why = whyNotKept(actor, terminal.stations);
    if (why) return why;
    if (terminal.revokedAt) return unchanged(terminalRef(terminal));
    await tx.update(terminals).set({ revokedAt: now }).where(eq(terminals.id, id));
    const sessions = await endSessionsAt(tx, id);
    return changed(terminalRef(terminal), [terminalEvent('TERMINAL_REVOKED', terminal, { new: { sessions } })]);
  },
});
