import { type CommandContext, changed, command, unchanged } from '../../commands/command.ts';
import { notFound } from '../../commands/refusal.ts';
import { whyOutdated } from '../../users/outdated.ts';
import { differingFields } from '../differing.ts';
import { type ClientEdit, clientEdit } from '../input.ts';
import { nameTaken } from './add-client.ts';
import { type ClientRef, type ClientRow, clientEvent, clientRef, lockClient, saveClient } from './locked.ts';
import { clientSpelt, takeSpelling } from './named.ts';

/** The new name leads to the client, and so does every one before it. Who has it already is given back. */
async function takeName({ tx }: CommandContext, client: ClientRow, name: string): Promise<ClientRow | undefined> {
  if (await takeSpelling(tx, name, client.id)) return undefined;
  const other = await clientSpelt(tx, name);
  return other?.id === client.id ? undefined : other;
}

export const updateClient = command<ClientEdit, ClientRef>({
  name: 'clients.update',
  permission: ['clients.manage'],
  input: clientEdit,
  audits: ['CLIENT_UPDATED'],
  async run(context, { id, version, ...wanted }) {
    const client = await lockClient(context.tx, id);
    if (!client) return notFound();
    const outdated = await whyOutdated(context, client, version);
    if (outdated) return outdated;
    const change = differingFields<Pick<ClientRow, 'name' | 'phone' | 'email' | 'notes' | 'isActive'>>(client, wanted);
    if (!change) return unchanged(clientRef(client));
    if (change.new.name !== undefined) {
      const holder = await takeName(context, client, change.new.name);
      if (holder) return nameTaken(holder);
    }
    const saved = await saveClient(context, client, change.new);
    if (change.new.name !== undefined) await context.happened('clientBecame', { from: client.id, client: saved });
    return changed(clientRef(saved), [clientEvent('CLIENT_UPDATED', saved, change)]);
  },
});
