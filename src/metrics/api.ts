import { Hono } from 'hono';
import type { z } from 'zod';
import { invalid } from '../commands/refusal.ts';
import { fieldsOf } from '../commands/validation.ts';
import type { C, Env } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { viewerOf } from '../orders/at.ts';
import { listBlockages } from './blockages.ts';
import { eventsInput } from './events-input.ts';
import { currentFigures, pastFigures } from './figures.ts';
import { metricsInput } from './input.ts';
import { publicBlockage, publicChange, publicMetrics } from './json.ts';
import { type Period, periodOf } from './period.ts';
import { listCycles } from './rework.ts';
import { cyclesInput, reworkInput } from './rework-input.ts';
import { publicCycle, publicRework } from './rework-json.ts';
import { monthsAsked, reworkFigures } from './rework-page.ts';
import { listStageChanges } from './traceability.ts';

/** Reads the query; an empty value says nothing. */
async function asked<S extends z.ZodType>(c: C, schema: S, answer: (input: z.infer<S>) => Promise<Response>) {
  const query = Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));
  const parsed = schema.safeParse(query);
  return parsed.success ? answer(parsed.data) : refuse(c, fieldsOf(parsed.error, query));
}

/** The same, of some days: the last thirty, where nothing is said. */
const askedOfDays = <I extends Partial<Record<keyof Period, string | undefined>>>(
  c: C,
  schema: z.ZodType<I>,
  answer: (period: Period, input: I) => Promise<Response>,
) =>
  asked(c, schema, async (input) => {
    const period = periodOf(input, c.var.ui.today);
    return period ? answer(period, input) : refuse(c, invalid({ to: { reason: 'ends_before_it_begins' } }));
  });

const metrics = (c: C) =>
  askedOfDays(c, metricsInput, async (period) => {
    const { deps, ui } = c.var;
    const { db } = deps.database;
    const [current, past] = await Promise.all([currentFigures(db, viewerOf(c), ui), pastFigures(db, period, ui)]);
    return json(c, publicMetrics(ui.now, current, past));
  });

const blockages = (c: C) =>
  askedOfDays(c, eventsInput, async (period, input) => {
    const found = await listBlockages(c.var.deps.database.db, period, input, c.var.ui);
    return json(c, { blockages: found.blockages.map(publicBlockage), next: found.next });
  });

const stageChanges = (c: C) =>
  askedOfDays(c, eventsInput, async (period, input) => {
    const found = await listStageChanges(c.var.deps.database.db, period, input, c.var.ui.zone);
    return json(c, { changes: found.changes.map(publicChange), next: found.next });
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
  .get('/metrics/blockages', requires('orders.view'), blockages)
  .get('/metrics/stage-changes', requires('orders.view'), stageChanges)
  .get('/rework', requires('orders.view'), rework)
  .get('/rework/cycles', requires('orders.view'), cycles);
