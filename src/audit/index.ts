import type { Domain } from '../domain.ts';
import { auditApi } from './api.ts';
import { auditRoutes } from './routes.tsx';
import { words as auditWords } from './words.ts';

export const domain = { routes: [auditRoutes], api: auditApi, words: [auditWords] } satisfies Domain;
