import type { deliveryPresets } from './tables.ts';

export type PresetRow = typeof deliveryPresets.$inferSelect;

type Address = Pick<PresetRow, 'addressLine1' | 'addressLine2' | 'postalCode' | 'city' | 'country'>;

/** A saved address as an order writes it down: a line each. */
export const addressText = ({ addressLine1, addressLine2, postalCode, city, country }: Address): string =>
  [addressLine1, addressLine2, `${postalCode} ${city}`.trim(), country].filter(Boolean).join('\n');

/** What an order copies of it. */
export const deliveryOf = (preset: PresetRow) => ({
  deliveryAddress: addressText(preset),
  deliveryContact: preset.contactPerson,
  deliveryPhone: preset.contactPhone,
  deliveryNotes: preset.deliveryNotes,
});
export type Delivery = ReturnType<typeof deliveryOf>;
export const deliveryNames = ['deliveryAddress', 'deliveryContact', 'deliveryPhone', 'deliveryNotes'] as const;
