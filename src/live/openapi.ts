import { z } from 'zod';
import type { Operation } from '../openapi/operation.ts';

export const liveOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/events',
    summary: 'Hear what changes, as it happens: a stream of server-sent events that name topics',
    query: z.strictObject({
      topics: z.string().describe('As in "order:12,orders,station:2"'),
      since: z.coerce.number().optional().describe('When the page was made, in milliseconds'),
    }),
    answers: { 200: 'text/event-stream' },
    refusals: [404],
  },
];
