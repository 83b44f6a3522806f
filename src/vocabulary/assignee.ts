import { z } from 'zod';

export interface Assignee {
  username: string;
  displayName: string;
}

export const assigneeJson = z
  .strictObject({ username: z.string(), displayName: z.string() })
  .nullable()
  .describe('Whose it is; null: nobody’s');
