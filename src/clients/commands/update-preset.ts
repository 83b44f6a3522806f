import { changed, command, unchanged } from '../../commands/command.ts';
import { invalid, notFound } from '../../commands/refusal.ts';
import { whyOutdated } from '../../users/outdated.ts';
import type { PresetRow } from '../address.ts';
import { differingFields } from '../differing.ts';
import { type PresetEdit, presetEdit } from '../input.ts';
import { lockPreset, type PresetRef, presetAudit, presetRefOf, savePreset } from './locked.ts';
import { hasName, presetsOf, takeDefault } from './presets.ts';

export const updatePreset = command<PresetEdit, PresetRef>({
  name: 'clients.update-preset',
  permission: ['clients.manage'],
  input: presetEdit,
  audits: ['PRESET_UPDATED'],
  async run(context, { id, version, presetName, ...rest }) {
    const found = await lockPreset(context.tx, id);
    if (!found) return notFound();
    const { preset, client } = found;
    const outdated = await whyOutdated(context, preset, version);
    if (outdated) return outdated;
    const change = differingFields<Partial<PresetRow>>(preset, { ...rest, name: presetName });
    if (!change) return unchanged(presetRefOf(preset));
    if (change.new.isDefault && !preset.isActive) return invalid({ isDefault: { reason: 'default_inactive' } });
    const others = await presetsOf(context.tx, client.id);
    if (change.new.name !== undefined && hasName(others, change.new.name, id)) {
      return invalid({ presetName: { reason: 'preset_exists' } });
    }
    const lost = change.new.isDefault ? await takeDefault(context, client, others, id) : [];
    const saved = await savePreset(context, preset, change.new);
    return changed(presetRefOf(saved), [...lost, presetAudit('PRESET_UPDATED', saved, client, change)]);
  },
});
