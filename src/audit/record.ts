import type { Reader } from '../db/client.ts';
import type { AuditEvent } from './actions.ts';
import { auditLog } from './tables.ts';

/** Who acted, as the trail names him: with the name of that time. `id` is null where nobody was signed in. */
export interface AuditActor {
  id: number | null;
  username: string;
  displayName: string;
}

/** Where a request came from. */
export interface Origin {
  ip: string | null;
  userAgent: string | null;
}

export async function recordAudit(
  tx: Reader,
  actor: AuditActor,
  events: readonly AuditEvent[],
  origin: Origin,
  at: Date,
): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insert(auditLog)
    .values(
      events.map((event) => ({
        at,
        userId: actor.id,
        username: actor.username,
        displayName: actor.displayName,
        action: event.action,
        entityType: event.entityType,
        entityId: event.entityId,
        entityKey: event.entityKey ?? null,
        oldValues: event.old ?? null,
        newValues: event.new ?? null,
        ip: origin.ip,
        userAgent: origin.userAgent?.slice(0, 300) ?? null,
      })),
    )
    .prepare('record_audit')
    .execute();
}
