import { z } from 'zod';
import { afterLong } from '../vocabulary/bounds.ts';
import { isoDate } from '../vocabulary/dates.ts';
import { line, tidyLine } from '../vocabulary/texts.ts';
import { auditActions, auditedTypes } from './actions.ts';

const day = isoDate.optional();

/** The query string of the trail, as the page and the API take it. */
export const auditInput = z.strictObject({
  entityType: z.enum(auditedTypes).optional(),
  entityId: line(200).optional(),
  action: z.enum(auditActions).optional(),
  user: z.string().overwrite(tidyLine).toLowerCase().max(200).optional(),
  from: day,
  to: day,
  limit: z.coerce.number().int().min(1).max(200).default(100),
  after: afterLong.optional(),
});
export type AuditInput = z.infer<typeof auditInput>;
