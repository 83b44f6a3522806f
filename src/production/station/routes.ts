import { Hono } from 'hono';
import { notFound } from '../../commands/refusal.ts';
import type { Env } from '../../http/env.ts';
import { kept } from '../../http/kept.ts';
import { refuse } from '../../http/refuse.tsx';
import { requires } from '../../http/requires.ts';
import { isStation } from '../../vocabulary/stations.ts';
import { stationPage } from './pages.tsx';

export const productionRoutes = new Hono<Env>().get('/stations/:code', requires('orders.view'), (c) => {
  const code = c.req.param('code').toUpperCase();
  return isStation(code) ? kept(c, () => stationPage(c, code)) : refuse(c, notFound());
});
