import type { Domain } from '../domain.ts';
import { changeApi } from './api.ts';
import { changeCommands } from './commands/index.ts';
import { proposalRoutes } from './proposal-routes.tsx';
import { changeRoutes } from './routes.tsx';

export const changes = {
  commands: changeCommands,
  routes: [proposalRoutes, changeRoutes],
  api: changeApi,
} satisfies Domain;
