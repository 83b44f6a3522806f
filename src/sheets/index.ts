import type { Domain } from '../domain.ts';
import { sheetRoutes } from './routes.tsx';
import { words as sheetsWords } from './words.ts';

export const domain = { routes: [sheetRoutes], words: [sheetsWords] } satisfies Domain;
