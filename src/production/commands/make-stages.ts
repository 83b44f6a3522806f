import type { AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { OrderHappenings } from '../../orders/happenings.ts';
import { stationCodes } from '../../vocabulary/stations.ts';
import { firstStation } from '../rules.ts';
import { stages } from '../tables.ts';
import { stationTopic } from '../topics.ts';
import { record } from './record.ts';

/** Gives an approved order its stages, of which those at its stations apply, and queues the first of them. */
export async function makeStages(
  context: CommandContext,
  { order, stations }: OrderHappenings['orderApproved'],
): Promise<AuditEvent[]> {
  const rows = await context.tx
    .insert(stages)
    .values(stationCodes.map((station) => ({ orderId: order.id, station, applies: stations.includes(station) })))
    .returning();
  for (const station of stations) context.announce(stationTopic(station));
  const first = firstStation(rows);
  if (!first) return [];
  const { audit } = await record(context, order, first, { kind: 'queued', to: 'QUEUED' });
  return [audit];
}
