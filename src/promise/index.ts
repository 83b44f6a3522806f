import type { Domain } from '../domain.ts';
import { promiseApi } from './api.ts';
import { promiseRoutes } from './routes.tsx';

export const promise = { routes: [promiseRoutes], api: promiseApi } satisfies Domain;
