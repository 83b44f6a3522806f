import type { Domain } from '../domain.ts';
import { authApi } from './api.ts';
import { authRoutes } from './routes.tsx';

export const signIn = { routes: [authRoutes], api: authApi } satisfies Domain;
