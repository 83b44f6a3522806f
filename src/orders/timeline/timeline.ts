/**
 * Everything that happened to an order. All of it is in the audit trail already, acts at the stations and words of the
 * log with it: one source, so nothing is told twice.
 */

import { and, asc, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { AuditAction } from '../../audit/actions.ts';
import { auditLog } from '../../audit/tables.ts';
import type { Db } from '../../db/client.ts';
import { prepared } from '../../db/prepared.ts';
import { photos } from '../../photos/tables.ts';
import { afterLong } from '../../vocabulary/bounds.ts';
import { stationCodes } from '../../vocabulary/stations.ts';
import { tidyLine } from '../../vocabulary/texts.ts';
import { type TimelineKind, timelineKinds } from './kinds.ts';

/** What is of none of these is about the order itself. */
const actionsOf = {
  stages: ['STAGE_CHANGED', 'STAGE_ASSIGNED', 'STAGE_REMINDED'],
  rework: ['SEND_REWORK'],
  log: ['LOG_ADDED'],
  time: ['WORK_PAUSED', 'WORK_CONTINUED', 'TIME_CLOSED', 'TIME_REVIEWED'],
  changes: ['CR_OPENED', 'APPROVE_CHANGE', 'DECLINE_CHANGE', 'WITHDRAW_CHANGE'],
} as const satisfies Partial<Record<TimelineKind, readonly AuditAction[]>>;
type Named = keyof typeof actionsOf;

const named = Object.keys(actionsOf) as Named[];
const special: readonly string[] = Object.values(actionsOf).flat();

export const timelineKindOf = (action: string): Exclude<TimelineKind, 'photos'> =>
  named.find((kind) => (actionsOf[kind] as readonly string[]).includes(action)) ?? 'order';

const MOST = 20;

/** The query string of the timeline. */
export const timelineInput = z.strictObject({
  timeline: z
    .string()
    .transform((text) => [...new Set(text.split(',').filter(Boolean))])
    .pipe(z.array(z.enum(timelineKinds)))
    .default([])
    .describe('One or more of these, with commas between them; without any, everything'),
  station: z.string().overwrite(tidyLine).toUpperCase().pipe(z.enum(stationCodes)).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(MOST),
  after: afterLong.optional(),
});
export type TimelineInput = z.infer<typeof timelineInput>;

const entry = {
  id: auditLog.id,
  at: auditLog.at,
  username: auditLog.username,
  displayName: auditLog.displayName,
  action: auditLog.action,
  oldValues: auditLog.oldValues,
  newValues: auditLog.newValues,
};

const select = (db: Db, orderId: SQL | number, more: SQL | undefined) =>
  db
    .select(entry)
    .from(auditLog)
    .where(and(eq(auditLog.entityType, 'order'), eq(auditLog.entityKey, orderId), more))
    .orderBy(desc(auditLog.id));

/** The order's page asks for nothing else, so its plan is kept. */
const latest = prepared((db: Db) =>
  select(db, sql`${sql.placeholder('orderId')}`, lt(auditLog.id, sql.placeholder('before')))
    .limit(MOST + 1)
    .prepare('timeline'),
);

const withPhotos = sql`${auditLog.newValues} -> 'photos' IS NOT NULL`;

function ofKind(kind: TimelineKind): SQL {
  if (kind === 'photos') return withPhotos;
  if (kind === 'order') return sql`${auditLog.action} <> ALL(${sql.raw(`'{${special.join()}}'::text[]`)})`;
  return inArray(auditLog.action, actionsOf[kind]);
}

/** Something at a station also concerns the one where a fault was found. */
const at = (station: string) =>
  or(sql`${auditLog.newValues} ->> 'station' = ${station}`, sql`${auditLog.newValues} ->> 'foundAt' = ${station}`);

const read = (db: Db, orderId: number, { timeline, station, limit, after }: TimelineInput) => {
  const before = after ?? Number.MAX_SAFE_INTEGER;
  if (timeline.length === 0 && !station && limit === MOST) return latest(db).execute({ orderId, before });
  const kinds = timeline.length > 0 ? or(...timeline.map(ofKind)) : undefined;
  return select(db, orderId, and(lt(auditLog.id, before), kinds, station && at(station))).limit(limit + 1);
};

type Row = Awaited<ReturnType<typeof read>>[number];

const photoIds = ({ newValues }: Row): number[] => (Array.isArray(newValues?.photos) ? newValues.photos : []);

const shown = { id: photos.id, widthPx: photos.widthPx, heightPx: photos.heightPx };

async function photosIn(db: Db, rows: readonly Row[]) {
  const ids = rows.flatMap(photoIds);
  if (ids.length === 0) return new Map<number, never>();
  const found = await db.select(shown).from(photos).where(inArray(photos.id, ids)).orderBy(asc(photos.id));
  return new Map(found.map((photo) => [photo.id, photo]));
}

/** A page of it, latest first, each entry with its photos. */
export async function readTimeline(db: Db, orderId: number, input: TimelineInput) {
  const rows = await read(db, orderId, input);
  const page = rows.slice(0, input.limit);
  const pictures = await photosIn(db, page);
  return {
    entries: page.map((row) => ({ ...row, photos: photoIds(row).flatMap((id) => pictures.get(id) ?? []) })),
    next: rows.length > input.limit ? String(page.at(-1)!.id) : null,
  };
}
export type Timeline = Awaited<ReturnType<typeof readTimeline>>;
export type TimelineEntry = Timeline['entries'][number];
