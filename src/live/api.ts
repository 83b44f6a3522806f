import { Hono } from 'hono';
import { refusal } from '../commands/refusal.ts';
import type { Env } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { requires } from '../http/requires.ts';
import { topicsFor } from './topics.ts';

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=UTF-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no', // a proxy that gathers would hold everything back
};

/** What changes, as it happens: `?topics=order:12,orders,station:2`. `since`: when the page was made, in milliseconds. */
export const liveApi = new Hono<Env>().get('/events', requires('orders.view'), async (c) => {
  const { deps, actor, ui, sessionId } = c.var;
  const viewer = { actor: actor!, can: ui.can };
  const topics = await topicsFor(deps.database.db, viewer, c.req.query('topics') ?? '');
  if (!Array.isArray(topics)) return refuse(c, topics);
  const since = Number(c.req.query('since')) || 0;
  const stream = await deps.live.open(sessionId!, topics, since);
  return stream ? c.body(stream, 200, HEADERS) : refuse(c, refusal('unavailable', 'unavailable'));
});
