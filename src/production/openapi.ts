import type { Operation } from '../openapi/operation.ts';
import { orderJson } from '../orders/json.ts';
import { scanStage } from './commands/scan-stage.ts';
import { readingJson } from './scan-json.ts';

export const productionShapes = { ScannedCode: readingJson };

export const productionOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/scan/:code',
    summary: 'Tell what a printed code stands for; nothing changes',
    answers: { 200: readingJson },
    refusals: [409],
  },
  {
    method: 'POST',
    path: '/scan/:code',
    summary: 'Take the next step of the stage that a printed code stands for',
    command: scanStage,
    answers: { 200: orderJson },
  },
];
