import type { Domain } from '../domain.ts';
import { orderPageRoutes } from './routes.ts';

export const orderPage = { routes: [orderPageRoutes] } satisfies Domain;
