import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { changed, command } from '../../commands/command.ts';
import { notFound, refusal } from '../../commands/refusal.ts';
import { onlyMaterial } from '../input.ts';
import { auditedFacts } from '../rules.ts';
import { materials } from '../tables.ts';
import { whyKept } from '../usage.ts';
import { lockMaterial, type MaterialRef, materialEvent, materialRef } from './locked.ts';
import { factsIn } from './update-material.ts';

/** Takes out what was written down by mistake. What anybody may still mean is deactivated instead. */
export const deleteMaterial = command<z.infer<typeof onlyMaterial>, MaterialRef>({
  name: 'catalogue.delete-material',
  permission: ['catalogue.manage'],
  input: onlyMaterial,
  audits: ['MATERIAL_DELETED'],
  async run({ tx }, { code }) {
    const row = await lockMaterial(tx, code);
    if (!row) return notFound();
    const reason = await whyKept(tx, code);
    if (reason) return refusal('conflict', reason);
    await tx.delete(materials).where(eq(materials.id, row.id));
    return changed(materialRef(row), [materialEvent('MATERIAL_DELETED', row, { old: auditedFacts(factsIn(row)) })]);
  },
});
