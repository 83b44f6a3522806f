import { inArray, not } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { prepared, withValues } from '../../db/prepared.ts';
import { isVisible, type Viewer } from '../rules.ts';
import { orders } from '../tables.ts';
import { isSeenByAll } from './filters.ts';

/** Of the orders with these numbers those that a viewer may see: looked up once, for as many viewers as there are. */
export async function sightsOf(db: Db, ids: readonly number[]): Promise<(viewer: Viewer) => number[]> {
  if (ids.length === 0) return () => [];
  const rows = await db
    .select({ id: orders.id, status: orders.status, createdBy: orders.createdBy, submittedAt: orders.submittedAt })
    .from(orders)
    .where(inArray(orders.id, [...ids]));
  return (viewer) => rows.filter((row) => isVisible(row, viewer)).map((row) => row.id);
}

/** Those of the orders with these numbers that the viewer may see. */
export const visibleAmong = async (db: Db, viewer: Viewer, ids: readonly number[]): Promise<number[]> =>
  (await sightsOf(db, ids))(viewer);

const authors = prepared((db: Db) =>
  withValues(db.selectDistinct({ id: orders.createdBy }).from(orders).where(not(isSeenByAll))).prepare(
    'authors_of_hidden',
  ),
);

/** Those of whose orders some are not for everybody. */
export const authorsOfHidden = async (db: Db): Promise<number[]> => (await authors(db).execute()).map(({ id }) => id);
