import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../db/client.ts';
import { detail, goesBy } from './queries.ts';
import { clients } from './tables.ts';

/** What every list of clients can be asked. */
export const clientFilter = {
  q: z.string().trim().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** The number of the client who came last. */
  after: z.coerce.number().pipe(z.int32().positive()).optional(),
};

interface Filter {
  q?: string | undefined;
  /** Undefined: whether or not. */
  active?: boolean | undefined;
  limit: number;
  after?: number | undefined;
}

/** Names sort as a Latvian reader expects. */
const name = sql`${clients.name} COLLATE "lv-x-icu"`;

const behind = (id: number) =>
  sql`(${name}, ${clients.id}) > (SELECT l.name COLLATE "lv-x-icu", l.id FROM clients l WHERE l.id = ${id})`;

/** A page of clients by name, and the cursor of the next where there is one. */
export async function listClients(db: Db, { q, active, limit, after }: Filter) {
  const rows = await db
    .select(detail)
    .from(clients)
    .where(
      and(
        q ? goesBy(q) : undefined,
        active === undefined ? undefined : eq(clients.isActive, active),
        after === undefined ? undefined : behind(after),
      ),
    )
    .orderBy(name, clients.id)
    .limit(limit + 1);
  return { clients: rows.slice(0, limit), next: rows.length > limit ? String(rows[limit - 1]!.id) : null };
}
