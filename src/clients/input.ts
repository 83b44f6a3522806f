import { z } from 'zod';
import { rowNumber } from '../vocabulary/bounds.ts';
import { line, prose, requiredLine } from '../vocabulary/texts.ts';

const email = line(200).refine((text) => text === '' || z.regexes.email.test(text), 'email_malformed');

const id = z.int32().positive();
/** What was shown; a newer one refuses the change. */
const version = rowNumber.optional();

const client = { name: requiredLine(200), phone: line(50), email, notes: prose(4000), isActive: z.boolean() };

export const newClient = z.strictObject({
  name: client.name,
  phone: client.phone.default(''),
  email: client.email.default(''),
  notes: client.notes.default(''),
});
export type NewClient = z.infer<typeof newClient>;

export const clientEdit = z.strictObject({ id, version, ...z.strictObject(client).partial().shape });
export type ClientEdit = z.infer<typeof clientEdit>;

/** `id` goes, `into` stays. The versions: what the page showed that asked. */
export const clientMerge = z.strictObject({ id, into: id, version, intoVersion: version });
export type ClientMerge = z.infer<typeof clientMerge>;

const preset = {
  presetName: requiredLine(100),
  addressLine1: requiredLine(255),
  addressLine2: line(255),
  city: requiredLine(100),
  postalCode: line(20),
  country: requiredLine(100),
  contactPerson: line(200),
  contactPhone: line(50),
  contactEmail: email,
  deliveryNotes: prose(2000),
  isDefault: z.boolean(),
};

export const newPreset = z
  .strictObject({
    /** Whose it is: by number or by name. A name that is not known yet makes the client. */
    clientId: id.optional(),
    clientName: requiredLine(200).optional(),
    ...preset,
    addressLine2: preset.addressLine2.default(''),
    postalCode: preset.postalCode.default(''),
    country: preset.country.default('Latvia'),
    contactPerson: preset.contactPerson.default(''),
    contactPhone: preset.contactPhone.default(''),
    contactEmail: preset.contactEmail.default(''),
    deliveryNotes: preset.deliveryNotes.default(''),
    isDefault: preset.isDefault.default(false),
  })
  .refine(({ clientId, clientName }) => clientId !== undefined || clientName !== undefined, {
    path: ['clientName'],
    message: 'required',
  });
export type NewPreset = z.infer<typeof newPreset>;

export const presetEdit = z.strictObject({ id, version, ...z.strictObject(preset).partial().shape });
export type PresetEdit = z.infer<typeof presetEdit>;

export const onlyPreset = z.strictObject({ id });
