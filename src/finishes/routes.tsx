import { Hono } from 'hono';
import { finishesAddress } from '../../views/finishes/address.ts';
import { ExpectationPage } from '../../views/finishes/ExpectationPage.tsx';
import { FinishesPage, Outlook, Results } from '../../views/finishes/FinishesPage.tsx';
import { FinishLine } from '../../views/finishes/FinishLine.tsx';
import { notFound } from '../commands/refusal.ts';
import type { C, Env } from '../http/env.ts';
import { toIsoDate } from '../http/form.ts';
import { kept, tellsOf } from '../http/kept.ts';
import { refuse } from '../http/refuse.tsx';
import { fragment, onTo, page, wantsFragment } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { findOrder } from '../orders/queries.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { type FinishesInput, finishesInput, finishesMatching, finishesPage } from './list.ts';
import { loadsOf } from './load.ts';
import { expectationOf } from './one.ts';
import { readScore } from './score.ts';

const PAGE = 50;

/** What the address asks for; what it says wrongly is left out. */
function askedOf(query: URLSearchParams): FinishesInput {
  const said = [...query]
    .filter(([name, text]) => text !== '' && Object.hasOwn(finishesInput.shape, name))
    .map(([name, text]) => [name, name === 'day' ? toIsoDate(text) : text] as const)
    .filter(([name, text]) => finishesInput.shape[name as keyof FinishesInput].safeParse(text).success);
  return { ...finishesInput.parse(Object.fromEntries(said)), limit: PAGE };
}

async function found(c: C) {
  const { ui, deps } = c.var;
  const input = askedOf(ui.url.searchParams);
  const forecast = await forecastOf(deps.database.db, ui);
  const rows = finishesMatching(forecast.orders, input);
  const total = finishesMatching(forecast.orders, {}).length;
  return { forecast, list: { ui, input, found: rows, ...finishesPage(rows, input), total } };
}

const outlookOf = (forecast: Forecast) => ({
  loads: loadsOf(forecast),
  learned: forecast.learned,
  spread: forecast.spread,
});

const scoreNow = (c: C) => readScore(c.var.deps.database.db, c.var.ui);

async function listPage(c: C) {
  const [{ forecast, list }, score] = await Promise.all([found(c), wantsFragment(c) ? undefined : scoreNow(c)]);
  if (!score) return fragment(c, <Results {...list} />);
  const title = c.var.ui.t.finish.title();
  return page(c, { title }, <FinishesPage {...list} {...outlookOf(forecast)} score={score} />);
}

/** The load and the score follow by themselves, apart from the list. */
async function outlookPart(c: C) {
  const [{ forecast, list }, score] = await Promise.all([found(c), scoreNow(c)]);
  if (!wantsFragment(c)) return onTo(c, finishesAddress(list.input));
  return fragment(c, <Outlook {...list} {...outlookOf(forecast)} score={score} />);
}

/** The line of an order's page, or a page of its own with every stage. */
async function orderPart(c: C) {
  tellsOf(c, 'orders');
  const { deps, ui, actor } = c.var;
  const { db } = deps.database;
  const order = await findOrder(db, { actor: actor!, can: ui.can }, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const expected = await expectationOf(db, order, ui);
  if (wantsFragment(c)) return fragment(c, <FinishLine ui={ui} order={order} expected={expected} />);
  if (!expected) return refuse(c, notFound(), `/orders/${order.poNumber}`);
  const title = ui.t.finish.of({ po: order.poNumber });
  return page(c, { title }, <ExpectationPage ui={ui} title={title} order={order} expected={expected} />);
}

export const finishRoutes = new Hono<Env>()
  .get('/expected-finishes', requires('orders.view'), listPage)
  .get('/expected-finishes/outlook', requires('orders.view'), outlookPart)
  .get('/orders/:po/expected-finish', requires('orders.view'), (c) => kept(c, () => orderPart(c)));
