import type { Domain } from '../domain.ts';
import { wallCommands } from './commands.ts';
import { wallRoutes } from './routes.tsx';
import { words as wallsWords } from './words.ts';

export const domain = { commands: wallCommands, routes: [wallRoutes], words: [wallsWords] } satisfies Domain;
