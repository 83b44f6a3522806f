import type { z } from 'zod';
import { bindSession } from '../../auth/sessions.ts';
import { changed, command } from '../../commands/command.ts';
import { newTerminal } from '../input.ts';
import { inStationOrder, whyNotPlaced } from '../rules.ts';
import { terminals } from '../tables.ts';
import { type TerminalRef, terminalEvent, terminalRef } from './located.ts';

/**
 * Makes a browser a shared terminal. The session in which it is done is at a terminal from then on: the one who registers
 * it must not stay signed in there when he goes away.
 */
export const registerTerminal = command<z.infer<typeof newTerminal>, TerminalRef>({
  name: 'terminals.register',
  permission: ['terminals.manage'],
  account: true,
  input: newTerminal,
  secrets: ['keyHash', 'session'],
  audits: ['TERMINAL_REGISTERED'],
  async run({ tx, actor, now }, { session, ...input }) {
    const why = whyNotPlaced(actor, input.stations);
    if (why) return why;
    const facts = { ...input, stations: inStationOrder(input.stations) };
    const [terminal] = await tx
      .insert(terminals)
      .values({ ...facts, createdBy: actor.id, createdAt: now })
      .returning();
    if (session) await bindSession(tx, session, terminal!.id);
    const { stations, idleMinutes } = facts;
    return changed(terminalRef(terminal!), [
      terminalEvent('TERMINAL_REGISTERED', terminal!, { new: { stations, idleMinutes } }),
    ]);
  },
});
