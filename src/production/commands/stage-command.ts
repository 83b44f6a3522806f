import { z } from 'zod';
import type { AuditEvent } from '../../audit/actions.ts';
import { type CommandContext, changed, command, refused } from '../../commands/command.ts';
import { forbidden, notFound, type ReasonKey, type Refusal, refusal } from '../../commands/refusal.ts';
import { isRefusal, lockOrder, type OrderRef, type OrderRow } from '../../orders/commands/locked.ts';
import { isStation } from '../stations.ts';
import { lastEvent, type StageRow, stagesOf } from './record.ts';

export const stageAddress = z.strictObject({ po: z.string(), station: z.string() });
export type StageAddress = z.infer<typeof stageAddress>;

/** A step that may take along what was forgotten before it. */
export const stageStep = stageAddress.extend({ finishEarlier: z.boolean().optional() });

export const stageReason = stageAddress.extend({ reason: z.string().trim().min(1).max(1000) });

export interface StageWork {
  context: CommandContext;
  order: OrderRow;
  stage: StageRow;
  all: StageRow[];
}

/** What an act at a station does once the order is locked, seen, and the station is the actor's. */
type Act<I> = (work: StageWork, input: I) => Promise<AuditEvent[] | Refusal>;

async function findWork(context: CommandContext, input: StageAddress): Promise<StageWork | Refusal> {
  const order = await lockOrder(context, input.po);
  if (isRefusal(order)) return order;
  const station = input.station.toUpperCase();
  if (!isStation(station)) return notFound();
  if (!context.can('stages.change', { station })) return forbidden();
  const all = await stagesOf(context.tx, order.id);
  const stage = all.find((s) => s.station === station);
  return stage ? { context, order, stage, all } : refusal('conflict', 'order_not_in_work');
}

/** A command upon one stage of one order; all of them write through `record`, and nothing else does. */
export const stageCommand = <I extends StageAddress>(name: string, input: z.ZodType<I>, act: Act<I>) =>
  command<I, OrderRef>({
    name,
    permission: ['stages.change'],
    input,
    audits: ['STAGE_CHANGED'],
    async run(context, parsed) {
      const work = await findWork(context, parsed);
      if ('kind' in work) return refused(work);
      const done = await act(work, parsed);
      return Array.isArray(done) ? changed({ poNumber: work.order.poNumber }, done) : refused(done);
    },
  });

/** "Already started by Oskars at 14:03": a refusal that says who was quicker. */
export async function refusedBecause({ context, order, stage }: StageWork, reason: ReasonKey): Promise<Refusal> {
  if (reason !== 'stage_already_started' && reason !== 'stage_already_completed') return refusal('conflict', reason);
  const last = await lastEvent(context.tx, order.id, stage.station);
  return refusal('conflict', reason, { by: last!.by, username: last!.username, at: last!.event.at.toISOString() });
}
