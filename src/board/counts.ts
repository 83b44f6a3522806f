import { and, sql } from 'drizzle-orm';
import type { Db } from '../db/client.ts';
import { prepared } from '../db/prepared.ts';
import { orders } from '../orders/tables.ts';
import { isOver, limitOf } from '../production/limits.ts';
import { inWork } from '../production/queries.ts';
import { stages } from '../production/tables.ts';
import type { StageState } from '../vocabulary/stage-states.ts';
import { type StationCode, stationCodes } from '../vocabulary/stations.ts';

export type OpenState = Exclude<StageState, 'COMPLETED'>;
export type Counts = Record<OpenState, number>;

const countedByState = prepared((db: Db) =>
  db
    .select({ station: stages.station, state: stages.state, n: sql<number>`count(*)::int` })
    .from(stages)
    .innerJoin(orders, sql`${orders.id} = ${stages.orderId}`)
    .where(and(sql`${stages.applies} AND ${stages.state} <> 'COMPLETED'`, inWork))
    .groupBy(stages.station, stages.state)
    .prepare('stages_by_state'),
);

/** What is begun and not done: the number that the limit speaks of. */
export const begun = ({ IN_PROGRESS, REWORK }: Counts) => IN_PROGRESS + REWORK;

/** How busy a station is. */
export interface Load {
  station: StationCode;
  counts: Counts;
  inWork: number;
  limit: number | null;
  isOver: boolean;
}

/** Every station, in the order of the work, with what is open there. */
export async function stationLoads(db: Db): Promise<Load[]> {
  const rows = await countedByState(db).execute();
  return stationCodes.map((station) => {
    const counts: Counts = { NOT_STARTED: 0, QUEUED: 0, IN_PROGRESS: 0, BLOCKED: 0, REWORK: 0 };
    for (const row of rows) if (row.station === station) counts[row.state as OpenState] = row.n;
    const inWork = begun(counts);
    return { station, counts, inWork, limit: limitOf(station), isOver: isOver(station, inWork) };
  });
}
