/** What of an order's items its duration follows from, for the database. */
import { eq, sql } from 'drizzle-orm';
import { orderItems, orders } from '../orders/tables.ts';
import type { Extent } from './size.ts';

export interface ItemsTold extends Extent {
  profiles: number;
  /** Of all of them; null where they have several, or none. */
  template: string | null;
}

const { quantity, widthMm, heightMm, template } = orderItems;

export const itemsTold = sql<ItemsTold>`(SELECT json_build_object(
    'profiles', count(*),
    'pieces', coalesce(sum(${quantity}), 0),
    'area', CASE WHEN bool_and(${widthMm} * ${heightMm} IS NOT NULL)
      THEN sum(${quantity}::float8 * ${widthMm} * ${heightMm}) / 1000000 END,
    'template', CASE WHEN count(DISTINCT coalesce(${template}, '')) = 1 THEN min(${template}) END)
  FROM ${orderItems} WHERE ${eq(orderItems.orderId, orders.id)})`;
