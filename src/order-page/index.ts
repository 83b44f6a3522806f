import type { Domain } from '../domain.ts';
import { orderPageRoutes } from './routes.ts';

export const domain = { routes: [orderPageRoutes] } satisfies Domain;
