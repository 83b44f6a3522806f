import { z } from 'zod';
import { isoDate } from '../vocabulary/dates.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { line } from '../vocabulary/texts.ts';

/** What the columns are: stations, or days by one of two dates. */
export const byDates = ['due', 'loading'] as const;
export type ByDate = (typeof byDates)[number];

/** The query string of the board. An empty value is no filter. */
export const boardInput = z.strictObject({
  by: z.enum(byDates).optional(),
  station: z.enum(stationCodes).optional(),
  urgent: z.stringbool().optional(),
  isRd: z.stringbool().optional(),
  client: line(200).optional(),
  dueUntil: isoDate.optional(),
  q: line(200).optional(),
});
export type BoardInput = z.infer<typeof boardInput>;
