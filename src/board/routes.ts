import { Hono } from 'hono';
import { notFound } from '../commands/refusal.ts';
import type { Env } from '../http/env.ts';
import { kept } from '../http/kept.ts';
import { refuse } from '../http/refuse.tsx';
import { onTo, wantsFragment } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { isStation } from '../vocabulary/stations.ts';
import { boardInputOf } from './asked.ts';
import { boardPage, lanePart } from './pages.tsx';

export const boardRoutes = new Hono<Env>()
  .get('/board', requires('orders.view'), (c) => kept(c, () => boardPage(c, boardInputOf(c.var.ui.url.searchParams))))
  .get('/board/stations/:code', requires('orders.view'), (c) => {
    const station = c.req.param('code').toUpperCase();
    if (!isStation(station)) return refuse(c, notFound());
    return wantsFragment(c)
      ? kept(c, () => lanePart(c, boardInputOf(c.var.ui.url.searchParams), station))
      : onTo(c, `/board?station=${station}`);
  });
