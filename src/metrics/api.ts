import { Hono } from 'hono';
import type { z } from 'zod';
import { invalid } from '../commands/refusal.ts';
import { fieldsOf } from '../commands/validation.ts';
import type { C, Env } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { viewerOf } from '../orders/pages.tsx';
import { currentFigures, pastFigures } from './figures.ts';
import { metricsInput } from './input.ts';
import { publicMetrics } from './json.ts';
import { periodOf } from './period.ts';
import { listCycles } from './rework.ts';
import { cyclesInput, reworkInput } from './rework-input.ts';
import { publicCycle, publicRework } from './rework-json.ts';
import { monthsAsked, reworkFigures } from './rework-page.ts';

/** Reads the query; an empty value says nothing. */
async function asked<S extends z.ZodType>(c: C, schema: S, answer: (input: z.infer<S>) => Promise<Response>) {
  const query = Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));
  const parsed = schema.safeParse(query);
  return parsed.success ? answer(parsed.data) : refuse(c, fieldsOf(parsed.error, query));
}

const metrics = (c: C) =>
  asked(c, metricsInput, async ({ from, to }) => {
    const { deps, ui } = c.var;
    const period = periodOf({ ...(from && { from }), ...(to && { to }) }, ui.today);
    if (!period) return refuse(c, invalid({ to: { reason: 'ends_before_it_begins' } }));
    const { db } = deps.database;
    const [current, past] = await Promise.all([currentFigures(db, viewerOf(c), ui), pastFigures(db, period, ui)]);
    return json(c, publicMetrics(ui.now, current, past));
  });

const rework = (c: C) =>
  asked(c, reworkInput, async (input) => {
    const { deps, ui } = c.var;
    const found = await reworkFigures(deps.database.db, monthsAsked(input, ui.today), ui.zone);
    return json(c, publicRework(ui.now, found));
  });

const cycles = (c: C) =>
  asked(c, cyclesInput, async (input) => {
    const { deps, ui } = c.var;
    const { cycles: rows, next } = await listCycles(deps.database.db, input, ui.zone);
    return json(c, { cycles: rows.map(publicCycle), next });
  });

export const metricsApi = new Hono<Env>()
  .get('/metrics', requires('orders.view'), metrics)
  .get('/rework', requires('orders.view'), rework)
  .get('/rework/cycles', requires('orders.view'), cycles);
