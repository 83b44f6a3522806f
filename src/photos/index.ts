import type { Domain } from '../domain.ts';
import { photoApi } from './api.ts';
import { photoRoutes } from './routes.ts';
import { words as photosWords } from './words.ts';

export const domain = { routes: [photoRoutes], api: photoApi, words: [photosWords] } satisfies Domain;
