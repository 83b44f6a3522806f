import { sql } from 'drizzle-orm';
import type { Assignee } from '../vocabulary/assignee.ts';
import { stages } from './tables.ts';

/**
 * Read along with a stage. Not by a join: few have one, and a list of jobs is planned quicker without. Whose account is
 * closed has no work any more: what was his is nobody’s.
 */
export const assignee = sql<Assignee | null>`(SELECT json_build_object('username', u.username,
  'displayName', u.display_name) FROM users u WHERE u.id = ${stages.assigneeId} AND u.is_active)`;
