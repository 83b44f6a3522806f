import type { Domain } from '../domain.ts';
import { liveApi } from './api.ts';
import { words as liveWords } from './words.ts';

export const domain = { api: liveApi, words: [liveWords] } satisfies Domain;
