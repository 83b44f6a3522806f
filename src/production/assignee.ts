import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { stages } from './tables.ts';

export interface Assignee {
  username: string;
  displayName: string;
}

export const assigneeJson = z
  .strictObject({ username: z.string(), displayName: z.string() })
  .nullable()
  .describe('Whose it is; null: nobody’s');

/**
 * Read along with a stage. Not by a join: few have one, and a list of jobs is planned quicker without. Whose account is
 * closed has no work any more: what was his is nobody’s.
 */
export const assignee = sql<Assignee | null>`(SELECT json_build_object('username', u.username,
  'displayName', u.display_name) FROM users u WHERE u.id = ${stages.assigneeId} AND u.is_active)`;
