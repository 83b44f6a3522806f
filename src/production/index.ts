import type { Domain } from '../domain.ts';
import { productionCommands } from './acts.ts';
import { productionApi } from './api.ts';
import { logRoutes } from './log/routes.tsx';
import { reworkRoutes } from './rework/routes.tsx';
import { scanRoutes } from './scan/routes.tsx';
import { stageRoutes } from './stage-routes.tsx';
import { assignRoutes } from './station/assign-routes.tsx';
import { handoverRoutes } from './station/handover-routes.tsx';
import { productionRoutes } from './station/routes.ts';
import { timesRoutes } from './times/routes.tsx';
import { travellerRoutes } from './traveller/routes.tsx';

export const production = {
  commands: productionCommands,
  routes: [
    productionRoutes,
    stageRoutes,
    reworkRoutes,
    logRoutes,
    handoverRoutes,
    assignRoutes,
    timesRoutes,
    scanRoutes,
    travellerRoutes,
  ],
  api: productionApi,
} satisfies Domain;
