import { eq } from 'drizzle-orm';
import type { AuditAction, AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { Tx } from '../../db/client.ts';
import type { Facts } from '../rules.ts';
import type { MaterialRow } from '../snapshot.ts';
import { materials } from '../tables.ts';

/** What every act on a material gives back: enough to find it again. */
export interface MaterialRef {
  code: string;
  shortName: string;
}
export const materialRef = ({ code, shortName }: MaterialRow): MaterialRef => ({ code, shortName });

export async function lockMaterial(tx: Tx, code: string): Promise<MaterialRow | undefined> {
  const [row] = await tx.select().from(materials).where(eq(materials.code, code)).for('update');
  return row as MaterialRow | undefined;
}

export async function saveMaterial(
  { tx, actor, now }: CommandContext,
  { id, version }: MaterialRow,
  columns: Partial<Facts> | { isActive: boolean },
): Promise<MaterialRow> {
  const edit = { ...columns, version: version + 1, updatedAt: now, updatedBy: actor.id };
  const [row] = await tx.update(materials).set(edit).where(eq(materials.id, id)).returning();
  return row as MaterialRow;
}

export const materialEvent = (
  action: AuditAction,
  { id, code }: MaterialRow,
  values: Pick<AuditEvent, 'old' | 'new'>,
): AuditEvent => ({ action, entityType: 'material', entityId: code, entityKey: id, ...values });
