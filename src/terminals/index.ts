import type { Domain } from '../domain.ts';
import { terminalApi } from './api.ts';
import { badgeRoutes } from './badge-routes.tsx';
import { terminalCommands } from './commands/index.ts';
import { lockRoutes } from './lock-routes.tsx';
import { pinRoutes } from './pin-routes.tsx';
import { terminalRoutes } from './routes.tsx';
import { words as terminalsWords } from './words.ts';

export const domain = {
  commands: terminalCommands,
  routes: [lockRoutes, terminalRoutes, badgeRoutes, pinRoutes],
  api: terminalApi,
  words: [terminalsWords],
} satisfies Domain;
