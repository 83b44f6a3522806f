import type { MiddlewareHandler } from 'hono';
import { type AnyCommand, whyClosed } from '../commands/command.ts';
import { forbidden, refusal } from '../commands/refusal.ts';
import { may, type Permission } from '../vocabulary/permissions.ts';
import { requestSignIn } from './away.ts';
import type { C, Env } from './env.ts';
import { refuse } from './refuse.tsx';
import { onTo } from './reply.tsx';

/** What a route demands: nothing, a session, or one of some permissions. Read by the guard that walks all routes. */
export type Demand = 'public' | 'session' | readonly Permission[];

const DEMAND = Symbol('demand');

type Gate = MiddlewareHandler<Env> & { [DEMAND]: Demand };

const isApi = (c: C) => c.req.path.startsWith('/api/');

function gate(demand: Demand, check: (c: C) => Response | Promise<Response> | null): Gate {
  const handler: MiddlewareHandler<Env> = async (c, next) => {
    const stop = check(c);
    if (stop) return stop;
    await next();
  };
  return Object.assign(handler, { [DEMAND]: demand });
}

const away = (c: C) => (isApi(c) ? refuse(c, refusal('unauthenticated', 'unauthenticated')) : requestSignIn(c));

/** Open to everybody. */
export const open = gate('public', () => null);

/** For who is signed in, whatever his role; also while he still has to change his password. */
export const signedIn = gate('session', (c) => (c.var.actor ? null : away(c)));

/** The permission of a route, on its own line. Several: any one of them opens it. */
export function requires(...permissions: [Permission, ...Permission[]]): Gate {
  return gate(permissions, (c) => {
    const { actor } = c.var;
    if (!actor) return away(c);
    if (c.var.mustChangePassword) return mustChange(c);
    return permissions.some((permission) => may(actor, permission)) ? null : refuse(c, forbidden());
  });
}

/** What a command demands of the route that leads to it, and of the page that asks for it. */
export function requiresFor(command: AnyCommand): Gate {
  const { permission } = command;
  return gate(permission === 'self' ? 'session' : permission, (c) => {
    const { actor } = c.var;
    if (!actor) return away(c);
    if (permission !== 'self' && c.var.mustChangePassword) return mustChange(c);
    const closed = whyClosed(command, actor);
    return closed && refuse(c, closed);
  });
}

/** After a reset nothing is open before the password is one's own. */
function mustChange(c: C): Response | Promise<Response> {
  if (isApi(c)) return refuse(c, refusal('forbidden', 'must_change_password'));
  const { pathname, search } = c.var.ui.url;
  const wanted = c.req.method === 'GET' && pathname !== '/' ? `?next=${encodeURIComponent(pathname + search)}` : '';
  return onTo(c, `/settings/password${wanted}`);
}

export const demandOf = (handler: unknown): Demand | undefined => (handler as Partial<Gate>)[DEMAND];
