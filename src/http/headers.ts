import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import type { C, Env } from './env.ts';

export type Head = Readonly<Record<string, string>>;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** What every answer says of itself: the same for all of them. */
export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): Head {
  // on plain http a browser only complains of these
  const onHttps = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Strict-Transport-Security': 'max-age=31536000',
  };
  return {
    'Content-Security-Policy': policy,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    // 'no-referrer' would make Chromium post "Origin: null"
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'X-Download-Options': 'noopen',
    'X-Frame-Options': 'DENY',
    'X-Permitted-Cross-Domain-Policies': 'none',
    'X-XSS-Protection': '0',
    ...(publicUrl?.startsWith('https:') && onHttps),
  };
}

const complete = new WeakSet<Response>();

/** Adds them to whatever was answered without them. */
export const withSecurityHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (complete.has(c.res)) return;
  for (const [name, value] of Object.entries(c.var.deps.head)) c.res.headers.set(name, value);
};

/** An answer with its whole head at once: to put it together one by one costs more than all else in a kept answer. */
export function answer(c: C, body: string | Buffer<ArrayBuffer>, head: Head): Response {
  if (!c.var.hasHead) {
    const whole = new Response(body, { headers: { ...c.var.deps.head, ...head } });
    complete.add(whole);
    return whole;
  }
  for (const [name, value] of Object.entries(head)) c.header(name, value);
  return c.body(body);
}
