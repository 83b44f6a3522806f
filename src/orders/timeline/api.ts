import { Hono } from 'hono';
import { notFound } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import type { C, Env } from '../../http/env.ts';
import { refuse } from '../../http/refuse.tsx';
import { json } from '../../http/reply.tsx';
import { requires } from '../../http/requires.ts';
import { findOrder } from '../queries.ts';
import { publicTimelineEntry } from './openapi.ts';
import { readTimeline, timelineInput } from './timeline.ts';

async function list(c: C) {
  const { deps, actor, ui } = c.var;
  const { db } = deps.database;
  const query = Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));
  const said = check(timelineInput, query);
  if (!said.ok) return refuse(c, said.refusal);
  const order = await findOrder(db, { actor: actor!, can: ui.can }, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const { entries, next } = await readTimeline(db, order.id, said.value);
  return json(c, { entries: entries.map(publicTimelineEntry), next });
}

export const timelineApi = new Hono<Env>().get('/orders/:po/timeline', requires('orders.view'), list);
