import type { Domain } from '../domain.ts';
import { catalogueApi } from './api.ts';
import { choiceRoutes } from './choice-routes.tsx';
import { catalogueCommands } from './commands/index.ts';
import { catalogueRoutes } from './routes.tsx';
import { words as catalogueWords } from './words.ts';

export const domain = {
  commands: catalogueCommands,
  routes: [choiceRoutes, catalogueRoutes],
  api: catalogueApi,
  words: [catalogueWords],
} satisfies Domain;
