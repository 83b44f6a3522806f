import { z } from 'zod';
import { afterRow } from '../vocabulary/bounds.ts';
import { isoDate } from '../vocabulary/dates.ts';
import { reworkReasonCodes } from '../vocabulary/rework-reasons.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { line } from '../vocabulary/texts.ts';

/** One that a plant can mean. */
const month = z.string().regex(/^(20\d\d|2100)-(0[1-9]|1[0-2])$/, 'not_a_month');

/** In an address, for what has none. */
export const UNSAID = '-';

const filters = {
  /** The station whose work was repeated. */
  station: z.enum(stationCodes).optional(),
  reason: z.enum(reworkReasonCodes).optional(),
  /** Where it was found; `-`: nobody said. */
  foundAt: z.enum([...stationCodes, UNSAID]).optional(),
  /** A template by its code; `-`: none, told in words alone. */
  template: line(20).optional(),
  /** What R&D orders repeat is no fault; with them it is counted all the same. */
  rd: z.enum(['without', 'with', 'only']).default('without'),
};

/** The query string of the figures of rework: whole months. */
export const reworkInput = z.strictObject({ from: month.optional(), to: month.optional(), ...filters });
export type ReworkInput = z.infer<typeof reworkInput>;
export type ReworkFilters = Omit<ReworkInput, 'from' | 'to'>;

/** Of the list of cycles: days on which something was sent back. */
export const reworksInput = z.strictObject({
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** The stage is completed by now, and was so on these days: what keeps it from the first-pass yield. */
  madeFrom: isoDate.optional(),
  madeTo: isoDate.optional(),
  ...filters,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: afterRow.optional(),
});
export type ReworksInput = z.infer<typeof reworksInput>;
