import type { Domain } from '../domain.ts';
import { boardApi } from './api.ts';
import { boardRoutes } from './routes.ts';
import { words as boardWords } from './words.ts';

export const domain = { routes: [boardRoutes], api: boardApi, words: [boardWords] } satisfies Domain;
