/** The station log as it is read. */

import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../../db/client.ts';
import { idList, prepared } from '../../db/prepared.ts';
import { orders } from '../../orders/tables.ts';
import { photos } from '../../photos/tables.ts';
import { users } from '../../users/tables.ts';
import { afterLong } from '../../vocabulary/bounds.ts';
import { stationCodes } from '../../vocabulary/stations.ts';
import { tidyLine } from '../../vocabulary/texts.ts';
import { stationLog } from '../tables.ts';

/** The query string of the log. */
export const logInput = z.strictObject({
  order: z.string().overwrite(tidyLine).toUpperCase().max(100).optional(),
  station: z.string().overwrite(tidyLine).toUpperCase().pipe(z.enum(stationCodes)).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  after: afterLong.optional(),
});

const entry = {
  id: stationLog.id,
  orderId: stationLog.orderId,
  poNumber: orders.poNumber,
  station: stationLog.station,
  kind: stationLog.kind,
  progress: stationLog.progress,
  text: stationLog.text,
  photos: sql<number[]>`(SELECT coalesce(json_agg(p.id ORDER BY p.id), '[]') FROM ${photos} p
    WHERE p.order_id = ${stationLog.orderId} AND p.log_id = ${stationLog.id})`,
  username: users.username,
  displayName: users.displayName,
  at: stationLog.at,
};

const entries = (db: Db) =>
  db
    .select(entry)
    .from(stationLog)
    .innerJoin(orders, eq(orders.id, stationLog.orderId))
    .innerJoin(users, eq(users.id, stationLog.userId));

export type LogEntry = Awaited<ReturnType<typeof entries>>[number];

/** A page of the log, latest first. Only orders that are in everybody's sight have one. */
export async function readLog(db: Db, { order, station, after, limit }: z.infer<typeof logInput>) {
  const rows = await entries(db)
    .where(
      and(
        order === undefined ? undefined : eq(orders.poNumber, order),
        station === undefined ? undefined : eq(stationLog.station, station),
        after === undefined ? undefined : lt(stationLog.id, after),
      ),
    )
    .orderBy(desc(stationLog.id))
    .limit(limit + 1);
  return { entries: rows.slice(0, limit), next: rows.length > limit ? String(rows[limit - 1]!.id) : null };
}

export async function logEntry(db: Db, id: number): Promise<LogEntry> {
  const [row] = await entries(db).where(eq(stationLog.id, id));
  return row!;
}

const LATEST = 2;

const latestEntries = prepared((db: Db) => {
  const latest = sql`(SELECT latest.id FROM unnest(${sql.placeholder('ids')}::text::int[]) AS wanted(order_id),
    LATERAL (SELECT l.id FROM station_log l WHERE l.order_id = wanted.order_id ORDER BY l.id DESC LIMIT ${sql.raw(String(LATEST))}) AS latest)`;
  return entries(db).where(inArray(stationLog.id, latest)).orderBy(stationLog.id).prepare('latest_notes');
});

/** The latest that was said about each of these orders, at whatever station, oldest first. */
export async function latestNotes(db: Db, orderIds: readonly number[]): Promise<Map<number, LogEntry[]>> {
  const notes = new Map<number, LogEntry[]>();
  if (orderIds.length === 0) return notes;
  const rows = await latestEntries(db).execute({ ids: idList(orderIds) });
  for (const row of rows) notes.set(row.orderId, [...(notes.get(row.orderId) ?? []), row]);
  return notes;
}
