import type { Domain } from '../domain.ts';
import { metricsApi } from './api.ts';
import { metricRoutes } from './routes.tsx';

export const metrics = { routes: [metricRoutes], api: metricsApi } satisfies Domain;
