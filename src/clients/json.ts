import { z } from 'zod';
import type { ClientDetail, PresetDetail } from './queries.ts';

/** The public shapes, listed field by field: a new column is not public before somebody says so. */

const version = z.int().describe('Sent back with a change, so that nobody overwrites another');

export const clientJson = z.strictObject({
  id: z.int(),
  name: z.string(),
  notes: z.string(),
  isActive: z.boolean(),
  spellings: z.array(z.string()).describe('Every name that leads to the client, as it is compared'),
  version,
});

export const presetJson = z.strictObject({
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

export const publicClient = (client: ClientDetail): z.infer<typeof clientJson> => ({
  id: client.id,
  name: client.name,
  notes: client.notes,
  isActive: client.isActive,
  spellings: client.spellings,
  version: client.version,
});

export const publicPreset = (preset: PresetDetail): z.infer<typeof presetJson> => ({
  id: preset.id,
  clientId: preset.clientId,
  clientName: preset.clientName,
  presetName: preset.name,
  addressLine1: preset.addressLine1,
  addressLine2: preset.addressLine2,
  city: preset.city,
  postalCode: preset.postalCode,
  country: preset.country,
  contactPerson: preset.contactPerson,
  contactPhone: preset.contactPhone,
  contactEmail: preset.contactEmail,
  deliveryNotes: preset.deliveryNotes,
  isDefault: preset.isDefault,
  isActive: preset.isActive,
  version: preset.version,
});
