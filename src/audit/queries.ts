import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import type { AuditAction } from './actions.ts';
import { auditLog } from './tables.ts';

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

/** What the page tells besides. */
const fullEntry = {
  userId: auditLog.userId,
  entityKey: auditLog.entityKey,
  ip: auditLog.ip,
  userAgent: auditLog.userAgent,
};

export interface AuditFilter {
  entityType?: string | undefined;
  entityId?: string | undefined;
  /** The order that `entityId` names now, so that what was recorded under an earlier PO is found too. */
  orderKey?: number | undefined;
  action?: AuditAction | undefined;
  /** The name under which somebody acted. */
  user?: string | undefined;
  /** First and last day, YYYY-MM-DD, in the zone that is given. */
  from?: string | undefined;
  to?: string | undefined;
  after?: number | undefined;
  limit: number;
}

/** A PO is written in capitals and a user name in small letters, however it was typed. */
function about({ entityId, orderKey }: AuditFilter): SQL | undefined {
  if (entityId === undefined) return undefined;
  const named = inArray(auditLog.entityId, [...new Set([entityId, entityId.toUpperCase(), entityId.toLowerCase()])]);
  const isOrder = and(eq(auditLog.entityType, 'order'), eq(auditLog.entityKey, orderKey ?? 0));
  return orderKey === undefined ? named : or(named, isOrder);
}

const midnight = (day: string, zone: string, later = 0) =>
  sql`(${day}::date + ${later}::int)::timestamp AT TIME ZONE ${zone}`;

/** Older than an entry: by its time, for what takes longer is recorded later. */
const before = (id: number) =>
  sql`(${auditLog.at}, ${auditLog.id}) < (SELECT l.at, l.id FROM audit_log l WHERE l.id = ${id})`;

/** A page of the whole trail, latest first. */
export async function readAudit(db: Db, filter: AuditFilter, zone: string) {
  const { entityType, action, user, from, to, after, limit } = filter;
  const rows = await db
    .select({ ...entry, ...fullEntry })
    .from(auditLog)
    .where(
      and(
        entityType === undefined ? undefined : eq(auditLog.entityType, entityType),
        about(filter),
        action && eq(auditLog.action, action),
        user === undefined ? undefined : eq(auditLog.username, user),
        from === undefined ? undefined : gte(auditLog.at, midnight(from, zone)),
        to === undefined ? undefined : lt(auditLog.at, midnight(to, zone, 1)),
        after === undefined ? undefined : before(after),
      ),
    )
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(limit + 1);
  return { entries: rows.slice(0, limit), next: rows.length > limit ? String(rows[limit - 1]!.id) : null };
}
export type AuditEntry = Awaited<ReturnType<typeof readAudit>>['entries'][number];
