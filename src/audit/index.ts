import type { Domain } from '../domain.ts';
import { auditApi } from './api.ts';
import { auditRoutes } from './routes.tsx';

export const audit = { routes: [auditRoutes], api: auditApi } satisfies Domain;
