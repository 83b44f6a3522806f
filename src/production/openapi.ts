import { z } from 'zod';
import type { Operation } from '../openapi/operation.ts';
import { orderJson } from '../orders/head/json.ts';
import { handOver } from './commands/hand-over.ts';
import { logReport } from './commands/log.ts';
import { scanStage } from './commands/scan-stage.ts';
import { logEntryJson, logInput } from './log/log.ts';
import { readingJson, scanBody, scannedJson } from './scan/json.ts';
import { handoverJson } from './station/handover.ts';
import { timeOperations, timeShapes } from './times/openapi.ts';

export const productionShapes = {
  ScannedCode: readingJson,
  Scan: scanBody,
  Scanned: scannedJson,
  LogEntry: logEntryJson,
  Handover: handoverJson,
  ...timeShapes,
};

export const productionOperations: readonly Operation[] = [
  ...timeOperations,
  {
    method: 'GET',
    path: '/scan/:code',
    summary: 'Tell what a printed code stands for; nothing changes',
    answers: { 200: readingJson },
    refusals: [409],
  },
  {
    method: 'POST',
    path: '/scan',
    summary: 'Scan a code: the sheet of a stage takes its next step, any other is told of',
    body: scanBody,
    answers: { 200: scannedJson },
    refusals: [403, 404, 409],
  },
  {
    method: 'POST',
    path: '/scan/:code',
    summary: 'Take the next step of the stage that a printed code stands for',
    command: scanStage,
    answers: { 200: orderJson },
  },
  {
    method: 'GET',
    path: '/station-log',
    summary: 'Read what was said about the work, latest first',
    query: logInput,
    answers: { 200: z.strictObject({ entries: z.array(logEntryJson), next: z.string().nullable() }) },
  },
  {
    method: 'POST',
    path: '/station-log',
    summary: 'Add a note, or with a percentage how far a stage is',
    body: logReport.partial({ progress: true, station: true }),
    answers: { 201: logEntryJson },
    refusals: [403, 404, 409],
  },
  {
    method: 'GET',
    path: '/stations/:station/handover',
    summary: 'Read what the last shift left to this one at a station',
    answers: { 200: handoverJson },
  },
  {
    method: 'PUT',
    path: '/stations/:station/handover',
    summary: 'Leave a note to the next shift at a station; an empty one takes it away',
    command: handOver,
    answers: { 200: handoverJson },
  },
];
