import type { Domain } from '../domain.ts';
import { boardApi } from './api.ts';
import { boardRoutes } from './routes.ts';

export const board = { routes: [boardRoutes], api: boardApi } satisfies Domain;
