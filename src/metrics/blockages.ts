import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { preparedRows } from '../db/prepared.ts';
import { orders } from '../orders/tables.ts';
import { stageSpans } from '../production/times/spans.ts';
import { users } from '../users/tables.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import type { EventsInput } from './events-input.ts';
import type { Moment, Period } from './period.ts';
import { ANY_MOMENT, ANY_PERIOD, ANY_ZONE, edges } from './within.ts';

/** When stages stood blocked, as far as it lies within the period: to the minute, so that a sum is that of its list. */
const spans = (period: Period, now: string, zone: string): SQL => {
  const { begin, end } = edges(period, now, zone);
  return sql`(
    SELECT *, 60 * round(extract(epoch FROM least(ended, ${end}) - greatest(began, ${begin})) / 60) AS seconds
    FROM ${stageSpans} AS blockages
    WHERE to_state = 'BLOCKED' AND began < ${end} AND (ended IS NULL OR ended > ${begin})
  ) AS spans`;
};

export type BlockedTime = {
  station: StationCode;
  blockages: number;
  seconds: number;
};

const times = preparedRows<BlockedTime>(
  'blocked_time',
  ['station', 'blockages', 'seconds'],
  () => sql`SELECT station, count(*)::int AS blockages, round(sum(seconds))::int AS seconds
    FROM ${spans(ANY_PERIOD, ANY_MOMENT, ANY_ZONE)} GROUP BY station ORDER BY seconds DESC, station`,
);

/** Blocker hours by station, by the clock on the wall, nights included: `listBlockages` has each of them. */
export const blockedTime = (db: Db, period: Period, { now, zone }: Moment): Promise<BlockedTime[]> =>
  times(db).execute({ ...period, now: now.toISOString(), zone });

export interface Blockage {
  id: number;
  poNumber: string;
  title: string;
  station: StationCode;
  reason: string;
  missingMaterial: string | null;
  by: string;
  began: Date;
  /** Null: it stands still. */
  ended: Date | null;
  /** As many as lie within the period. */
  seconds: number;
}

interface BlockageRow extends Record<string, unknown> {
  id: string;
  po_number: string;
  title: string;
  station: StationCode;
  reason: string;
  missing_material: string | null;
  by: string;
  began: string;
  ended: string | null;
  seconds: string;
}

const toBlockage = ({ po_number, missing_material, ...row }: BlockageRow): Blockage => ({
  ...row,
  id: Number(row.id),
  poNumber: po_number,
  missingMaterial: missing_material,
  began: new Date(row.began),
  ended: row.ended === null ? null : new Date(row.ended),
  seconds: Math.round(Number(row.seconds)),
});

/** A page of the blockages of a period, the latest first. */
export async function listBlockages(
  db: Db,
  period: Period,
  { station, after, limit }: EventsInput,
  { now, zone }: Moment,
) {
  const rows = await db.execute<BlockageRow>(sql`
    SELECT spans.id, o.po_number, o.title, spans.station, coalesce(spans.reason, '') AS reason, spans.missing_material,
      u.display_name AS by, spans.began, spans.ended, spans.seconds
    FROM ${spans(period, now.toISOString(), zone)} JOIN ${orders} o ON o.id = spans.order_id JOIN ${users} u ON u.id = spans.user_id
    WHERE ${station ? sql`spans.station = ${station}` : sql`true`} AND ${after ? sql`spans.id < ${after}` : sql`true`}
    ORDER BY spans.id DESC LIMIT ${limit + 1}`);
  const page = rows.slice(0, limit).map(toBlockage);
  return { blockages: page, next: rows.length > limit ? String(page.at(-1)!.id) : null };
}
