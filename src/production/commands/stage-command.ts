import { z } from 'zod';
import type { AuditAction, AuditEvent } from '../../audit/actions.ts';
import { type CommandContext, changed, command, unchanged } from '../../commands/command.ts';
import { forbidden, isRefusal, notFound, type ReasonKey, type Refusal, refusal } from '../../commands/refusal.ts';
import { lockOrder, type OrderRef, type OrderRow } from '../../orders/commands/locked.ts';
import { reference } from '../../vocabulary/bounds.ts';
import type { Permission } from '../../vocabulary/permissions.ts';
import { isStation } from '../../vocabulary/stations.ts';
import { lastEvent, type StageRow, stagesOf } from './record.ts';

export const stageInAddress = z.strictObject({ po: reference, station: reference });
export type StageAddress = z.infer<typeof stageInAddress>;

/** A step that may take along what was forgotten before it. */
export const stageStep = stageInAddress.extend({ finishEarlier: z.boolean().optional() });

export interface StageWork {
  context: CommandContext;
  order: OrderRow;
  stage: StageRow;
  all: StageRow[];
}

/** What an act at a station does once the order is locked, seen, and the station is the actor's. No event: no change. */
type Act<I> = (work: StageWork, input: I) => Promise<AuditEvent[] | Refusal>;

interface Kind {
  permission: Permission;
  audits: readonly AuditAction[];
}

const step: Kind = { permission: 'stages.change', audits: ['STAGE_CHANGED'] };

async function findWork(
  context: CommandContext,
  input: StageAddress,
  permission: Permission,
): Promise<StageWork | Refusal> {
  const order = await lockOrder(context, input.po);
  if (isRefusal(order)) return order;
  const station = input.station.toUpperCase();
  if (!isStation(station)) return notFound();
  if (!context.can(permission, { station })) return forbidden();
  const all = await stagesOf(context.tx, order.id);
  const stage = all.find((s) => s.station === station);
  return stage ? { context, order, stage, all } : refusal('conflict', 'order_not_in_work');
}

/** A command upon one stage of one order. What changes its state writes through `record`, and nothing else does. */
export const stageCommand = <I extends StageAddress>(name: string, input: z.ZodType<I>, act: Act<I>, kind = step) =>
  command<I, OrderRef>({
    name,
    permission: [kind.permission],
    input,
    audits: kind.audits,
    async run(context, parsed) {
      const work = await findWork(context, parsed, kind.permission);
      if (isRefusal(work)) return work;
      const done = await act(work, parsed);
      if (!Array.isArray(done)) return done;
      const value = { poNumber: work.order.poNumber };
      return done.length > 0 ? changed(value, done) : unchanged(value);
    },
  });

/** "Already started by Oskars at 14:03": a refusal that says who was quicker. */
export async function refusedBecause({ context, order, stage }: StageWork, reason: ReasonKey): Promise<Refusal> {
  if (reason !== 'stage_already_started' && reason !== 'stage_already_completed') return refusal('conflict', reason);
  const last = await lastEvent(context.tx, order.id, stage.station);
  return refusal('conflict', reason, { by: last!.by, username: last!.username, at: last!.event.at.toISOString() });
}
