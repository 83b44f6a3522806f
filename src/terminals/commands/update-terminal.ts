import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { changed, command, unchanged } from '../../commands/command.ts';
import { notFound, refusal } from '../../commands/refusal.ts';
import { terminalEdit } from '../input.ts';
import { inStationOrder, whyNotKept, whyNotPlaced } from '../rules.ts';
import { terminals } from '../tables.ts';
import { lockTerminal, type TerminalRef, type TerminalRow, terminalEvent, terminalRef } from './located.ts';

type Edit = z.infer<typeof terminalEdit>;
type Facts = Pick<TerminalRow, 'name' | 'stations' | 'idleMinutes'>;
const names = ['name', 'stations', 'idleMinutes'] as const;

/** The terminal as it would be: what is not said stays. */
const merged = (terminal: TerminalRow, { name, stations, idleMinutes }: Edit): Facts => ({
  name: name ?? terminal.name,
  stations: stations ? inStationOrder(stations) : terminal.stations,
  idleMinutes: idleMinutes ?? terminal.idleMinutes,
});

/** The fields in which two differ. */
function differing(before: Facts, after: Facts) {
  const differ = names.filter((name) => String(before[name]) !== String(after[name]));
  const only = (facts: Facts): Partial<Facts> => Object.fromEntries(differ.map((name) => [name, facts[name]]));
  return differ.length === 0 ? null : { old: only(before), new: only(after) };
}

export const updateTerminal = command<Edit, TerminalRef>({
  name: 'terminals.update',
  permission: ['terminals.manage'],
  account: true,
  input: terminalEdit,
  audits: ['TERMINAL_UPDATED'],
  async run({ tx, actor }, input) {
    const terminal = await lockTerminal(tx, input.id);
    if (!terminal) return notFound();
    const why = whyNotKept(actor, terminal.stations) ?? whyNotPlaced(actor, input.stations ?? []);
    if (why) return why;
    if (terminal.revokedAt) return refusal('conflict', 'terminal_revoked');
    if (input.version !== undefined && input.version !== terminal.version) {
      return refusal('conflict', 'terminal_changed_meanwhile');
    }
    const change = differing(terminal, merged(terminal, input));
    if (!change) return unchanged(terminalRef(terminal));
    const columns = { ...change.new, version: terminal.version + 1 };
    const [saved] = await tx.update(terminals).set(columns).where(eq(terminals.id, input.id)).returning();
    return changed(terminalRef(saved!), [terminalEvent('TERMINAL_UPDATED', saved!, change)]);
  },
});
