/** Where a page of a list ends, so that the next one begins there: the sort key of its last order, and its number. */

import { asc, desc, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { anyDate } from '../../vocabulary/dates.ts';
import { orders } from '../tables.ts';
import type { Sort } from './list-input.ts';

const sortKeys = {
  dueDate: orders.dueKey,
  loadingDate: orders.loadingKey,
  client: orders.client,
  title: orders.title,
  poNumber: orders.poNumber,
  createdAt: orders.id,
} as const;

const sortOf = (sort: Sort) => {
  const isDown = sort.startsWith('-');
  return { isDown, column: sortKeys[sort.replace('-', '') as keyof typeof sortKeys] };
};

/** By the sort key and then by the number, so that no two orders are equal. */
export function inSortOrder(sort: Sort): [SQL, SQL] {
  const { isDown, column } = sortOf(sort);
  const direction = isDown ? desc : asc;
  return [direction(column), direction(orders.id)];
}

/** `tier`: how well the search fits there. */
export interface Cursor {
  value: string | number;
  id: number;
  tier: number;
}

const id = z.int32().positive();
const tier = z.int32().min(0);
/** What comes back may have been written by anybody: nothing that the database would choke on. */
const packed = (sort: Sort) => {
  if (sort === '-createdAt') return z.tuple([id, id, tier]);
  const isDate = sort.endsWith('dueDate') || sort === 'loadingDate';
  return z.tuple([isDate ? anyDate : z.string().regex(/^[^\0]*$/), id, tier]);
};

export const encodeCursor = ({ value, id, tier }: Cursor) =>
  Buffer.from(JSON.stringify([value, id, tier])).toString('base64url');

/** Undefined where it is none of ours. */
export function decodeCursor(text: string, sort: Sort): Cursor | undefined {
  try {
    const [value, id, tier] = packed(sort).parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { value, id, tier };
  } catch {
    return undefined;
  }
}

export function beyond({ value, id }: Cursor, sort: Sort): SQL {
  const { isDown, column } = sortOf(sort);
  return isDown
    ? sql`(${column}, ${orders.id}) < (${value}, ${id})`
    : sql`(${column}, ${orders.id}) > (${value}, ${id})`;
}

export type SortValues = Record<'dueKey' | 'loadingKey' | 'client' | 'title' | 'poNumber', string> & { id: number };

export function sortValue(order: SortValues, sort: Sort): string | number {
  const { dueKey, loadingKey, client, title, poNumber, id } = order;
  const values = { dueDate: dueKey, loadingDate: loadingKey, client, title, poNumber, createdAt: id };
  return values[sort.replace('-', '') as keyof typeof values];
}
