import { Hono } from 'hono';
import type { z } from 'zod';
import { BlockagesPage } from '../../views/dashboards/BlockagesPage.tsx';
import { ReworkFiguresPage, ReworkResults } from '../../views/dashboards/ReworkFiguresPage.tsx';
import { ReworksPage } from '../../views/dashboards/ReworksPage.tsx';
import { StageChangesPage } from '../../views/dashboards/StageChangesPage.tsx';
import type { C, Env } from '../http/env.ts';
import { fragment, page, wantsFragment } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { templateCodes } from '../orders/items/template-codes.ts';
import { listBlockages } from './blockages.ts';
import { eventsInput } from './events-input.ts';
import { nearestPeriod, whyNoPeriod } from './period.ts';
import { listReworks } from './rework.ts';
import { reworkInput, reworksInput } from './rework-input.ts';
import { monthsAsked, reworkFigures } from './rework-page.ts';
import { listStageChanges } from './traceability.ts';

/** What an address asks for; what it carries and no filter understands is left out, not refused. */
function askedOf<S extends z.ZodObject>(c: C, schema: S): z.infer<S> {
  const said = Object.entries(c.req.query()).filter(
    ([name, text]) => text !== '' && (schema.shape[name] as z.ZodType | undefined)?.safeParse(text).success,
  );
  return schema.parse(Object.fromEntries(said));
}

async function rework(c: C) {
  const { ui, deps } = c.var;
  const { db } = deps.database;
  const asked = askedOf(c, reworkInput);
  const months = monthsAsked(asked, ui.today);
  const input = whyNoPeriod(months) ? monthsAsked({ ...asked, from: undefined }, ui.today) : months;
  const [found, templates] = await Promise.all([
    reworkFigures(db, input, ui.zone),
    wantsFragment(c) ? [] : templateCodes(db),
  ]);
  const view = { ui, input, found };
  if (wantsFragment(c)) return fragment(c, <ReworkResults {...view} />);
  return page(c, { title: ui.t.figures.rework.title() }, <ReworkFiguresPage {...view} templates={templates} />);
}

async function cycles(c: C) {
  const { ui, deps } = c.var;
  const input = askedOf(c, reworksInput);
  const found = await listReworks(deps.database.db, input, ui.zone);
  return page(c, { title: ui.t.figures.rework.list() }, <ReworksPage ui={ui} input={input} {...found} />);
}

/** The days that an address speaks of; what makes no period of them is left out. */
function daysAsked(c: C) {
  const input = askedOf(c, eventsInput);
  const { today } = c.var.ui;
  return { input, period: nearestPeriod(input, today) };
}

async function blockages(c: C) {
  const { ui, deps } = c.var;
  const { input, period } = daysAsked(c);
  const found = await listBlockages(deps.database.db, period, input, ui);
  const view = { ui, input, period, ...found };
  return page(c, { title: ui.t.figures.past.blockages() }, <BlockagesPage {...view} />);
}

async function stageChanges(c: C) {
  const { ui, deps } = c.var;
  const { input, period } = daysAsked(c);
  const found = await listStageChanges(deps.database.db, period, input, ui.zone);
  const view = { ui, input, period, ...found };
  return page(c, { title: ui.t.figures.events.changes() }, <StageChangesPage {...view} />);
}

export const metricRoutes = new Hono<Env>()
  .get('/blockages', requires('orders.view'), blockages)
  .get('/stage-changes', requires('orders.view'), stageChanges)
  .get('/rework', requires('orders.view'), rework)
  .get('/rework/list', requires('orders.view'), cycles);
