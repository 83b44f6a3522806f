import { z } from 'zod';
import { stageStates } from '../../vocabulary/stage-states.ts';
import { stationCodes } from '../../vocabulary/stations.ts';
import { scanActs } from '../rules.ts';

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

/** What a scan box sends, and what it is told. */
export const scanBody = z.strictObject({
  code: z.string().max(100),
  at: z.enum(stationCodes).optional().describe('Where it is scanned: a sheet of another station is only told of'),
  act: z.enum(scanActs).optional().describe('What was offered; without it the stage takes its next step'),
});
export const scannedJson = readingJson.extend({
  done: z.enum(scanActs).nullable().describe('Null: nothing was done, the code is told of alone'),
});
