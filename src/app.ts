import path from 'node:path';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { makeSessions, rememberedSessions } from './auth/sessions.ts';
import { makeSignIn } from './auth/sign-in.ts';
import { notFound, refusal } from './commands/refusal.ts';
import type { Config } from './config.ts';
import { consequences } from './consequences.ts';
import type { Database } from './db/client.ts';
import { Pulse } from './db/pulse.ts';
import { Disk } from './disk.ts';
import { apis, routes } from './domains.ts';
import { MAX_FILES_BODY } from './files/limits.ts';
import { filesAlone } from './files/routes.ts';
import { foretell } from './finishes/expected.ts';
import { forecasts } from './finishes/forecast.ts';
import { addressIsText } from './http/address.ts';
import { loadAssets } from './http/assets.ts';
import { withKept } from './http/away.ts';
import { boundedBodies } from './http/body.ts';
import { type Deps, type Env, openVariables } from './http/env.ts';
import { onError } from './http/failures.ts';
import { securityHeaders, withSecurityHeaders } from './http/headers.ts';
import { healthRoutes } from './http/health.ts';
import { KeptAnswers, rememberChange } from './http/kept.ts';
import { filesForNow } from './http/multipart.ts';
import { ownOriginOnly } from './http/origin.ts';
import { refuse } from './http/refuse.tsx';
import { demandOf } from './http/requires.ts';
import { makeSeal } from './http/seal.ts';
import { Ear } from './live/ear.ts';
import { Live } from './live/hub.ts';
import { makeMayFollow } from './live/may-follow.ts';
import { leadOn } from './moved.ts';
import { ordersOfClients } from './orders/find/of-clients.ts';
import { orderKey } from './orders/queries.ts';
import { photosAlone } from './photos/routes.ts';
import { places } from './places.ts';
import { withSession, withUi } from './sign-in/middleware.ts';
import { setupFirst } from './sign-in/setup.ts';
import { doorOf } from './terminals/here.ts';
import { makeFloorSignIn } from './terminals/sign-in.ts';
import { wallsAmong } from './walls/queries.ts';
import { textsFor } from './words.ts';

export interface AppDeps {
  config: Config;
  database: Database;
  log: Logger;
  isReady(): boolean;
  draining: AbortSignal;
  clock?: () => Date;
}

/** The private database may lie on another disk, to which a link leads. */
const writtenFolders = ({ dataDir, databaseUrl }: Config) =>
  databaseUrl ? [dataDir] : [dataDir, path.join(dataDir, 'postgres')];

function makeDeps({ config, database, log, isReady, draining, clock = () => new Date() }: AppDeps): Deps {
  const ear = new Ear(database);
  const known = rememberedSessions();
  const sessions = makeSessions(database.db, config, () => (ear.isSure() ? known : undefined));
  const signIn = makeSignIn(database.db, sessions);
  const floor = makeFloorSignIn(database.db, sessions);
  const seal = makeSeal(database.db);
  const kept = new KeptAnswers(ear, config.checkKept);
  for (const memory of [forecasts, known, kept.shelf]) {
    database.changes.onChange((topics) => memory.changed(topics));
    ear.tell({
      changed: (topics) => memory.changed(topics),
      listening: () => memory.clear(),
      lost: () => memory.clear(),
    });
  }
  const live = new Live({
    ear,
    draining,
    clock,
    mayFollow: makeMayFollow({ db: database.db, clock, wallsAmong }),
  });
  const pulse = new Pulse(
    () => database.sql`SELECT 1`,
    (isLost) => log.warn(isLost ? 'the database hangs' : 'the database answers again'),
  );
  const disk = new Disk(writtenFolders(config), () => clock().getTime());
  const assets = loadAssets();
  const own = {
    sessions,
    signIn,
    floor,
    seal,
    live,
    kept,
    pulse,
    disk,
    assets,
    head: securityHeaders(config),
    consequences,
    places,
    ordersOfClients,
    foretell,
    orderKey,
    doorOf,
    texts: textsFor,
  };
  return { config, database, log, isReady, draining, clock, ...own };
}

/** A route that says nothing about who may use it is a mistake that must not go unnoticed. */
function checkDemands(app: Hono<Env>): void {
  const gated = new Set(app.routes.filter((r) => demandOf(r.handler)).map((r) => `${r.method} ${r.path}`));
  const open = app.routes.filter((r) => r.method !== 'ALL' && !gated.has(`${r.method} ${r.path}`));
  if (open.length > 0)
    throw new Error(`no permission declared: ${open.map((r) => `${r.method} ${r.path}`).join(', ')}`);
}

/** The whole application, as one function from request to response. */
export function createApp(appDeps: AppDeps): Hono<Env> {
  const deps = makeDeps(appDeps);
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    openVariables(c, deps);
    await next();
  });
  app.use('/photos/*', photosAlone);
  app.use('/files/*', filesAlone);
  app.use(withSecurityHeaders);
  app.route('/', healthRoutes);
  app.use('/assets/*', async (c, next) => deps.assets.serve(c) ?? next());
  app.use(withUi);
  app.use(ownOriginOnly);
  app.use(addressIsText);
  app.use(leadOn);
  app.use(boundedBodies(MAX_FILES_BODY));
  app.use(async (c, next) => (deps.isReady() ? next() : refuse(c, refusal('unavailable', 'starting'))));
  app.use((_, next) => deps.pulse.during(next));
  app.use(async (c, next) => {
    await next();
    if (c.var.change) rememberChange(c, c.var.change);
  });
  app.use(withSession);
  app.use(setupFirst);
  app.use(withKept);
  app.use(filesForNow);

  for (const pages of routes) app.route('/', pages);
  for (const { routes } of apis) app.route('/api', routes);

  app.notFound((c) => refuse(c, notFound()));
  app.onError(onError);
  checkDemands(app);
  return app;
}
