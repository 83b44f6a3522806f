import { Hono } from 'hono';
import type { Env } from '../http/env.ts';
import { kept } from '../http/kept.ts';
import { requires } from '../http/requires.ts';
import { orderPage } from './page.tsx';

export const orderPageRoutes = new Hono<Env>().get('/orders/:po', requires('orders.view'), (c) =>
  kept(c, () => orderPage(c, c.req.param('po'))),
);
