import type { z } from 'zod';
import { changed, command } from '../../commands/command.ts';
import { notFound, refusal } from '../../commands/refusal.ts';
import { onlyPreset } from '../input.ts';
import { lockPreset, type PresetRef, presetAudit, presetRefOf, savePreset } from './locked.ts';

type Input = z.infer<typeof onlyPreset>;

/** Nobody chooses it any more; orders keep what they copied. */
export const deactivatePreset = command<Input, PresetRef>({
  name: 'clients.deactivate-preset',
  permission: ['clients.manage'],
  input: onlyPreset,
  audits: ['PRESET_DEACTIVATED'],
  async run(context, { id }) {
    const found = await lockPreset(context.tx, id);
    if (!found) return notFound();
    const { preset, client } = found;
    if (!preset.isActive) return refusal('conflict', 'preset_inactive');
    const saved = await savePreset(context, preset, { isActive: false, isDefault: false });
    const wasDefault = preset.isDefault ? { old: { isDefault: true }, new: { isDefault: false } } : {};
    return changed(presetRefOf(saved), [presetAudit('PRESET_DEACTIVATED', saved, client, wasDefault)]);
  },
});

export const reactivatePreset = command<Input, PresetRef>({
  name: 'clients.reactivate-preset',
  permission: ['clients.manage'],
  input: onlyPreset,
  audits: ['PRESET_REACTIVATED'],
  async run(context, { id }) {
    const found = await lockPreset(context.tx, id);
    if (!found) return notFound();
    const { preset, client } = found;
    if (preset.isActive) return refusal('conflict', 'preset_active');
    const saved = await savePreset(context, preset, { isActive: true });
    return changed(presetRefOf(saved), [presetAudit('PRESET_REACTIVATED', saved, client)]);
  },
});
