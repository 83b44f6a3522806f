import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { auditApi } from './audit/api.ts';
import { auditRoutes } from './audit/routes.tsx';
import { openAmong } from './auth/open-sessions.ts';
import { makeSessions } from './auth/sessions.ts';
import { makeSignIn } from './auth/sign-in.ts';
import { boardApi } from './board/api.ts';
import { boardRoutes } from './board/routes.ts';
import { catalogueApi } from './catalogue/api.ts';
import { choiceRoutes } from './catalogue/choice-routes.tsx';
import { catalogueRoutes } from './catalogue/routes.tsx';
import { changeApi } from './changes/api.ts';
import { proposalRoutes } from './changes/proposal-routes.tsx';
import { changeRoutes } from './changes/routes.tsx';
import { clientApi } from './clients/api.ts';
import { presetRoutes } from './clients/preset-routes.tsx';
import { clientRoutes } from './clients/routes.tsx';
import { notFound, refusal } from './commands/refusal.ts';
import type { Config } from './config.ts';
import { dashboardRoutes } from './dashboards/routes.tsx';
import type { Database } from './db/client.ts';
import { addressIsText } from './http/address.ts';
import { loadAssets } from './http/assets.ts';
import type { Deps, Env } from './http/env.ts';
import { onError } from './http/failures.ts';
import { securityHeaders } from './http/headers.ts';
import { healthRoutes } from './http/health.ts';
import { ownOriginOnly } from './http/origin.ts';
import { refuse } from './http/refuse.tsx';
import { demandOf } from './http/requires.ts';
import { makeSeal } from './http/seal.ts';
import { liveApi } from './live/api.ts';
import { Live } from './live/hub.ts';
import { metricsApi } from './metrics/api.ts';
import { metricRoutes } from './metrics/routes.tsx';
import { notificationApi } from './notifications/api.ts';
import { notificationRoutes } from './notifications/routes.tsx';
import { openApiRoutes } from './openapi/routes.ts';
import { actRoutes } from './orders/acts/routes.tsx';
import { listRoutes } from './orders/find/routes.tsx';
import { orderApi } from './orders/head/api.ts';
import { orderRoutes } from './orders/head/routes.tsx';
import { importRoutes } from './orders/import/routes.tsx';
import { itemApi } from './orders/items/api.ts';
import { liftRoutes } from './orders/items/lift-routes.tsx';
import { itemRoutes } from './orders/items/routes.tsx';
import { orderKey } from './orders/queries.ts';
import { timelineApi } from './orders/timeline/api.ts';
import { photoApi } from './photos/api.ts';
import { MAX_BODY, takesPhotos } from './photos/limits.ts';
import { photoRoutes, photosAlone } from './photos/routes.ts';
import { plantApi } from './plant/api.ts';
import { plantRoutes } from './plant/routes.tsx';
import { logApi } from './production/log/api.ts';
import { logRoutes } from './production/log/routes.tsx';
import { reworkRoutes } from './production/rework/routes.tsx';
import { scanApi } from './production/scan/api.ts';
import { scanRoutes } from './production/scan/routes.tsx';
import { assignRoutes } from './production/station/assign-routes.tsx';
import { handoverRoutes } from './production/station/handover-routes.tsx';
import { productionRoutes } from './production/station/routes.ts';
import { timesApi } from './production/times/api.ts';
import { timesRoutes } from './production/times/routes.tsx';
import { travellerRoutes } from './production/traveller/routes.tsx';
import { templateApi } from './profiles/api.ts';
import { templateRoutes } from './profiles/routes.tsx';
import { promiseApi } from './promise/api.ts';
import { promiseRoutes } from './promise/routes.tsx';
import { sheetRoutes } from './sheets/routes.tsx';
import { authApi } from './sign-in/api.ts';
import { withSession, withUi } from './sign-in/middleware.ts';
import { authRoutes } from './sign-in/routes.tsx';
import { setupFirst } from './sign-in/setup.ts';
import { terminalApi } from './terminals/api.ts';
import { badgeRoutes } from './terminals/badge-routes.tsx';
import { lockRoutes } from './terminals/lock-routes.tsx';
import { pinRoutes } from './terminals/pin-routes.tsx';
import { terminalRoutes } from './terminals/routes.tsx';
import { makeFloorSignIn } from './terminals/sign-in.ts';
import { userAdminApi } from './users/admin-api.ts';
import { userAdminRoutes } from './users/admin-routes.tsx';
import { userApi } from './users/api.ts';
import { userRoutes } from './users/routes.tsx';
import { sessionRoutes } from './users/session-routes.tsx';
import { wallsAmong } from './walls/queries.ts';
import { wallRoutes } from './walls/routes.tsx';
import { textsFor } from './words.ts';

