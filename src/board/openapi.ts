import type { Operation } from '../openapi/operation.ts';
import { queuedJobJson, stationJson, stationListJson, stationQueueJson } from './json.ts';

export const boardShapes = { Station: stationJson, QueuedJob: queuedJobJson };

export const boardOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/stations',
    summary: 'List the stations with their limits and how much is open there',
    answers: { 200: stationListJson },
  },
  {
    method: 'GET',
    path: '/stations/:code/queue',
    summary: 'List the jobs at a station, up to 100, in the order in which its page shows them',
    answers: { 200: stationQueueJson },
  },
];
