import { desc, eq, sql } from 'drizzle-orm';
import type { Db, Reader } from '../../db/client.ts';
import { prepared } from '../../db/prepared.ts';
import { users } from '../../users/tables.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import { stationHandovers } from '../tables.ts';

const last = prepared((db: Db) =>
  db
    .select({
      id: stationHandovers.id,
      text: stationHandovers.text,
      username: users.username,
      by: users.displayName,
      at: stationHandovers.at,
    })
    .from(stationHandovers)
    .innerJoin(users, eq(users.id, stationHandovers.userId))
    .where(eq(stationHandovers.station, sql.placeholder('station')))
    .orderBy(desc(stationHandovers.id))
    .limit(1)
    .prepare('last_handover'),
);

/** What was said last, be it that nothing is to be handed over any more. */
export async function lastHandover(reader: Reader, station: StationCode) {
  const [row] = await last(reader as Db).execute({ station });
  return row;
}
export type Handover = NonNullable<Awaited<ReturnType<typeof lastHandover>>>;

/** What the last shift left to this one at a station; undefined where nothing is to be handed over. */
export async function handoverAt(reader: Reader, station: StationCode): Promise<Handover | undefined> {
  const said = await lastHandover(reader, station);
  return said?.text ? said : undefined;
}
