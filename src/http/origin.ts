import type { MiddlewareHandler } from 'hono';
import { refusal } from '../commands/refusal.ts';
import type { C, Env } from './env.ts';
import { refuse } from './refuse.tsx';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Our own host: that of PUBLIC_URL, else the one that was asked for. */
function isOwn(c: C, origin: string): boolean {
  const { publicUrl } = c.var.deps.config;
  if (publicUrl) return origin === publicUrl;
  const host = c.req.header('Host') ?? c.var.ui.url.host;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Was this sent by a page of ours? Every browser names the page's origin in a POST; who names none is no browser, and
 * carries no cookie that he was not given.
 */
function isForeign(c: C): boolean {
  const origin = c.req.header('Origin');
  if (origin !== undefined) return !isOwn(c, origin);
  const site = c.req.header('Sec-Fetch-Site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** Stands before the session: a foreign form has lost its cookie, and must not look like a session that ran out. */
export const ownOriginOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (!SAFE.has(c.req.method) && isForeign(c)) return refuse(c, refusal('forbidden', 'foreign_origin'));
  return next();
};

const HERE = 'http://here.invalid';

/** An address within this site, as a browser would understand it; anything else leads nowhere. */
export function localPath(text: string | undefined): string | undefined {
  if (!text?.startsWith('/') || !URL.canParse(text, HERE)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : undefined;
}
