import type { Domain } from '../domain.ts';
import { plantApi } from './api.ts';
import { plantCommands } from './commands.ts';
import { plantRoutes } from './routes.tsx';
import { words as plantWords } from './words.ts';

export const domain = {
  commands: plantCommands,
  routes: [plantRoutes],
  api: plantApi,
  words: [plantWords],
} satisfies Domain;
