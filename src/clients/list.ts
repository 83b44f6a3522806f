import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../db/client.ts';
import { line } from '../vocabulary/texts.ts';
import { detail, goesBy, type Known } from './queries.ts';
import { clients } from './tables.ts';

/** What every list of clients can be asked. */
export const clientFilter = {
  q: line(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** The number of the client who came last. */
  after: z.coerce.number().pipe(z.int32().positive()).optional(),
};

interface Filter {
  known: Known;
  q?: string | undefined;
  /** Undefined: whether or not. */
  active?: boolean | undefined;
  limit: number;
  after?: number | undefined;
}

/** Names sort as a Latvian reader expects. */
const name = sql`${clients.name} COLLATE "lv-x-icu"`;

/** Behind one of whom the reader may not know there is nobody: the place in the row would tell the name. */
const behind = (id: number, known: Known) =>
  sql`(${name}, ${clients.id}) > (SELECT ${name}, ${clients.id} FROM ${clients} WHERE ${and(eq(clients.id, id), known)})`;

/** A page of clients by name, and the cursor of the next where there is one. */
export async function listClients(db: Db, { known, q, active, limit, after }: Filter) {
  const rows = await db
    .select(detail)
    .from(clients)
    .where(
      and(
        known,
        q ? goesBy(q) : undefined,
        active === undefined ? undefined : eq(clients.isActive, active),
        after === undefined ? undefined : behind(after, known),
      ),
    )
    .orderBy(name, clients.id)
    .limit(limit + 1);
  return { clients: rows.slice(0, limit), next: rows.length > limit ? String(rows[limit - 1]!.id) : null };
}
