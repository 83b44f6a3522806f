import type { Domain } from '../domain.ts';
import { fileApi } from './api.ts';
import { fileCommands } from './commands/index.ts';
import { fileRoutes } from './routes.ts';
import { words as filesWords } from './words.ts';

export const domain = {
  commands: fileCommands,
  routes: [fileRoutes],
  api: fileApi,
  words: [filesWords],
} satisfies Domain;
