/** The trail, as JSON: without address and agent. */

import { z } from 'zod';
import type { Db } from '../db/client.ts';
import type { C } from '../http/env.ts';
import { api, ask } from '../openapi/endpoint.ts';
import { type AuditInput, auditInput } from './input.ts';
import { readAudit } from './queries.ts';

const values = z.record(z.string(), z.unknown()).nullable();

const entryJson = z.strictObject({
  at: z.iso.datetime(),
  username: z.string(),
  action: z.string(),
  entityType: z.string(),
  entityId: z.string(),
  oldValues: values,
  newValues: values,
});
const trail = z.strictObject({ entries: z.array(entryJson), next: z.string().nullable() });

/** Finds the order behind a PO. Handed in at start: audit knows no domain. */
export type FindOrder = (db: Db, entityType: string | undefined, entityId: string) => Promise<number | undefined>;

/** The trail as it was asked for, on either surface. */
export async function findEntries(c: C, filter: AuditInput) {
  const { database, config, orderKey: findOrder } = c.var.deps;
  const { entityId, entityType } = filter;
  const orderKey = entityId === undefined ? undefined : await findOrder(database.db, entityType, entityId);
  return readAudit(database.db, { ...filter, orderKey }, config.plantTimeZone);
}

export const auditApi = api({ AuditEntry: entryJson }, [
  ask('/audit-log', 'Read the audit trail, latest first', ['audit.view'], auditInput, trail, (_db, filter, { c }) =>
    findEntries(c, filter),
  ),
]);
