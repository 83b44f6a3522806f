/** Printed codes as JSON: what they stand for, and the next step of the stage that they call. */

import { z } from 'zod';
import type { Result } from '../../commands/command.ts';
import { isRefusal } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import { act } from '../../http/act.ts';
import type { C } from '../../http/env.ts';
import { readJson } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { requires, requiresFor } from '../../http/requires.ts';
import { answered, does, own } from '../../openapi/endpoint.ts';
import { orderNow } from '../../orders/api.ts';
import { LONGEST_SCAN } from '../../vocabulary/scan-code.ts';
import { stageStates } from '../../vocabulary/stage-states.ts';
import { stationCodes } from '../../vocabulary/stations.ts';
import { type Scanned, scanStage } from '../commands/scan-stage.ts';
import { scanActs } from '../rules.ts';
import { type Reading, readCode } from './scan.ts';

const readingJson = z.strictObject({
  type: z.enum(['stage', 'order']),
  poNumber: z.string(),
  station: z.enum(stationCodes).optional(),
  revision: z.int(),
  currentRevision: z.int(),
  outdated: z.boolean().describe('The sheet is of an earlier revision'),
  state: z.enum(stageStates).optional(),
  blockedReason: z.string().optional(),
  missingMaterial: z.string().optional(),
  next: z.enum(scanActs).nullable().describe('What a scan would do now'),
});

/** What a scan box sends, and what it is told. */
const scanBody = z.strictObject({
  code: z.string().max(LONGEST_SCAN),
  at: z.enum(stationCodes).optional().describe('Where it is scanned: a sheet of another station is only told of'),
  act: z
    .enum(scanActs)
    .optional()
    .describe('What was offered; without it the stage takes its next step, but for one that is blocked'),
});
const scannedJson = readingJson.extend({
  done: z
    .enum(scanActs)
    .nullable()
    .describe('Null: nothing was done, the code is told of alone; what is blocked goes on by `act`'),
});

const inWords = ({ target, order, stage, outdated, next }: Reading) => ({
  ...{ type: target.station ? ('stage' as const) : ('order' as const), poNumber: order.poNumber },
  station: target.station ?? undefined,
  ...{ revision: target.revision, currentRevision: order.revision, outdated: outdated !== null },
  ...{ state: stage?.state, blockedReason: stage?.blockedReason ?? undefined },
  ...{ missingMaterial: stage?.missingMaterial ?? undefined, next },
});

async function tell(c: C) {
  const reading = await readCode(c, c.req.param('code')!);
  return isRefusal(reading) ? refuse(c, reading) : answered(c, readingJson, inWords(reading));
}

/** As at a scan box: a sheet at its station takes its next step, anything else is told of. */
async function box(c: C) {
  const body = await readJson(c);
  const said = check(scanBody, body);
  if (isRefusal(said)) return refuse(c, said);
  const { code, at, act: wanted } = said;
  const reading = await readCode(c, code);
  if (isRefusal(reading)) return refuse(c, reading);
  const { station } = reading.target;
  if (!station || (at && at !== station)) return answered(c, scannedJson, { ...inWords(reading), done: null });
  if (reading.next === 'resumption' && !wanted) return answered(c, scannedJson, { ...inWords(reading), done: null });
  const result: Result<Scanned> = await act(c, scanStage, { code, ...(wanted && { act: wanted }) });
  if (isRefusal(result)) return refuse(c, result);
  const after = await readCode(c, code);
  if (isRefusal(after)) return refuse(c, after);
  return answered(c, scannedJson, { ...inWords(after), done: result.value.act });
}

export const scanShapes = { ScannedCode: readingJson, Scan: scanBody, Scanned: scannedJson };

export const scanEndpoints = [
  own(
    {
      method: 'GET',
      path: '/scan/:code',
      summary: 'Tell what a printed code stands for; nothing changes',
      answers: { 200: readingJson },
      refusals: [409],
    },
    requires('orders.view'),
    tell,
  ),
  own(
    {
      method: 'POST',
      path: '/scan',
      summary: 'Scan a code: the sheet of a stage takes its next step, any other is told of',
      body: scanBody,
      answers: { 200: scannedJson },
      refusals: [403, 404, 409],
    },
    requiresFor(scanStage),
    box,
  ),
  does('/scan/:code', 'Take the next step of the stage that a printed code stands for', scanStage, orderNow),
];
