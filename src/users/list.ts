import { and, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../db/client.ts';
import { type Section, sections } from '../vocabulary/permissions.ts';
import { line } from '../vocabulary/texts.ts';
import { users } from './tables.ts';

/** What every list of users can be asked. */
export const userFilter = {
  q: line(200).optional(),
  section: z.enum(sections).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** The number of the user who came last. */
  after: z.coerce.number().pipe(z.int32().positive()).optional(),
};

interface Filter {
  q?: string | undefined;
  section?: Section | undefined;
  /** Undefined: whether or not. */
  active?: boolean | undefined;
  limit: number;
  after?: number | undefined;
}

/** Names sort as a Latvian reader expects. */
const name = sql`${users.displayName} COLLATE "lv-x-icu"`;

/** Text for LIKE, with its own signs taken as they are; Cyrillic is folded on any server. */
function containing(text: string): SQL {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const searched = sql`${users.displayName} || ' ' || ${users.username} || ' ' || coalesce(${users.email}, '')`;
  return sql`lower((${searched}) COLLATE "und-x-icu") LIKE lower(${pattern}::text COLLATE "und-x-icu")`;
}

const behind = (id: number) =>
  sql`(${name}, ${users.id}) > (SELECT l.display_name COLLATE "lv-x-icu", l.id FROM users l WHERE l.id = ${id})`;

/** A page of users by name, and the cursor of the next where there is one. */
export async function listUsers(db: Db, { q, section, active, limit, after }: Filter) {
  const rows = await db
    .select()
    .from(users)
    .where(
      and(
        q ? containing(q) : undefined,
        section && sql`${section} = ANY(${users.sections})`,
        active === undefined ? undefined : eq(users.isActive, active),
        after === undefined ? undefined : behind(after),
      ),
    )
    .orderBy(name, users.id)
    .limit(limit + 1);
  return { users: rows.slice(0, limit), next: rows.length > limit ? String(rows[limit - 1]!.id) : null };
}
