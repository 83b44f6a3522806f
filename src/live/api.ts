import { z } from 'zod';
import { refusal } from '../commands/refusal.ts';
import type { C } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { requires } from '../http/requires.ts';
import { api, own } from '../openapi/endpoint.ts';
import { standingText } from './may-follow.ts';
import { topicsFor } from './topics.ts';

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=UTF-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no', // a proxy that gathers would hold everything back
};

const listening = z.strictObject({
  topics: z.string().describe('As in "order:12,orders,station:2"'),
  since: z.coerce.number().max(Number.MAX_SAFE_INTEGER).optional().describe('When the page was made, in milliseconds'),
});

async function listen(c: C) {
  const { deps, actor, ui, sessionId } = c.var;
  const viewer = { actor: actor!, can: ui.can };
  const topics = await topicsFor(deps.database.db, viewer, c.req.query('topics') ?? '');
  if (!Array.isArray(topics)) return refuse(c, topics);
  const since = Number(c.req.query('since')) || 0;
  const stream = await deps.live.open({ sessionId: sessionId!, topics, standing: standingText(actor!) }, since);
  return stream ? c.body(stream, 200, HEADERS) : refuse(c, refusal('unavailable', 'unavailable'));
}

export const liveApi = api({}, [
  own(
    {
      ...{ method: 'GET', path: '/events', query: listening },
      summary: 'Hear what changes, as it happens: a stream of server-sent events that name topics',
      ...{ answers: { 200: 'text/event-stream' }, refusals: [404] },
    },
    requires('orders.view'),
    listen,
  ),
]);
