/** What the jobs at a station tell besides their heads: what is on the sheets, and why they are repeated. */

import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { inOneTrip } from '../../db/one-trip.ts';
import { idList, isAmong, prepared } from '../../db/prepared.ts';
import { sheetsOf } from '../../orders/items/sheets.ts';
import type { ItemDetail } from '../../orders/queries.ts';
import { orderItems } from '../../orders/tables.ts';
import type { Sheet } from '../../profiles/filling/stages.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import { latestNotes } from '../log/log.ts';
import type { StationWork } from '../queries.ts';
import { reworks } from '../tables.ts';

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

const reworksOfJobs = prepared((db: Db) =>
  db
    .select({
      orderId: reworks.orderId,
      index: reworks.index,
      reason: reworks.reason,
      note: reworks.note,
      foundAt: reworks.foundAt,
      materialAgain: reworks.materialAgain,
      photos: sql<number>`(SELECT count(*)::int FROM photos p WHERE p.cycle_id = rework_cycles.id)`,
    })
    .from(reworks)
    .where(and(eq(reworks.station, sql.placeholder('station')), isAmong(reworks.orderId)))
    .orderBy(desc(reworks.id))
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

type Cycle = Awaited<ReturnType<ReturnType<typeof reworksOfJobs>['execute']>>[number];

/** Why jobs are to be done once more: every repetition of each, the latest first. */
async function reworksFor(db: Db, station: StationCode, { running, ready, stuck }: StationWork) {
  const cycles = new Map<number, Cycle[]>();
  const ids = idsOf([...running, ...ready, ...stuck].filter((job) => job.cycles > 0));
  if (ids.length === 0) return cycles;
  for (const row of await reworksOfJobs(db).execute({ station, ids: idList(ids) })) {
    cycles.set(row.orderId, [...(cycles.get(row.orderId) ?? []), row]);
  }
  return cycles;
}

export async function jobDetails(db: Db, station: StationCode, work: StationWork) {
  const [filled, cycles, notes] = await inOneTrip(db, (db) =>
    Promise.all([
      sheetsFor(db, work),
      reworksFor(db, station, work),
      latestNotes(db, idsOf([...work.running, ...work.ready, ...work.stuck])),
    ]),
  );
  return { filled, cycles, notes };
}
export type JobDetails = Awaited<ReturnType<typeof jobDetails>>;
