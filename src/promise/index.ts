import type { Domain } from '../domain.ts';
import { promiseApi } from './api.ts';
import { promiseRoutes } from './routes.tsx';
import { words as promiseWords } from './words.ts';

export const domain = { routes: [promiseRoutes], api: promiseApi, words: [promiseWords] } satisfies Domain;
