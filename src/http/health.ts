import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Env } from './env.ts';
import { open } from './requires.ts';

/** For whoever watches over the process: is it alive, and is it of use? */
export const healthRoutes = new Hono<Env>()
  .get('/healthz', open, (c) => c.text('alive'))
  .get('/readyz', open, async (c) => {
    const { isReady, draining, database, log } = c.var.deps;
    if (!isReady() || draining.aborted) return c.text('not ready', 503);
    try {
      await database.db.execute(sql`SELECT 1`);
      return c.text('ready');
    } catch (error) {
      log.warn({ error: String(error) }, 'the database does not answer');
      return c.text('the database does not answer', 503);
    }
  });
