/** Which stations' pages show something else now. */

import { and, eq, ne } from 'drizzle-orm';
import type { CommandContext } from '../commands/command.ts';
import type { StationCode } from '../vocabulary/stations.ts';
import { stages } from './tables.ts';
import { laneTopic, stationTopic } from './topics.ts';

type Announcer = Pick<CommandContext, 'announce'>;

export function announceStation(context: Announcer, station: StationCode): void {
  context.announce(stationTopic(station));
  context.announce(laneTopic(station));
}

/** Something about the whole order has changed, which every station shows that still has it before it. */
export async function announceOpenStations(context: Announcer & Pick<CommandContext, 'tx'>, orderId: number) {
  const open = await context.tx
    .select({ station: stages.station, state: stages.state })
    .from(stages)
    .where(and(eq(stages.orderId, orderId), eq(stages.applies, true), ne(stages.state, 'COMPLETED')))
    .prepare('open_stations')
    .execute();
  for (const { station, state } of open) {
    if (state === 'NOT_STARTED') context.announce(stationTopic(station));
    else announceStation(context, station);
  }
}

/** What follows where something of an order has changed that stations show. */
export const showAtStations = (context: CommandContext, { orderId }: { orderId: number }) =>
  announceOpenStations(context, orderId);

/** A stage has changed: its own station shows it, and so do those to which the work is still to come. */
export async function announceStage(
  context: Announcer & Pick<CommandContext, 'tx'>,
  orderId: number,
  station: StationCode,
) {
  announceStation(context, station);
  await announceOpenStations(context, orderId);
}
