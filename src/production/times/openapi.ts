import { z } from 'zod';
import type { Operation } from '../../openapi/operation.ts';
import { reviewTime } from '../commands/review-time.ts';
import { orderTimesJson, timedStageJson } from './order-times.ts';
import { reviewInput, reviewJson } from './reviews.ts';

export const timeShapes = { StageTimes: timedStageJson, ForgottenTimer: reviewJson };

export const timeOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/orders/:po/times',
    summary: 'Tell how long each stage of an order has waited, been worked at and been blocked, in minutes',
    answers: { 200: orderTimesJson },
  },
  {
    method: 'GET',
    path: '/times',
    summary: 'List the timers that the end of a shift closed, at the stations of which one is the lead',
    query: reviewInput,
    answers: { 200: z.strictObject({ times: z.array(reviewJson) }) },
    refusals: [403],
  },
  {
    method: 'POST',
    path: '/times/:id/review',
    summary: 'Say when the work on a forgotten timer ended; without an end it is left as it is',
    command: reviewTime,
    answers: { 200: reviewJson },
  },
];
