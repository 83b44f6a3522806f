/** How much there is to do at stations, for whoever goes to and fro between them. */

import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/client.ts';
import { prepared } from '../../db/prepared.ts';
import { orders } from '../../orders/tables.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import { inWork } from '../queries.ts';
import { stages } from '../tables.ts';

export interface StationCount {
  /** Jobs that run or could be begun. */
  toDo: number;
  blocked: number;
}

const isBlocked = sql`${stages.state} = 'BLOCKED'`;

const counted = prepared((db: Db) =>
  db
    .select({
      station: stages.station,
      toDo: sql<number>`(count(*) FILTER (WHERE NOT ${isBlocked} AND ${orders.status} <> 'on_hold'))::int`,
      blocked: sql<number>`(count(*) FILTER (WHERE ${isBlocked}))::int`,
    })
    .from(stages)
    .innerJoin(orders, eq(orders.id, stages.orderId))
    .where(and(sql`${stages.applies} AND ${stages.state} NOT IN ('COMPLETED', 'NOT_STARTED')`, inWork))
    .groupBy(stages.station)
    .prepare('jobs_by_station'),
);

/** Of every station at which there is anything. */
export async function countJobs(db: Db): Promise<ReadonlyMap<StationCode, StationCount>> {
  const rows = await counted(db).execute();
  return new Map(rows.map(({ station, ...count }) => [station, count]));
}
