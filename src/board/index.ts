import type { Domain } from '../domain.ts';
import { boardApi } from './api.ts';
import { boardRoutes } from './routes.ts';
import { words as boardWords } from './words.ts';

export const board = { routes: [boardRoutes], api: boardApi, words: [boardWords] } satisfies Domain;
