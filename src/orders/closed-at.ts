import { sql } from 'drizzle-orm';
import { auditLog } from '../audit/tables.ts';
import { orders } from './tables.ts';

/**
 * When an order left the workshop: it was shipped, or cancelled, and of that only the trail knows when. Null while it is
 * there. Whatever is timed of an order ends with this.
 */
export const closedAt = sql<Date | null>`(CASE ${orders.status} WHEN 'shipped' THEN ${orders.shippedAt} WHEN 'cancelled' THEN
  (SELECT max(a.at) FROM ${auditLog} a
    WHERE a.entity_type = 'order' AND a.entity_key = ${orders.id} AND a.action = 'CANCEL_ORDER') END)`;
