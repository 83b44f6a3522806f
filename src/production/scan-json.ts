import { z } from 'zod';
import { scanActs } from './rules.ts';
import { stageStates } from './states.ts';
import { stationCodes } from './stations.ts';

/** What a scanned code tells. The public shape. */
export const readingJson = z.strictObject({
  type: z.enum(['stage', 'order']),
  poNumber: z.string(),
  station: z.enum(stationCodes).optional(),
  revision: z.int(),
  currentRevision: z.int(),
  outdated: z.boolean().describe('The sheet is of an earlier revision'),
  state: z.enum(stageStates).optional(),
  next: z.enum(scanActs).nullable().describe('What a scan would do now'),
});
