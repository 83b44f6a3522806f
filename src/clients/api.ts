/** Whom the workshop works for, and where their goods are brought, as JSON. */

import { z } from 'zod';
import { api, ask, change, does, make, pageOf, read, remove, thing } from '../openapi/endpoint.ts';
import { line, requiredLine } from '../vocabulary/texts.ts';
import { deactivatePreset, reactivatePreset } from './commands/activity.ts';
import { addClient } from './commands/add-client.ts';
import { addPreset } from './commands/add-preset.ts';
import { mergeClients } from './commands/merge-clients.ts';
import { updateClient } from './commands/update-client.ts';
import { updatePreset } from './commands/update-preset.ts';
import { knownTo } from './known.ts';
import { clientFilter, listClients } from './list.ts';
import { clientByName, findClient, findPreset, listPresets, type PresetDetail } from './queries.ts';
import { strangersAmong } from './strangers.ts';

const version = z.int().describe('Sent back with a change, so that nobody overwrites another');

const clientJson = z.strictObject({
  id: z.int(),
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  notes: z.string(),
  isActive: z.boolean(),
  spellings: z.array(z.string()).describe('Every name that leads to the client, as it is compared'),
  version,
});
const client = thing({ key: 'id', answer: clientJson, find: ({ db, c }, id) => findClient(db, id, knownTo(c)) });

const presetJson = z.strictObject({
  id: z.int(),
  clientId: z.int(),
  clientName: z.string(),
  presetName: z.string(),
  addressLine1: z.string(),
  addressLine2: z.string(),
  city: z.string(),
  postalCode: z.string(),
  country: z.string(),
  contactPerson: z.string(),
  contactPhone: z.string(),
  contactEmail: z.string(),
  deliveryNotes: z.string(),
  isDefault: z.boolean(),
  isActive: z.boolean(),
  version,
});
const named = <P extends Pick<PresetDetail, 'name'>>(preset: P) => ({ ...preset, presetName: preset.name });
const preset = thing({
  key: 'id',
  answer: presetJson,
  find: async ({ db, c }, id) => {
    const found = await findPreset(db, id, knownTo(c));
    return found && named(found);
  },
});

const active = z.stringbool().optional();
const clientList = z.strictObject({ ...clientFilter, active });
/** `client`: a name, in any of its spellings. */
const presetList = z.strictObject({
  client: line(200).optional(),
  active,
  limit: clientFilter.limit,
  after: clientFilter.after,
});

const ClientsAlike = z.strictObject({
  isNew: z.boolean(),
  alike: z.array(z.string()).describe('Names, the likeliest first'),
});
const ClientPage = pageOf('clients', clientJson);
const DeliveryPresetPage = pageOf('presets', presetJson);
const see = ['orders.view'] as const;

export const clientApi = api(
  { Client: clientJson, ClientPage, ClientsAlike, DeliveryPreset: presetJson, DeliveryPresetPage },
  [
    ask('/clients', 'List clients', see, clientList, ClientPage, (db, asked, { c }) =>
      listClients(db, { ...asked, known: knownTo(c) }),
    ),
    make('/clients', 'Add a client', addClient, client),
    ask(
      '/clients/alike',
      'Would this name be a new client, and who may be meant?',
      ['orders.create'],
      z.strictObject({ name: requiredLine(200) }),
      ClientsAlike,
      async (db, { name }) => {
        const alike = (await strangersAmong(db, [name])).get(name);
        return { isNew: alike !== undefined, alike: [...(alike ?? [])] };
      },
    ),
    read('/clients/:id', 'Read a client', see, client),
    change('/clients/:id', 'Change a client: what is absent stays as it is', updateClient, client),
    does('/clients/:id/merge', 'Merge a client into another, who stays; answers with that one', mergeClients, client),
    ask(
      '/delivery-presets',
      'List saved delivery addresses',
      see,
      presetList,
      DeliveryPresetPage,
      async (db, asked, { c }) => {
        const { client, ...filter } = asked;
        const known = knownTo(c);
        // nobody has the number nought
        const clientId = client === undefined ? undefined : ((await clientByName(db, client, known))?.id ?? 0);
        const { presets, next } = await listPresets(db, { ...filter, clientId, known });
        return { presets: presets.map(named), next };
      },
    ),
    make(
      '/delivery-presets',
      'Save a delivery address; a clientName that is not known yet makes the client',
      addPreset,
      preset,
    ),
    read('/delivery-presets/:id', 'Read a delivery address', see, preset),
    change('/delivery-presets/:id', 'Change a delivery address; orders keep what they copied', updatePreset, preset),
    remove('/delivery-presets/:id', 'Deactivate a delivery address', deactivatePreset, preset),
    does('/delivery-presets/:id/reactivation', 'Offer a delivery address again', reactivatePreset, preset),
  ],
);
