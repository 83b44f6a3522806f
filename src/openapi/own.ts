import { z } from 'zod';
import type { Operation } from './operation.ts';

export const itself: Operation = {
  method: 'GET',
  path: '/openapi.json',
  summary: 'This description',
  answers: { 200: z.looseObject({ openapi: z.literal('3.1.0') }) },
};
