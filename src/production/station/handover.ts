import { desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../../db/client.ts';
import { users } from '../../users/tables.ts';
import { type StationCode, stationCodes } from '../../vocabulary/stations.ts';
import { stationHandovers } from '../tables.ts';

const last = (reader: Reader) =>
  reader
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
    .prepare('last_handover');

/** What was said last, be it that nothing is to be handed over any more. */
export async function lastHandover(reader: Reader, station: StationCode) {
  const [row] = await last(reader).execute({ station });
  return row;
}
export type Handover = NonNullable<Awaited<ReturnType<typeof lastHandover>>>;

/** What the last shift left to this one at a station; undefined where nothing is to be handed over. */
export async function handoverAt(reader: Reader, station: StationCode): Promise<Handover | undefined> {
  const said = await lastHandover(reader, station);
  return said?.text ? said : undefined;
}

/** A handover note. The public shape. */
export const handoverJson = z.strictObject({
  station: z.enum(stationCodes),
  id: z.int().describe('0 where nothing was ever left'),
  text: z.string().describe('Empty where nothing is to be handed over'),
  username: z.string().nullable(),
  displayName: z.string().nullable(),
  at: z.iso.datetime().nullable(),
});

export const publicHandover = (station: StationCode, last: Handover | undefined): z.infer<typeof handoverJson> => ({
  station,
  id: last?.id ?? 0,
  text: last?.text ?? '',
  username: last?.username ?? null,
  displayName: last?.by ?? null,
  at: last?.at.toISOString() ?? null,
});
