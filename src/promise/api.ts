import { Hono } from 'hono';
import { notFound } from '../commands/refusal.ts';
import { check } from '../commands/validation.ts';
import type { C, Env } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { findOrder } from '../orders/queries.ts';
import { forecastOf } from './forecast.ts';
import { publicListed, publicLoad, publicPromise, publicScore } from './json.ts';
import { matching, pageOf, promiseInput } from './list.ts';
import { loadsOf } from './load.ts';
import { expectationOf } from './one.ts';
import { readScore } from './score.ts';

const dbOf = (c: C) => c.var.deps.database.db;

async function sendList(c: C) {
  const said = Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));
  const asked = check(promiseInput, said);
  if (!asked.ok) return refuse(c, asked.refusal);
  const { today } = c.var.ui;
  const forecast = await forecastOf(dbOf(c), today);
  const { page, next } = pageOf(matching(forecast.orders, asked.value), asked.value);
  const load = loadsOf(forecast).map(publicLoad);
  return json(c, { asOf: today, orders: page.map(publicListed), next, load });
}

async function sendOne(c: C) {
  const { actor, ui } = c.var;
  const order = await findOrder(dbOf(c), { actor: actor!, can: ui.can }, c.req.param('po')!);
  const expected = order && (await expectationOf(dbOf(c), order, ui.today));
  return expected ? json(c, publicPromise(expected)) : refuse(c, notFound());
}

async function sendScore(c: C) {
  const { config } = c.var.deps;
  return json(c, publicScore(await readScore(dbOf(c), config.plantTimeZone, c.var.ui.now)));
}

export const promiseApi = new Hono<Env>()
  .get('/promise', requires('orders.view'), sendList)
  .get('/promise/score', requires('orders.view'), sendScore)
  .get('/promise/:po', requires('orders.view'), sendOne);
