import type { Domain } from '../domain.ts';
import { photoApi } from './api.ts';
import { photoRoutes } from './routes.ts';

export const photos = { routes: [photoRoutes], api: photoApi } satisfies Domain;
