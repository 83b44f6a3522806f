import type { Domain } from '../domain.ts';
import { clientApi } from './api.ts';
import { clientCommands } from './commands/index.ts';
import { presetRoutes } from './preset-routes.tsx';
import { clientRoutes } from './routes.tsx';
import { words as clientsWords } from './words.ts';

export const domain = {
  commands: clientCommands,
  routes: [clientRoutes, presetRoutes],
  api: clientApi,
  words: [clientsWords],
} satisfies Domain;
