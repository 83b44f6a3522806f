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
import type { Job } from '../queries.ts';
import { reworks } from '../tables.ts';
import type { LaidOut } from './lay-out.ts';

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

/** Their items, by their orders. */
async function sheetsFor(db: Db, jobs: readonly Known[]): Promise<Map<number, Filled>> {
  const ids = idsOf(jobs);
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
async function reworksFor(db: Db, station: StationCode, jobs: readonly Known[]) {
  const cycles = new Map<number, Cycle[]>();
  const ids = idsOf(jobs.filter((job) => job.cycles > 0));
  if (ids.length === 0) return cycles;
  for (const row of await reworksOfJobs(db).execute({ station, ids: idList(ids) })) {
    cycles.set(row.orderId, [...(cycles.get(row.orderId) ?? []), row]);
  }
  return cycles;
}

interface Wanted {
  /** The PO of the job that is opened further down. */
  open: string | undefined;
  /** The PO of those that are sent whole; undefined: all of them. */
  whole: ReadonlySet<string> | undefined;
}

/** Of the jobs that are shown whole, and sent. */
export async function jobDetails(db: Db, station: StationCode, laidOut: LaidOut, { open, whole }: Wanted) {
  const { cards, waiting, stuck, coming } = laidOut;
  const opened = [...waiting, ...stuck, ...coming].filter(({ poNumber }) => poNumber === open);
  const jobs = [...cards.map(({ job }) => job), ...opened].filter(({ poNumber }) => whole?.has(poNumber) ?? true);
  return detailsOf(db, station, jobs);
}

type Known = Pick<Job, 'orderId' | 'cycles'>;

export async function detailsOf(db: Db, station: StationCode, jobs: readonly Known[]) {
  const [filled, cycles, notes] = await inOneTrip(db, (db) =>
    Promise.all([sheetsFor(db, jobs), reworksFor(db, station, jobs), latestNotes(db, idsOf(jobs))]),
  );
  return { filled, cycles, notes };
}
export type JobDetails = Awaited<ReturnType<typeof detailsOf>>;
