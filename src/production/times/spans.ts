import { sql } from 'drizzle-orm';
import { closedAt } from '../../orders/closed-at.ts';
import { orders } from '../../orders/tables.ts';
import { stageEvents } from '../tables.ts';

/**
 * From when to when a stage was in a state: until its next event, and where none has come until its order was shipped or
 * cancelled. `ended` is null where it still is. All that is told of waiting and blocked time is made of these.
 */
export const stageSpans = sql`(
  SELECT e.id, e.order_id, e.station, e.to_state, e.reason, e.missing_material, e.user_id, e.at AS began, coalesce(
    (SELECT n.at FROM ${stageEvents} n WHERE n.order_id = e.order_id AND n.station = e.station AND n.id > e.id
      ORDER BY n.id LIMIT 1), ${closedAt}) AS ended
  FROM ${stageEvents} e JOIN ${orders} ON ${orders.id} = e.order_id)`;
