import { Hono } from 'hono';
import type { Result } from '../../commands/command.ts';
import { isRefusal, notFound } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { readForm } from '../../http/form.ts';
import { kept } from '../../http/kept.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, wantsFragment } from '../../http/reply.tsx';
import { requires, requiresFor } from '../../http/requires.ts';
import { isStation } from '../../vocabulary/stations.ts';
import { type Paused, pauseMine } from '../commands/pause-mine.ts';
import { stationPage } from './pages.tsx';

/** A line that is opened or shut by itself: the page has the jobs above it already. */
const isLine = (c: C) => wantsFragment(c) && /#line-/.test(c.req.header('HX-Source') ?? '');

function show(c: C) {
  const code = c.req.param('code')!.toUpperCase();
  if (!isStation(code)) return refuse(c, notFound());
  const { flash, t } = c.var.ui;
  if (isLine(c)) return stationPage(c, code, { unfolds: true });
  if (!flash || wantsFragment(c)) return kept(c, () => stationPage(c, code));
  const say = t.shell.flash[flash.key] as (params?: object) => string;
  return stationPage(c, code, { message: { tone: 'good', text: say(flash.params) } });
}

async function pause(c: C) {
  const form = await readForm(c);
  const result: Result<Paused> = await act(c, pauseMine, { station: c.req.param('station') });
  if (isRefusal(result)) return refuse(c, result);
  const { station, jobs } = result.value;
  if (!wantsFragment(c)) return onTo(c, form.returnTo ?? `/stations/${station}`, { key: 'minePaused' });
  const text = c.var.ui.t.shell.flash.minePaused();
  return stationPage(c, station, { message: { tone: 'good', text }, hasPaused: jobs > 0 });
}

export const productionRoutes = new Hono<Env>()
  .get('/stations/:code', requires('orders.view'), show)
  .post('/stations/:station/pause', requiresFor(pauseMine), pause);
