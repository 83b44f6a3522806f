import type { Domain } from '../domain.ts';
import { templateApi } from './api.ts';
import { templateCommands } from './commands/index.ts';
import { templateRoutes } from './routes.tsx';

export const profiles = { commands: templateCommands, routes: [templateRoutes], api: templateApi } satisfies Domain;
