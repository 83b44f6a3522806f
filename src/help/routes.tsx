import { Hono } from 'hono';
import { HelpPage } from '../../views/help/HelpPage.tsx';
import type { Env } from '../http/env.ts';
import { page } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';

export const helpRoutes = new Hono<Env>().get('/help', requires('orders.view'), (c) => {
  const { ui } = c.var;
  return page(c, { title: ui.t.help.title() }, <HelpPage ui={ui} />);
});
