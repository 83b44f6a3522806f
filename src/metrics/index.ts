import type { Domain } from '../domain.ts';
import { metricsApi } from './api.ts';
import { metricRoutes } from './routes.tsx';
import { words as metricsWords } from './words.ts';

export const domain = { routes: [metricRoutes], api: metricsApi, words: [metricsWords] } satisfies Domain;
