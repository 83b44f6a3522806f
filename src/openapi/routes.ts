import { Hono } from 'hono';
import type { Env } from '../http/env.ts';
import { json } from '../http/reply.tsx';
import { type Demand, demandOf, signedIn } from '../http/requires.ts';
import { openApiDocument } from './document.ts';
import { operations, shapes } from './operations.ts';

/** The description of all that `app` answers under /api, for whoever is signed in. Made when it is first asked for. */
export function openApiRoutes(app: Hono<Env>): Hono<Env> {
  let document: object | undefined;
  const demands = () =>
    new Map(
      app.routes.flatMap(({ method, path, handler }): [string, Demand][] => {
        const demand = demandOf(handler);
        return demand ? [[`${method} ${path}`, demand]] : [];
      }),
    );
  const make = () => {
    const known = demands();
    const at = (route: string) => known.get(route.replace(' ', ' /api'));
    return openApiDocument({ operations, shapes, demandOf: at });
  };
  return new Hono<Env>().get('/openapi.json', signedIn, (c) => {
    document ??= make();
    return json(c, document);
  });
}
