import { sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { orders } from '../orders/tables.ts';
import { underwayStatuses } from '../vocabulary/order-status.ts';
import { type StageState, stageStates } from '../vocabulary/stage-states.ts';
import { type StationCode, stationCodes } from '../vocabulary/stations.ts';
import { isOver, limitOf } from './limits.ts';
import { stages } from './tables.ts';

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

/** How busy a station is, wherever it is told. */
export interface Load {
  station: StationCode;
  counts: Record<StageState, number>;
  /** Pipeline: neither not started nor completed. */
  here: number;
  /** Begun and not done: the number that the limit speaks of. */
  inWork: number;
  limit: number | null;
  isOver: boolean;
}

const none = () => Object.fromEntries(stageStates.map((state) => [state, 0])) as Record<StageState, number>;

function loadOf(station: StationCode, counts: Record<StageState, number>): Load {
  const { QUEUED, IN_PROGRESS, BLOCKED, REWORK } = counts;
  const inWork = IN_PROGRESS + REWORK;
  const here = QUEUED + inWork + BLOCKED;
  return { station, counts, here, inWork, limit: limitOf(station), isOver: isOver(station, inWork) };
}

/** Every station, in the order of the work, also one where nothing is. */
export async function stationLoads(db: Db): Promise<Load[]> {
  const found = await matrix(db).execute();
  return stationCodes.map((station) => {
    const counts = none();
    for (const row of found) if (row.station === station) counts[row.state] = row.n;
    return loadOf(station, counts);
  });
}
