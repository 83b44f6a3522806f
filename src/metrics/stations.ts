import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { orders } from '../orders/tables.ts';
import { isOver, limitOf } from '../production/limits.ts';
import { stages } from '../production/tables.ts';
import { underwayStatuses } from '../vocabulary/order-status.ts';
import { type StageState, stageStates } from '../vocabulary/stage-states.ts';
import { type StationCode, stationCodes } from '../vocabulary/stations.ts';

const underway = sql`${orders.status} IN (${sql.raw(underwayStatuses.map((status) => `'${status}'`).join(', '))})`;

/** Stage matrix: how many stages of orders that are under way are in each state, station by station. */
const matrix = prepared((db: Db) =>
  db
    .select({ station: stages.station, state: stages.state, n: sql<number>`count(*)::int` })
    .from(stages)
    .innerJoin(orders, sql`${orders.id} = ${stages.orderId}`)
    .where(sql`${stages.applies} AND ${underway}`)
    .groupBy(stages.station, stages.state)
    .prepare('stage_matrix'),
);

export interface StationRow {
  station: StationCode;
  counts: Record<StageState, number>;
  /** Pipeline: neither not started nor completed. */
  here: number;
  inWork: number;
  limit: number | null;
  isOver: boolean;
}

const none = () => Object.fromEntries(stageStates.map((state) => [state, 0])) as Record<StageState, number>;

function rowOf(station: StationCode, counts: Record<StageState, number>): StationRow {
  const { QUEUED, IN_PROGRESS, BLOCKED, REWORK } = counts;
  const inWork = IN_PROGRESS + REWORK;
  const here = QUEUED + inWork + BLOCKED;
  return { station, counts, here, inWork, limit: limitOf(station), isOver: isOver(station, inWork) };
}

/** Every station, in the order of the work, also one where nothing is. */
export async function stationRows(db: Db): Promise<StationRow[]> {
  const found = await matrix(db).execute();
  return stationCodes.map((station) => {
    const counts = none();
    for (const row of found) if (row.station === station) counts[row.state] = row.n;
    return rowOf(station, counts);
  });
}
