import { z } from 'zod';
import type { AuditEntry } from './queries.ts';

const values = z.record(z.string(), z.unknown()).nullable();

/** The public shape of an entry in the trail: without address and agent. */
export const entryJson = z.strictObject({
  at: z.iso.datetime(),
  username: z.string(),
  action: z.string(),
  entityType: z.string(),
  entityId: z.string(),
  oldValues: values,
  newValues: values,
});

export const publicEntry = (entry: AuditEntry): z.infer<typeof entryJson> => ({
  at: entry.at.toISOString(),
  username: entry.username,
  action: entry.action,
  entityType: entry.entityType,
  entityId: entry.entityId,
  oldValues: entry.oldValues,
  newValues: entry.newValues,
});
