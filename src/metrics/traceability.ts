import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { preparedRows } from '../db/prepared.ts';
import { orders } from '../orders/tables.ts';
import { stageEvents, stationLog } from '../production/tables.ts';
import { users } from '../users/tables.ts';
import type { StageState } from '../vocabulary/stage-states.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import type { EventsInput } from './events-input.ts';
import type { Period } from './period.ts';
import { ANY_PERIOD, ANY_ZONE, within } from './within.ts';

/** A reason, or a word in the station log before the stage changed again. */
const note = sql`coalesce(nullif(e.reason, ''), (
  SELECT l.text FROM ${stationLog} l WHERE l.order_id = e.order_id AND l.station = e.station AND l.at >= e.at
    AND l.at < coalesce((SELECT n.at FROM ${stageEvents} n WHERE n.order_id = e.order_id
      AND n.station = e.station AND n.id > e.id ORDER BY n.id LIMIT 1), 'infinity')
  ORDER BY l.id LIMIT 1))`;

/** What somebody did; what followed from it by itself is no change of its own. */
const byHand = (period: Period, zone: string): SQL =>
  sql`e.caused_by IS NULL AND ${within(sql.raw('e.at'), period, zone)}`;

export interface Traceability {
  changes: number;
  /** Of these, how many say who did it: the database takes no other. */
  withAuthor: number;
  /** … and why. */
  withNote: number;
}

const counts = preparedRows<{ changes: number; with_author: number; with_note: number }>(
  'traceability',
  ['changes', 'with_author', 'with_note'],
  () => sql`SELECT count(*)::int AS changes, count(e.user_id)::int AS with_author, count(${note})::int AS with_note
    FROM ${stageEvents} e WHERE ${byHand(ANY_PERIOD, ANY_ZONE)}`,
);

/** Traceability: of the changes of stages made by hand in the period, how many have an author and a note. */
export async function traceability(db: Db, period: Period, zone: string): Promise<Traceability> {
  const [row] = await counts(db).execute({ ...period, zone });
  return { changes: row!.changes, withAuthor: row!.with_author, withNote: row!.with_note };
}

export interface StageChange {
  id: number;
  poNumber: string;
  title: string;
  station: StationCode;
  fromState: StageState;
  toState: StageState;
  by: string;
  at: Date;
  /** Null: nobody said why. */
  note: string | null;
}

interface ChangeRow extends Record<string, unknown> {
  id: string;
  po_number: string;
  title: string;
  station: StationCode;
  from_state: StageState;
  to_state: StageState;
  by: string;
  at: string;
  note: string | null;
}

const toChange = ({ po_number, from_state, to_state, ...row }: ChangeRow): StageChange => ({
  ...row,
  id: Number(row.id),
  poNumber: po_number,
  fromState: from_state,
  toState: to_state,
  at: new Date(row.at),
});

/** A page of these changes, the latest first: all of them, or those with a note, or those without. */
export async function listStageChanges(
  db: Db,
  period: Period,
  { station, noted, after, limit }: EventsInput,
  zone: string,
) {
  const rows = await db.execute<ChangeRow>(sql`
    SELECT e.id, o.po_number, o.title, e.station, e.from_state, e.to_state, u.display_name AS by, e.at, ${note} AS note
    FROM ${stageEvents} e JOIN ${orders} o ON o.id = e.order_id JOIN ${users} u ON u.id = e.user_id
    WHERE ${byHand(period, zone)} AND ${station ? sql`e.station = ${station}` : sql`true`}
      AND ${noted === undefined ? sql`true` : sql`(${note} IS NOT NULL) = ${noted}`}
      AND ${after ? sql`e.id < ${after}` : sql`true`}
    ORDER BY e.id DESC LIMIT ${limit + 1}`);
  const page = rows.slice(0, limit).map(toChange);
  return { changes: page, next: rows.length > limit ? String(page.at(-1)!.id) : null };
}
