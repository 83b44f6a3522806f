import { eq } from 'drizzle-orm';
import type { AuditAction, AuditEvent } from '../../audit/actions.ts';
import type { Tx } from '../../db/client.ts';
import { terminals } from '../tables.ts';

export type TerminalRow = typeof terminals.$inferSelect;

export interface TerminalRef {
  id: number;
  name: string;
}
export const terminalRef = ({ id, name }: TerminalRow): TerminalRef => ({ id, name });

export async function lockTerminal(tx: Tx, id: number): Promise<TerminalRow | undefined> {
  const [terminal] = await tx.select().from(terminals).where(eq(terminals.id, id)).for('update');
  return terminal;
}

export const terminalEvent = (
  action: AuditAction,
  { id, name }: TerminalRef,
  values: Pick<AuditEvent, 'old' | 'new'> = {},
): AuditEvent => ({ action, entityType: 'terminal', entityId: name, entityKey: id, ...values });
