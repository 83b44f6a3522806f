import type { Domain } from '../domain.ts';
import { authApi } from './api.ts';
import { authRoutes } from './routes.tsx';
import { words as authWords } from './words.ts';

export const domain = { routes: [authRoutes], api: authApi, words: [authWords] } satisfies Domain;
