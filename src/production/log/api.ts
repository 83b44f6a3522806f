/** What is said about the work, and what one shift leaves to the next, as JSON. */

import { z } from 'zod';
import type { Result } from '../../commands/command.ts';
import { isRefusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C } from '../../http/env.ts';
import { readJson } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { requiresFor } from '../../http/requires.ts';
import { after, answered, ask, change, own, read, thing } from '../../openapi/endpoint.ts';
import { logKinds } from '../../vocabulary/stage-states.ts';
import { isStation, stationCodes } from '../../vocabulary/stations.ts';
import { handOver } from '../commands/hand-over.ts';
import { addNote, type Logged, logReport, reportProgress } from '../commands/log.ts';
import { type Handover, lastHandover } from '../station/handover.ts';
import { logEntry, logInput, readLog } from './log.ts';

const logEntryJson = z.strictObject({
  id: z.int(),
  poNumber: z.string(),
  station: z.enum(stationCodes).nullable().describe('Null: about the whole order'),
  kind: z.enum(logKinds),
  progress: z.int().nullable(),
  text: z.string(),
  photos: z.array(z.int()).describe('Their numbers, under /api/photos'),
  username: z.string(),
  displayName: z.string(),
  at: z.iso.datetime(),
});

/** With a percentage it is a report of progress, without one a note. */
async function add(c: C) {
  const body = await readJson(c);
  const result: Result<Logged> = await act(c, 'progress' in body ? reportProgress : addNote, body);
  if (isRefusal(result)) return refuse(c, result);
  return answered(c, logEntryJson, await logEntry(c.var.deps.database.db, result.value.id), 201);
}

const handoverJson = z.strictObject({
  station: z.enum(stationCodes),
  id: z.int().describe('0 where nothing was ever left'),
  text: z.string().describe('Empty where nothing is to be handed over'),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});
const nothing = { id: 0, text: '', username: null, by: null, at: null } satisfies Record<keyof Handover, unknown>;

const handover = thing({
  key: 'station',
  answer: handoverJson,
  async find({ db }, code) {
    const station = code.toUpperCase();
    if (!isStation(station)) return undefined;
    const last = (await lastHandover(db, station)) ?? nothing;
    return { ...last, station, displayName: last.by };
  },
});

export const logShapes = { LogEntry: logEntryJson, Handover: handoverJson };
const see = ['orders.view'] as const;

export const logEndpoints = [
  ask(
    '/station-log',
    'Read what was said about the work, latest first',
    see,
    logInput,
    z.strictObject({ entries: z.array(logEntryJson), next: z.string().nullable() }),
    readLog,
  ),
  own(
    {
      method: 'POST',
      path: '/station-log',
      summary: 'Add a note, or with a percentage how far a stage is',
      body: logReport.partial({ progress: true, station: true }),
      answers: { 201: logEntryJson },
      refusals: [403, 404, 409],
    },
    requiresFor(addNote),
    add,
  ),
  read('/stations/:station/handover', 'Read what the last shift left to this one at a station', see, handover),
  change(
    '/stations/:station/handover',
    'Leave a note to the next shift at a station; an empty one takes it away',
    handOver,
    after(handoverJson, handover.after, { echo: true }),
  ),
];
