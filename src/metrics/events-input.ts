import { z } from 'zod';
import { afterLong } from '../vocabulary/bounds.ts';
import { isoDate } from '../vocabulary/dates.ts';
import { stationCodes } from '../vocabulary/stations.ts';

/** The query string of the lists behind the figures of events: days as those of the figures, the last thirty where nothing is said. */
export const eventsInput = z.strictObject({
  from: isoDate.optional(),
  to: isoDate.optional(),
  station: z.enum(stationCodes).optional(),
  /** Changes with a note, or those without; of blockages it says nothing, since each has its reason. */
  noted: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: afterLong.optional(),
});
export type EventsInput = z.infer<typeof eventsInput>;