export interface AppDeps {
  config: Config;
  database: Database;
  log: Logger;
  isReady(): boolean;
  draining: AbortSignal;
  clock?: () => Date;
}

const MIB = 1024 * 1024;

const atMost = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (c) => {
      // the rest of the body is still on its way: without this the client meets a reset connection
      c.header('Connection', 'close');
      const back = takesPhotos(c.req.path) ? c.req.path : undefined;
      return refuse(c, refusal('too_large', 'too_large', { max: `${maxSize / MIB} MiB` }), back);
    },
  });
const words = atMost(MIB);
const wordsAndPhotos = atMost(MAX_BODY);

function makeDeps({ config, database, log, isReady, draining, clock = () => new Date() }: AppDeps): Deps {
  const sessions = makeSessions(database.db, config);
  const signIn = makeSignIn(database.db, sessions);
  const floor = makeFloorSignIn(database.db, sessions);
  const seal = makeSeal(database.db);
  const mayLook = async (names: readonly string[]) => {
    const [sessionIds, walls] = await Promise.all([
      openAmong(database.db, names, clock()),
      wallsAmong(database.db, names),
    ]);
    return new Set([...sessionIds, ...walls]);
  };
  const live = new Live({ database, draining, clock, openAmong: mayLook });
  const made = { sessions, signIn, floor, seal, live, assets: loadAssets(), texts: textsFor };
  return { config, database, log, isReady, draining, clock, ...made };
}

/** A route that says nothing about who may use it is a mistake that must not go unnoticed. */
function checkDemands(app: Hono<Env>): void {
  const gated = new Set(app.routes.filter((r) => demandOf(r.handler)).map((r) => `${r.method} ${r.path}`));
  const open = app.routes.filter((r) => r.method !== 'ALL' && !gated.has(`${r.method} ${r.path}`));
  if (open.length > 0)
    throw new Error(`no permission declared: ${open.map((r) => `${r.method} ${r.path}`).join(', ')}`);
}

/** What is served, in the order in which addresses are looked up. */
const pages: readonly Hono<Env>[] = [
  authRoutes,
  userRoutes,
  sessionRoutes,
  userAdminRoutes,
  auditRoutes(orderKey),
  notificationRoutes,
  dashboardRoutes,
  metricRoutes,
  listRoutes,
  importRoutes,
  sheetRoutes,
  orderRoutes,
  itemRoutes,
  liftRoutes,
  actRoutes,
  proposalRoutes,
  changeRoutes,
  clientRoutes,
  presetRoutes,
  productionRoutes,
  boardRoutes,
  wallRoutes,
  lockRoutes,
  terminalRoutes,
  badgeRoutes,
  pinRoutes,
  reworkRoutes,
  logRoutes,
  photoRoutes,
  handoverRoutes,
  assignRoutes,
  timesRoutes,
  plantRoutes,
  promiseRoutes,
  scanRoutes,
  travellerRoutes,
  templateRoutes,
  choiceRoutes,
  catalogueRoutes,
];

const apis: readonly Hono<Env>[] = [
  authApi,
  userApi,
  userAdminApi,
  terminalApi,
  orderApi,
  itemApi,
  timelineApi,
  changeApi.routes,
  clientApi.routes,
  catalogueApi.routes,
  scanApi,
  logApi,
  timesApi,
  photoApi,
  boardApi,
  plantApi,
  promiseApi,
  metricsApi,
  templateApi,
  auditApi(orderKey),
  liveApi,
  notificationApi,
];

/** The whole application, as one function from request to response. */
export function createApp(appDeps: AppDeps): Hono<Env> {
  const deps = makeDeps(appDeps);
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    c.set('deps', deps);
    await next();
  });
  app.use('/photos/*', photosAlone);
  app.use(securityHeaders(deps.config));
  app.use('/assets/*', async (c, next) => deps.assets.serve(c) ?? next());
  app.use(withUi);
  app.route('/', healthRoutes);
  app.use(ownOriginOnly);
  app.use(addressIsText);
  app.use((c, next) => (takesPhotos(c.req.path) ? wordsAndPhotos : words)(c, next));
  app.use(async (c, next) => (deps.isReady() ? next() : refuse(c, refusal('unavailable', 'starting'))));
  app.use(withSession);
  app.use(setupFirst);

  for (const routes of pages) app.route('/', routes);
  for (const routes of apis) app.route('/api', routes);
  app.route('/api', openApiRoutes(app));

  app.notFound((c) => refuse(c, notFound()));
  app.onError(onError);
  checkDemands(app);
  return app;
}
