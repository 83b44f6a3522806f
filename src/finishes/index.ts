import type { Domain } from '../domain.ts';
import { finishApi } from './api.ts';
import { finishRoutes } from './routes.tsx';
import { words as finishWords } from './words.ts';

export const domain = { routes: [finishRoutes], api: finishApi, words: [finishWords] } satisfies Domain;
