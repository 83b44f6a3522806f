import type { Domain } from '../domain.ts';
import { liveApi } from './api.ts';

export const live = { api: liveApi } satisfies Domain;
