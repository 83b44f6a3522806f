/** What the addresses of one client are to each other: no two of a name, one default. Behind the client's lock. */

import { eq } from 'drizzle-orm';
import type { AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { Tx } from '../../db/client.ts';
import type { PresetRow } from '../address.ts';
import { spellingOf } from '../spelling.ts';
import { deliveryPresets } from '../tables.ts';
import { type ClientRow, presetAudit, savePreset } from './locked.ts';

export const presetsOf = (tx: Tx, clientId: number): Promise<PresetRow[]> =>
  tx.select().from(deliveryPresets).where(eq(deliveryPresets.clientId, clientId)).orderBy(deliveryPresets.id);

export const hasName = (presets: readonly PresetRow[], name: string, but?: number) =>
  presets.some((preset) => preset.id !== but && spellingOf(preset.name) === spellingOf(name));

/** Who was the default so far is it no more. */
export async function takeDefault(
  context: CommandContext,
  client: ClientRow,
  presets: readonly PresetRow[],
  but?: number,
): Promise<AuditEvent[]> {
  const holder = presets.find((preset) => preset.isDefault && preset.id !== but);
  if (!holder) return [];
  await savePreset(context, holder, { isDefault: false });
  return [presetAudit('PRESET_UPDATED', holder, client, { old: { isDefault: true }, new: { isDefault: false } })];
}
