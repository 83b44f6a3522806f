import { eq } from 'drizzle-orm';
import type { AuditAction, AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { Tx } from '../../db/client.ts';
import type { PresetRow } from '../address.ts';
import { clients, deliveryPresets } from '../tables.ts';

export type ClientRow = typeof clients.$inferSelect;

/** What every act on a client or on a saved address gives back: enough to find it again. */
export interface ClientRef {
  id: number;
  name: string;
}
export type PresetRef = ClientRef & { clientId: number };

export const clientRef = ({ id, name }: ClientRow): ClientRef => ({ id, name });
export const presetRefOf = ({ id, name, clientId }: PresetRow): PresetRef => ({ id, name, clientId });

/** Orders may be written for the client meanwhile; a merge or another change waits. */
export async function lockClient(tx: Tx, id: number): Promise<ClientRow | undefined> {
  const [client] = await tx.select().from(clients).where(eq(clients.id, id)).for('no key update');
  return client;
}

/** The addresses of a client change one after another: which of them is the default concerns all. */
export async function lockPreset(tx: Tx, id: number): Promise<{ preset: PresetRow; client: ClientRow } | undefined> {
  for (;;) {
    const [found] = await tx.select().from(deliveryPresets).where(eq(deliveryPresets.id, id));
    if (!found) return undefined;
    const client = await lockClient(tx, found.clientId);
    const [preset] = await tx.select().from(deliveryPresets).where(eq(deliveryPresets.id, id)).for('update');
    // a merge may have handed it on while we waited
    if (client && preset?.clientId === client.id) return { preset, client };
  }
}

const stamp = ({ actor, now }: CommandContext, version: number) => ({
  version: version + 1,
  updatedAt: now,
  updatedBy: actor.id,
});

export async function saveClient(
  context: CommandContext,
  { id, version }: ClientRow,
  columns: Partial<typeof clients.$inferInsert>,
): Promise<ClientRow> {
  const [row] = await context.tx
    .update(clients)
    .set({ ...columns, ...stamp(context, version) })
    .where(eq(clients.id, id))
    .returning();
  return row!;
}

export async function savePreset(
  context: CommandContext,
  { id, version }: PresetRow,
  columns: Partial<typeof deliveryPresets.$inferInsert>,
): Promise<PresetRow> {
  const [row] = await context.tx
    .update(deliveryPresets)
    .set({ ...columns, ...stamp(context, version) })
    .where(eq(deliveryPresets.id, id))
    .returning();
  return row!;
}

type Values = Pick<AuditEvent, 'old' | 'new'>;
type Told = Record<string, unknown> & { notes?: unknown };

/** Under a name of its own: the notes of an order are other notes. */
const auditedFields = ({ notes, ...rest }: Told) => ({ ...rest, ...(notes !== undefined && { clientNotes: notes }) });

export const clientEvent = (action: AuditAction, { id, name }: ClientRow, values: Values): AuditEvent => ({
  action,
  entityType: 'client',
  entityId: name,
  entityKey: id,
  ...(values.old && { old: auditedFields(values.old) }),
  ...(values.new && { new: auditedFields(values.new) }),
});

/** An address is told by its client: "Main" is everybody's. */
export const presetAudit = (
  action: AuditAction,
  { id, name }: PresetRow,
  client: Pick<ClientRow, 'name'>,
  values: Values = {},
): AuditEvent => ({ action, entityType: 'preset', entityId: `${client.name}: ${name}`, entityKey: id, ...values });
