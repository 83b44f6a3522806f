import { eq } from 'drizzle-orm';
import type { AuditAction, AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import { type Refusal, refusal } from '../../commands/refusal.ts';
import type { Tx } from '../../db/client.ts';
import { users } from '../../users/tables.ts';
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

/** Refuses what was decided on a page that no longer shows the material as it is. */
export async function whyOutdated(tx: Tx, row: MaterialRow, shown: number | undefined): Promise<Refusal | null> {
  if (shown === undefined || shown === row.version) return null;
  const [editor] = await tx
    .select({ name: users.displayName })
    .from(users)
    .where(eq(users.id, row.updatedBy ?? 0));
  return refusal('conflict', 'entry_changed_meanwhile', {
    by: editor?.name ?? '—',
    at: row.updatedAt.toISOString(),
  });
}

export const materialEvent = (
  action: AuditAction,
  { id, code }: MaterialRow,
  values: Pick<AuditEvent, 'old' | 'new'>,
): AuditEvent => ({ action, entityType: 'material', entityId: code, entityKey: id, ...values });
