import { desc, eq } from 'drizzle-orm';
import type { Reader } from '../db/client.ts';
import { users } from '../users/tables.ts';
import type { StationCode } from './stations.ts';
import { stationHandovers } from './tables.ts';

/** What the last shift left to this one at a station; undefined where nothing is to be handed over. */
export async function handoverAt(reader: Reader, station: StationCode) {
  const [row] = await reader
    .select({ text: stationHandovers.text, by: users.displayName, at: stationHandovers.at })
    .from(stationHandovers)
    .innerJoin(users, eq(users.id, stationHandovers.userId))
    .where(eq(stationHandovers.station, station))
    .orderBy(desc(stationHandovers.id))
    .limit(1);
  return row?.text ? row : undefined;
}
export type Handover = NonNullable<Awaited<ReturnType<typeof handoverAt>>>;
