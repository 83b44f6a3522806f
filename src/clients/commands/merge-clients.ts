import { eq, inArray } from 'drizzle-orm';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { invalid, isRefusal, notFound, type Refusal } from '../../commands/refusal.ts';
import type { Tx } from '../../db/client.ts';
import { whyOutdated } from '../../users/outdated.ts';
import { type ClientMerge, clientMerge } from '../input.ts';
import { movedPresets } from '../merging.ts';
import { clientNames, clients } from '../tables.ts';
import { type ClientRef, type ClientRow, clientEvent, clientRef, saveClient, savePreset } from './locked.ts';
import { presetsOf } from './presets.ts';

interface Pair {
  from: ClientRow;
  into: ClientRow;
}

/** Both for ourselves, in the order of their numbers: also whoever writes an order for one of them waits. */
async function lockBoth(tx: Tx, { id, into }: ClientMerge): Promise<Pair | Refusal> {
  if (id === into) return invalid({ into: { reason: 'client_merge_self' } });
  const rows = await tx
    .select()
    .from(clients)
    .where(inArray(clients.id, [id, into]))
    .orderBy(clients.id)
    .for('update');
  const from = rows.find((row) => row.id === id);
  const stays = rows.find((row) => row.id === into);
  if (!from) return notFound();
  return stays ? { from, into: stays } : invalid({ into: { reason: 'client_unknown' } });
}

async function movePresets(context: CommandContext, { from, into }: Pair): Promise<string[]> {
  const moving = await presetsOf(context.tx, from.id);
  const moved = movedPresets(moving, await presetsOf(context.tx, into.id));
  for (const { preset, name, isDefault } of moved) {
    await savePreset(context, preset, { clientId: into.id, name, isDefault });
  }
  return moved.map(({ name }) => name);
}

/** What was noted of either, once. */
const joinedNotes = ({ from, into }: Pair) => [...new Set([into.notes, from.notes])].filter(Boolean).join('\n');

/** Two spellings of one client: everything moves to the one that stays, and the other leads to it from then on. */
export const mergeClients = command<ClientMerge, ClientRef>({
  name: 'clients.merge',
  permission: ['clients.manage'],
  input: clientMerge,
  audits: ['CLIENT_MERGED'],
  async run(context, input) {
    const { tx } = context;
    const pair = await lockBoth(tx, input);
    if (isRefusal(pair)) return pair;
    const { from, into } = pair;
    const outdated =
      (await whyOutdated(context, from, input.version)) ?? (await whyOutdated(context, into, input.intoVersion));
    if (outdated) return outdated;

    const presets = await movePresets(context, pair);
    await tx.update(clientNames).set({ clientId: into.id }).where(eq(clientNames.clientId, from.id));
    await context.happened('clientBecame', { from: from.id, client: into });
    await tx.delete(clients).where(eq(clients.id, from.id));
    const notes = joinedNotes(pair);
    const reached = { phone: into.phone || from.phone, email: into.email || from.email };
    const saved = await saveClient(context, into, { ...reached, notes, isActive: into.isActive || from.isActive });
    context.announce(`client:${from.id}`);
    const event = clientEvent('CLIENT_MERGED', saved, {
      old: { name: from.name, ...(from.notes && { notes: from.notes }) },
      new: { name: into.name, ...(from.notes && { notes }), ...(presets.length > 0 && { presets }) },
    });
    return changed(clientRef(saved), [event]);
  },
});
