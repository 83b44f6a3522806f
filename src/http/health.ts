import { Hono } from 'hono';
import type { Env } from './env.ts';
import { answer } from './headers.ts';
import { open } from './requires.ts';

const TEXT = { 'Content-Type': 'text/plain;charset=UTF-8' };

/** For whoever watches over the process: is it alive, and is it of use? */
export const healthRoutes = new Hono<Env>()
  .get('/healthz', open, (c) => answer(c, 'alive', TEXT))
  .get('/readyz', open, async (c) => {
    const { isReady, draining, pulse, log } = c.var.deps;
    const isWilling = isReady() && !draining.aborted;
    if (isWilling && (await pulse.answers())) return c.text('ready');
    if (isWilling) log.warn('the database does not answer');
    return c.text(isWilling ? 'the database does not answer' : 'not ready', 503, { 'Retry-After': '2' });
  });
