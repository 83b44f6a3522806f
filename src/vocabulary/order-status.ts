/** The life of an order. The transitions are in rules.ts. */
export const statuses = [
  'draft',
  'pending',
  'approved',
  'in_production',
  'on_hold',
  'completed',
  'shipped',
  'rejected',
  'cancelled',
] as const;
export type Status = (typeof statuses)[number];

/** Lowest first, so that the position is the rank. */
export const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export type Priority = (typeof priorities)[number];

export const signTypes = ['OUTDOOR', 'INDOOR'] as const;
export type SignType = (typeof signTypes)[number];

/** How the code of a material's colour is to be read. */
export const colourNotations = ['NONE', 'RAL', 'PANTONE', 'HEX', 'OTHER'] as const;
export type ColourSystem = (typeof colourNotations)[number];

/** Work that is still to be done: what "overdue" and "open" speak of. */
export const openStatuses = [
  'draft',
  'pending',
  'approved',
  'in_production',
  'on_hold',
  'completed',
  'rejected',
] as const;
export const activeStatuses = ['approved', 'in_production', 'on_hold'] as const;
/** Approved, and not on the truck yet. */
export const underwayStatuses = [...activeStatuses, 'completed'] as const;
/** Seen by the office alone, as the row "Drafts: view" says. */
export const draftStatuses = ['draft', 'rejected'] as const;

/** Every badge that an order may wear, in the order in which they are shown (§2.7). */
export const badges = [
  'DRAFT',
  'URGENT',
  'BLOCKED',
  'LOW_STOCK',
  'READY_TO_SHIP',
  'IN_PROGRESS',
  'OPEN',
  'R&D',
  'DONE',
] as const;
export type Badge = (typeof badges)[number];

/** Those that somebody may set by hand. */
export const manualBadges = ['URGENT', 'BLOCKED'] as const satisfies readonly Badge[];
export type ManualMark = (typeof manualBadges)[number];
