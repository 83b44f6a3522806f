import type { Domain } from '../domain.ts';
import { dashboardRoutes } from './routes.tsx';

export const domain = { routes: [dashboardRoutes] } satisfies Domain;
