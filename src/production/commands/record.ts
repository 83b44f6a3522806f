import { and, desc, eq } from 'drizzle-orm';
import type { AuditEvent } from '../../audit/actions.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { Reader } from '../../db/client.ts';
import { type OrderRow, orderEvent } from '../../orders/commands/locked.ts';
import { users } from '../../users/tables.ts';
import type { StageEventKind, StageState } from '../../vocabulary/stage-states.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import { resolveDone } from '../resolve-done.ts';
import { stageEvents, stages } from '../tables.ts';
import { announceStage } from '../touched.ts';
import { followEvent } from './spells.ts';

export type StageRow = typeof stages.$inferSelect;
export type StageEventRow = typeof stageEvents.$inferSelect;

type Columns = Partial<Pick<StageRow, 'progress' | 'cycles' | 'startedAt' | 'finishedAt' | 'blockedReason'>>;

interface Happening {
  kind: StageEventKind;
  to: StageState;
  columns?: Columns;
  reason?: string;
  missingMaterial?: string;
  reverses?: number;
  causedBy?: number;
  /** It had been done before, and nobody had said so. */
  forgotten?: boolean;
  /** What became of the order by it, for the trail. */
  orderStatus?: string;
}

const ofStage = (orderId: number, station: StationCode) =>
  and(eq(stages.orderId, orderId), eq(stages.station, station));

export async function stagesOf(reader: Reader, orderId: number): Promise<StageRow[]> {
  return reader.select().from(stages).where(eq(stages.orderId, orderId)).prepare('stages_of_order').execute();
}

/** The latest thing that happened to a stage, and who did it. */
export async function lastEvent(reader: Reader, orderId: number, station: StationCode) {
  const [row] = await reader
    .select({ event: stageEvents, by: users.displayName, username: users.username })
    .from(stageEvents)
    .innerJoin(users, eq(users.id, stageEvents.userId))
    .where(and(eq(stageEvents.orderId, orderId), eq(stageEvents.station, station)))
    .orderBy(desc(stageEvents.id))
    .limit(1)
    .prepare('last_stage_event')
    .execute();
  return row;
}

/** Writes what happened and the state that follows from it, together: the one place that changes a stage. */
export async function record(
  context: CommandContext,
  order: OrderRow,
  stage: StageRow,
  happening: Happening,
): Promise<{ eventId: number; audit: AuditEvent }> {
  const { kind, to, columns, reason, missingMaterial, reverses, causedBy, forgotten, orderStatus } = happening;
  const { tx, actor, now } = context;
  await announceStage(context, order.id, stage.station);
  await tx
    .update(stages)
    .set({ state: to, blockedReason: null, missingMaterial: missingMaterial ?? null, ...columns })
    .where(ofStage(order.id, stage.station))
    .prepare('change_stage')
    .execute();
  const [event] = await tx
    .insert(stageEvents)
    .values({
      orderId: order.id,
      station: stage.station,
      kind,
      fromState: stage.state,
      toState: to,
      reason: reason ?? null,
      missingMaterial: missingMaterial ?? null,
      reverses: reverses ?? null,
      causedBy: causedBy ?? null,
      forgotten: forgotten ?? false,
      userId: actor.id,
      at: now,
    })
    .returning({ id: stageEvents.id })
    .prepare('record_stage_event')
    .execute();
  await followEvent(context, stage, { kind, to, reverses });
  await resolveDone(context, stage, to);
  const audit = orderEvent('STAGE_CHANGED', order, {
    old: { station: stage.station, state: stage.state },
    new: {
      station: stage.station,
      state: to,
      kind,
      ...(reason && reason !== missingMaterial && { reason }),
      ...(missingMaterial && { missingMaterial }),
      ...(forgotten && { forgotten }),
      ...(orderStatus && { orderStatus }),
    },
  });
  return { eventId: event!.id, audit };
}
