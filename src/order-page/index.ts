import type { Domain } from '../domain.ts';
import { orderPageRoutes } from './routes.ts';
import { words } from './words.ts';

export const domain = { routes: [orderPageRoutes], words: [words] } satisfies Domain;
