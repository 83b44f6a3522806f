import type { Domain } from '../domain.ts';
import { changeApi } from './api.ts';
import { changeCommands } from './commands/index.ts';
import { proposalRoutes } from './proposal-routes.tsx';
import { changeRoutes } from './routes.tsx';
import { words as changesWords } from './words.ts';

export const domain = {
  commands: changeCommands,
  routes: [proposalRoutes, changeRoutes],
  api: changeApi,
  words: [changesWords],
} satisfies Domain;
