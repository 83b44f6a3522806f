import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { isVisible, type Viewer } from '../orders/rules.ts';
import { orders } from '../orders/tables.ts';
import { reworks, stationLog } from '../production/tables.ts';
import { users } from '../users/tables.ts';
import { photos } from './tables.ts';

/** A photo of an order that this viewer may see. */
export async function findPhoto(db: Db, viewer: Viewer, id: number) {
  const [row] = await db
    .select({
      photo: photos,
      poNumber: orders.poNumber,
      status: orders.status,
      createdBy: orders.createdBy,
      submittedAt: orders.submittedAt,
      reworkStation: reworks.station,
      logStation: stationLog.station,
      username: users.username,
      displayName: users.displayName,
    })
    .from(photos)
    .innerJoin(orders, eq(orders.id, photos.orderId))
    .innerJoin(users, eq(users.id, photos.userId))
    .leftJoin(reworks, eq(reworks.id, photos.cycleId))
    .leftJoin(stationLog, eq(stationLog.id, photos.logId))
    .where(eq(photos.id, id));
  if (!row || !isVisible(row, viewer)) return undefined;
  const { photo, poNumber, username, displayName, reworkStation, logStation } = row;
  return { ...photo, poNumber, username, displayName, station: reworkStation ?? logStation };
}
export type PhotoDetail = NonNullable<Awaited<ReturnType<typeof findPhoto>>>;

const shown = {
  id: photos.id,
  cycleId: photos.cycleId,
  logId: photos.logId,
  widthPx: photos.widthPx,
  heightPx: photos.heightPx,
};

const ofOrder = prepared((db: Db) =>
  db
    .select(shown)
    .from(photos)
    .where(eq(photos.orderId, sql.placeholder('orderId')))
    .orderBy(asc(photos.id))
    .prepare('photos_of_order'),
);

/** All of an order, oldest first. */
export const photosOfOrder = (db: Db, orderId: number) => ofOrder(db).execute({ orderId });
export type Photo = Awaited<ReturnType<typeof photosOfOrder>>[number];

/** Those of these stored names that belong to something. */
export async function ownedAmong(db: Db, ids: string[]): Promise<Set<string>> {
  const rows = await db.select({ storedName: photos.storedName }).from(photos).where(inArray(photos.storedName, ids));
  return new Set(rows.map(({ storedName }) => storedName));
}
