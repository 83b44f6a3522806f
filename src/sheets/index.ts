import type { Domain } from '../domain.ts';
import { sheetRoutes } from './routes.tsx';

export const sheets = { routes: [sheetRoutes] } satisfies Domain;
