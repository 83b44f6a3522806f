import type { Domain } from '../domain.ts';
import { wallCommands } from './commands.ts';
import { wallRoutes } from './routes.tsx';

export const walls = { commands: wallCommands, routes: [wallRoutes] } satisfies Domain;
