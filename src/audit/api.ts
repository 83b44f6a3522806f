import { Hono } from 'hono';
import { z } from 'zod';
import { fieldsOf } from '../commands/validation.ts';
import type { Db } from '../db/client.ts';
import type { Env } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { auditActions } from './actions.ts';
import { type HistoryEntry, readAudit } from './queries.ts';

const input = z.strictObject({
  entityType: z.enum(['order', 'user', 'session']).optional(),
  entityId: z.string().max(200).optional(),
  action: z.enum(auditActions).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  after: z.coerce.number().int().positive().optional(),
});

const publicEntry = ({ at, username, action, entityType, entityId, oldValues, newValues }: HistoryEntry) => ({
  at: at.toISOString(),
  username,
  action,
  entityType,
  entityId,
  oldValues,
  newValues,
});

/** Finds the row behind a name, such as the order behind a PO. Given by whoever mounts this: audit knows no domain. */
export type FindKey = (db: Db, entityType: string | undefined, entityId: string) => Promise<number | undefined>;

export const auditApi = (findKey: FindKey) =>
  new Hono<Env>().get('/audit-log', requires('audit.view'), async (c) => {
    const query = Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));
    const parsed = input.safeParse(query);
    if (!parsed.success) return refuse(c, fieldsOf(parsed.error, query));
    const { db } = c.var.deps.database;
    const { entityId, entityType } = parsed.data;
    const entityKey = entityId === undefined ? undefined : await findKey(db, entityType, entityId);
    const { entries, next } = await readAudit(db, { ...parsed.data, entityKey });
    return json(c, { entries: entries.map(publicEntry), next });
  });
