import type { Domain } from '../domain.ts';
import { dashboardRoutes } from './routes.tsx';

export const dashboards = { routes: [dashboardRoutes] } satisfies Domain;
