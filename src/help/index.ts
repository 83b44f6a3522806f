import type { Domain } from '../domain.ts';
import { helpRoutes } from './routes.tsx';
import { words as helpWords } from './words.ts';

export const domain = { routes: [helpRoutes], words: [helpWords] } satisfies Domain;
