/** What the jobs at a station tell besides their heads: what is on the sheets, and why they are repeated. */

import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { idList, isAmong, prepared } from '../db/prepared.ts';
import type { ItemDetail } from '../orders/queries.ts';
import { sheetsOf } from '../orders/sheets.ts';
import { orderItems } from '../orders/tables.ts';
import type { Sheet } from '../profiles/stages.ts';
import { latestNotes } from './log.ts';
import type { StationWork } from './queries.ts';
import type { StationCode } from './stations.ts';
import { reworkCycles } from './tables.ts';

/** So many jobs show their sheets; those further down have a link to them. */
const WITH_SHEETS = 3;

export interface Filled {
  items: ItemDetail[];
  sheets: (Sheet | null)[];
}

const idsOf = (jobs: readonly { orderId: number }[]) => jobs.map(({ orderId }) => orderId);

const itemsOf = prepared((db: Db) =>
  db
    .select()
    .from(orderItems)
    .where(isAmong(orderItems.orderId))
    .orderBy(asc(orderItems.orderId), asc(orderItems.position))
    .prepare('items_of_jobs'),
);

const latestCycles = prepared((db: Db) =>
  db
    .select({
      orderId: reworkCycles.orderId,
      reason: reworkCycles.reason,
      note: reworkCycles.note,
      foundAt: reworkCycles.foundAt,
      materialAgain: reworkCycles.materialAgain,
      photos: sql<number>`(SELECT count(*)::int FROM photos p WHERE p.cycle_id = rework_cycles.id)`,
    })
    .from(reworkCycles)
    .where(and(eq(reworkCycles.station, sql.placeholder('station')), isAmong(reworkCycles.orderId)))
    .orderBy(asc(reworkCycles.id))
    .prepare('cycles_of_jobs'),
);

/** The items of the job that comes next, and of those being worked at, by their orders. */
async function sheetsFor(db: Db, { running, ready }: StationWork): Promise<Map<number, Filled>> {
  const ids = idsOf([...ready.slice(0, 1), ...running].slice(0, WITH_SHEETS));
  if (ids.length === 0) return new Map();
  const rows = await itemsOf(db).execute({ ids: idList(ids) });
  const sheets = await sheetsOf(db, rows);
  return new Map(
    ids.map((id) => [
      id,
      {
        items: rows.filter(({ orderId }) => orderId === id),
        sheets: sheets.filter((_, i) => rows[i]!.orderId === id),
      },
    ]),
  );
}

/** Why jobs are to be done once more: the latest repetition of each. */
async function cyclesFor(db: Db, station: StationCode, { running, ready, stuck }: StationWork) {
  const ids = idsOf([...running, ...ready, ...stuck].filter(({ cycles }) => cycles > 0));
  if (ids.length === 0) return new Map<number, never>();
  const rows = await latestCycles(db).execute({ station, ids: idList(ids) });
  return new Map(rows.map((row) => [row.orderId, row]));
}

export async function jobDetails(db: Db, station: StationCode, work: StationWork) {
  const [filled, cycles, notes] = await Promise.all([
    sheetsFor(db, work),
    cyclesFor(db, station, work),
    latestNotes(db, idsOf([...work.running, ...work.ready, ...work.stuck])),
  ]);
  return { filled, cycles, notes };
}
export type JobDetails = Awaited<ReturnType<typeof jobDetails>>;
