import type { Domain } from '../domain.ts';
import { userAdminRoutes } from './admin-routes.tsx';
import { userApi } from './api.ts';
import { userChoiceRoutes } from './choice-routes.tsx';
import { userCommands } from './commands/index.ts';
import { userRoutes } from './routes.tsx';
import { sessionRoutes } from './session-routes.tsx';
import { words as usersWords } from './words.ts';

export const domain = {
  commands: userCommands,
  routes: [userRoutes, sessionRoutes, userAdminRoutes, userChoiceRoutes],
  api: userApi,
  words: [usersWords],
} satisfies Domain;
