import type { MiddlewareHandler } from 'hono';
import { refusal } from '../commands/refusal.ts';
import type { Env } from './env.ts';
import { refuse } from './refuse.tsx';

/** No name and no filter has a NUL in it, and the database would choke on one. */
export const addressIsText: MiddlewareHandler<Env> = async (c, next) =>
  c.req.url.includes('%00') ? refuse(c, refusal('invalid', 'malformed')) : next();
