import type { Domain } from '../domain.ts';
import { orderCommands } from './acts/acts.ts';
import { actRoutes } from './acts/routes.tsx';
import { orderApi } from './api.ts';
import { listRoutes } from './find/routes.tsx';
import { orderRoutes } from './head/routes.tsx';
import { importRoutes } from './import/routes.tsx';
import { liftRoutes } from './items/lift-routes.tsx';
import { itemRoutes } from './items/routes.tsx';

export const orders = {
  commands: orderCommands,
  routes: [listRoutes, importRoutes, orderRoutes, itemRoutes, liftRoutes, actRoutes],
  api: orderApi,
} satisfies Domain;
