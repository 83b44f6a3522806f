import { changed, command } from '../../commands/command.ts';
import { invalid, type Refusal } from '../../commands/refusal.ts';
import { type NewClient, newClient } from '../input.ts';
import { type ClientRef, type ClientRow, clientEvent, clientRef } from './locked.ts';
import { clientSpelt, makeClient } from './named.ts';

export const nameTaken = (by: ClientRow | undefined): Refusal =>
  invalid({ name: { reason: 'client_exists', params: { name: by?.name ?? '' } } });

export const addClient = command<NewClient, ClientRef>({
  name: 'clients.create',
  permission: ['orders.create', 'clients.manage'],
  input: newClient,
  audits: ['CLIENT_CREATED'],
  async run(context, input) {
    const client = await makeClient(context, input);
    if (!client) return nameTaken(await clientSpelt(context.tx, input.name));
    const said = Object.entries(input).filter(([, text]) => text !== '');
    return changed(clientRef(client), [
      clientEvent('CLIENT_CREATED', client, { new: { ...Object.fromEntries(said), name: client.name } }),
    ]);
  },
});
