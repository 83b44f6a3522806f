import type { z } from 'zod';
import { changed, command } from '../../commands/command.ts';
import { notFound, refusal } from '../../commands/refusal.ts';
import { onlyMaterial } from '../input.ts';
import { lockMaterial, type MaterialRef, materialEvent, materialRef, saveMaterial } from './locked.ts';

type Input = z.infer<typeof onlyMaterial>;

const turned = (isActive: boolean) => ({ old: { isActive: !isActive }, new: { isActive } });

/** It is offered nowhere any more. Orders that have it keep it. */
export const deactivateMaterial = command<Input, MaterialRef>({
  name: 'catalogue.deactivate-material',
  permission: ['catalogue.manage'],
  input: onlyMaterial,
  audits: ['MATERIAL_DEACTIVATED'],
  async run(context, { code }) {
    const row = await lockMaterial(context.tx, code);
    if (!row) return notFound();
    if (!row.isActive) return refusal('conflict', 'material_off_already');
    await saveMaterial(context, row, { isActive: false });
    return changed(materialRef(row), [materialEvent('MATERIAL_DEACTIVATED', row, turned(false))]);
  },
});

export const reactivateMaterial = command<Input, MaterialRef>({
  name: 'catalogue.reactivate-material',
  permission: ['catalogue.manage'],
  input: onlyMaterial,
  audits: ['MATERIAL_REACTIVATED'],
  async run(context, { code }) {
    const row = await lockMaterial(context.tx, code);
    if (!row) return notFound();
    if (row.isActive) return refusal('conflict', 'material_on_already');
    await saveMaterial(context, row, { isActive: true });
    return changed(materialRef(row), [materialEvent('MATERIAL_REACTIVATED', row, turned(true))]);
  },
});
