import type { MiddlewareHandler } from 'hono';
import type { Env } from './http/env.ts';

/** Pages that had another address once: what was bookmarked, printed or sent still leads there. */
const moved: readonly (readonly [RegExp, string])[] = [
  [/^\/promise(\/outlook)?$/, '/expected-finishes$1'],
  [/^\/orders\/([^/]+)\/promise$/, '/orders/$1/expected-finish'],
  [/^\/orders\/([^/]+)\/badges$/, '/orders/$1/marks'],
  [/^\/rework\/cycles$/, '/rework/list'],
];

/** A form that was sent to an old address is sent on as it is. */
export const leadOn: MiddlewareHandler<Env> = async (c, next) => {
  const { pathname, search } = c.var.asked.url;
  const found = moved.find(([old]) => old.test(pathname));
  return found ? c.redirect(pathname.replace(...found) + search, 308) : next();
};
