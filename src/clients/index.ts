import type { Domain } from '../domain.ts';
import { clientApi } from './api.ts';
import { clientCommands } from './commands/index.ts';
import { presetRoutes } from './preset-routes.tsx';
import { clientRoutes } from './routes.tsx';

export const clients = {
  commands: clientCommands,
  routes: [clientRoutes, presetRoutes],
  api: clientApi,
} satisfies Domain;
