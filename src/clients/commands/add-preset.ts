import { and, eq } from 'drizzle-orm';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { invalid, isRefusal, type Refusal } from '../../commands/refusal.ts';
import { type NewPreset, newPreset } from '../input.ts';
import { spellingOf } from '../spelling.ts';
import { clientNames, deliveryPresets } from '../tables.ts';
import { lockClient, type PresetRef, presetAudit, presetRefOf } from './locked.ts';
import { clientNamed, type Named } from './named.ts';
import { hasName, presetsOf, takeDefault } from './presets.ts';

const UNKNOWN = { reason: 'client_unknown' } as const;

/** Whose address it is to be, found by number or by name. */
async function clientOf(context: CommandContext, { clientId, clientName }: NewPreset): Promise<Named | Refusal> {
  if (clientId === undefined) {
    const named = await clientNamed(context, clientName!);
    await lockClient(context.tx, named.client.id);
    return named;
  }
  const client = await lockClient(context.tx, clientId);
  if (!client) return invalid({ clientId: UNKNOWN });
  if (clientName === undefined) return { client, events: [] };
  const isHis = and(eq(clientNames.spelling, spellingOf(clientName)), eq(clientNames.clientId, clientId));
  const [spelling] = await context.tx.select().from(clientNames).where(isHis);
  return spelling ? { client, events: [] } : invalid({ clientName: UNKNOWN });
}

export const addPreset = command<NewPreset, PresetRef>({
  name: 'clients.add-preset',
  permission: ['clients.manage'],
  input: newPreset,
  audits: ['PRESET_CREATED', 'PRESET_UPDATED', 'CLIENT_CREATED'],
  async run(context, input) {
    const named = await clientOf(context, input);
    if (isRefusal(named)) return named;
    const { client, events } = named;
    const others = await presetsOf(context.tx, client.id);
    const { clientId: _, clientName: __, presetName: name, ...said } = input;
    if (hasName(others, name)) return invalid({ presetName: { reason: 'preset_exists' } });
    const lost = input.isDefault ? await takeDefault(context, client, others) : [];
    const stamp = { createdAt: context.now, updatedAt: context.now, updatedBy: context.actor.id };
    const [preset] = await context.tx
      .insert(deliveryPresets)
      .values({ ...said, name, clientId: client.id, ...stamp })
      .returning();
    const told = Object.fromEntries(Object.entries({ ...said, name }).filter(([, value]) => value !== ''));
    return changed(presetRefOf(preset!), [
      ...events,
      ...lost,
      presetAudit('PRESET_CREATED', preset!, client, { new: told }),
    ]);
  },
});
