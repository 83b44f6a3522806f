import { Hono } from 'hono';
import { check } from '../commands/validation.ts';
import type { Db } from '../db/client.ts';
import type { C, Env } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { json } from '../http/reply.tsx';
import { requires } from '../http/requires.ts';
import { type AuditInput, auditInput } from './input.ts';
import { publicEntry } from './json.ts';
import { readAudit } from './queries.ts';

/** Finds the order behind a PO. Given by whoever mounts this: audit knows no domain. */
export type FindOrder = (db: Db, entityType: string | undefined, entityId: string) => Promise<number | undefined>;

/** The trail as it was asked for, on either surface. */
export async function findEntries(c: C, findOrder: FindOrder, filter: AuditInput) {
  const { database, config } = c.var.deps;
  const { entityId, entityType } = filter;
  const orderKey = entityId === undefined ? undefined : await findOrder(database.db, entityType, entityId);
  return readAudit(database.db, { ...filter, orderKey }, config.plantTimeZone);
}

export const auditApi = (findOrder: FindOrder) =>
  new Hono<Env>().get('/audit-log', requires('audit.view'), async (c) => {
    const query = Object.fromEntries(Object.entries(c.req.query()).filter(([, text]) => text !== ''));
    const said = check(auditInput, query);
    if (!said.ok) return refuse(c, said.refusal);
    const { entries, next } = await findEntries(c, findOrder, said.value);
    return json(c, { entries: entries.map(publicEntry), next });
  });
