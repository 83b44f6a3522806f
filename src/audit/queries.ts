import { and, desc, eq, lt, or } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import type { AuditAction } from './actions.ts';
import { auditLog } from './tables.ts';

const HISTORY_LIMIT = 50;

const entry = {
  id: auditLog.id,
  at: auditLog.at,
  username: auditLog.username,
  displayName: auditLog.displayName,
  action: auditLog.action,
  entityType: auditLog.entityType,
  entityId: auditLog.entityId,
  oldValues: auditLog.oldValues,
  newValues: auditLog.newValues,
};

/** What happened to one thing, latest first, without addresses and agents. `before`: older than this entry. */
export async function historyOf(db: Db, entityType: string, entityKey: number, before?: number) {
  const rows = await db
    .select(entry)
    .from(auditLog)
    .where(
      and(
        eq(auditLog.entityType, entityType),
        eq(auditLog.entityKey, entityKey),
        before === undefined ? undefined : lt(auditLog.id, before),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(HISTORY_LIMIT + 1)
    .prepare('history')
    .execute();
  return {
    entries: rows.slice(0, HISTORY_LIMIT),
    older: rows.length > HISTORY_LIMIT ? rows[HISTORY_LIMIT - 1]!.id : null,
  };
}
export type HistoryEntry = Awaited<ReturnType<typeof historyOf>>['entries'][number];

export interface AuditFilter {
  entityType?: string | undefined;
  entityId?: string | undefined;
  /** The row that `entityId` names now, so that what was recorded under an earlier name is found too. */
  entityKey?: number | undefined;
  action?: AuditAction | undefined;
  after?: number | undefined;
  limit: number;
}

/** A page of the whole trail, latest first. */
export async function readAudit(db: Db, filter: AuditFilter) {
  const { entityType, entityId, entityKey, action, after, limit } = filter;
  const named = entityId === undefined ? undefined : eq(auditLog.entityId, entityId);
  const rows = await db
    .select(entry)
    .from(auditLog)
    .where(
      and(
        entityType === undefined ? undefined : eq(auditLog.entityType, entityType),
        entityKey === undefined ? named : or(named, eq(auditLog.entityKey, entityKey)),
        action && eq(auditLog.action, action),
        after === undefined ? undefined : lt(auditLog.id, after),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(limit + 1);
  return { entries: rows.slice(0, limit), next: rows.length > limit ? String(rows[limit - 1]!.id) : null };
}
