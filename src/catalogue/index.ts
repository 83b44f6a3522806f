import type { Domain } from '../domain.ts';
import { catalogueApi } from './api.ts';
import { choiceRoutes } from './choice-routes.tsx';
import { catalogueCommands } from './commands/index.ts';
import { catalogueRoutes } from './routes.tsx';

export const catalogue = {
  commands: catalogueCommands,
  routes: [choiceRoutes, catalogueRoutes],
  api: catalogueApi,
} satisfies Domain;
