import { z } from 'zod';
import type { AuditEvent } from '../../audit/actions.ts';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { forbidden, invalid, isRefusal, notFound, type Refusal, refusal } from '../../commands/refusal.ts';
import { lockOrder, type OrderRef, orderEvent } from '../../orders/commands/locked.ts';
import { setStatus } from '../../orders/commands/move.ts';
import { attachPhotos, findTickets } from '../../photos/attach.ts';
import { photoTickets, type Ticket } from '../../photos/ticket.ts';
import { reasonsAt, reworkReasonCodes } from '../../vocabulary/rework-reasons.ts';
import { isStation, stationCodes } from '../../vocabulary/stations.ts';
import { prose, requiredLine } from '../../vocabulary/texts.ts';
import { findersOf, impliedFinder } from '../finders.ts';
import { tellRework } from '../notices.ts';
import { reopenedBy, whyNotRepeatable } from '../rules.ts';
import { reworks } from '../tables.ts';
import { record, type StageRow, stagesOf } from './record.ts';
import { type StageWork, stageInAddress } from './stage-command.ts';

export const rework = stageInAddress.extend({
  reason: z.enum(reworkReasonCodes),
  note: prose(2000).default(''),
  foundAt: z.enum(stationCodes).optional(),
  reopenFollowing: z.boolean().default(false),
  materialAgain: requiredLine(200).optional().describe('What has to be taken from stock again'),
  photos: photoTickets,
});
type Rework = z.infer<typeof rework>;

/** An operator found it at a station of his own. */
function whyNotFound({ can }: CommandContext, foundAt: Rework['foundAt']): Refusal | null {
  if (can('rework.send')) return null;
  if (findersOf(can).length === 0) return forbidden();
  if (!foundAt) return invalid({ foundAt: { reason: 'required' } });
  return can('rework.send', { station: foundAt }) ? null : refusal('forbidden', 'rework_found_elsewhere');
}

function whyNotSaid({ stage }: StageWork, { reason, note }: Rework): Refusal | null {
  if (!reasonsAt(stage.station).some((r) => r.code === reason)) return invalid({ reason: { reason: 'not_an_option' } });
  return reason === 'CUSTOM' && !note ? invalid({ note: { reason: 'required' } }) : null;
}

/** The stage itself, with its cycle. */
async function repeat(work: StageWork, input: Rework, tickets: readonly Ticket[], orderStatus: string | null) {
  const { context, order, stage } = work;
  const index = stage.cycles + 1;
  const values = {
    orderId: order.id,
    station: stage.station,
    index,
    reason: input.reason,
    note: input.note,
    foundAt: input.foundAt ?? null,
    materialAgain: input.materialAgain ?? null,
    countsAsFault: !order.isRd,
    userId: context.actor.id,
    at: context.now,
  };
  const [cycle] = await context.tx.insert(reworks).values(values).returning({ id: reworks.id });
  const photos = await attachPhotos(context, order.id, { cycleId: cycle!.id }, tickets);
  const { eventId } = await record(context, order, stage, {
    kind: 'reworked',
    to: 'REWORK',
    reason: input.note || input.reason,
    columns: { progress: 0, cycles: index, finishedAt: null },
  });
  const audit = orderEvent('SEND_REWORK', order, {
    old: { station: stage.station, state: stage.state },
    new: {
      station: stage.station,
      state: 'REWORK',
      kind: 'reworked',
      cycle: index,
      reworkReason: input.reason,
      ...(input.note && { note: input.note }),
      ...(input.foundAt && { foundAt: input.foundAt }),
      ...(input.materialAgain && { materialAgain: input.materialAgain }),
      ...(photos.length > 0 && { photos }),
      ...(orderStatus && { orderStatus }),
    },
  });
  return { eventId, audit };
}

async function reopen({ context, order }: StageWork, stage: StageRow, causedBy: number): Promise<AuditEvent> {
  const columns = { progress: 0, startedAt: null, finishedAt: null };
  return (await record(context, order, stage, { kind: 'reopened', to: 'NOT_STARTED', columns, causedBy })).audit;
}

/**
 * Sends a stage back to be repeated. An order that was made, or shipped, is in production again. An operator sends what
 * he found at a station of his own; the stage to repeat may be any.
 */
export const reworkStage = command<Rework, OrderRef>({
  name: 'stages.rework',
  permission: ['rework.send'],
  input: rework,
  audits: ['SEND_REWORK', 'STAGE_CHANGED'],
  async run(context, said) {
    const order = await lockOrder(context, said.po);
    if (isRefusal(order)) return order;
    const station = said.station.toUpperCase();
    if (!isStation(station)) return notFound();
    const input = { ...said, foundAt: said.foundAt ?? impliedFinder(context.can) };
    const elsewhere = whyNotFound(context, input.foundAt);
    if (elsewhere) return elsewhere;
    const all = await stagesOf(context.tx, order.id);
    const stage = all.find((s) => s.station === station);
    if (!stage) return refusal('conflict', 'order_not_in_work');
    const why = whyNotRepeatable(
      { ...stage, hasStarted: stage.startedAt !== null },
      order.status,
      context.can('orders.cancel'),
    );
    if (why) return refusal('conflict', why);
    const work = { context, order, stage, all };
    const unsaid = whyNotSaid(work, input);
    if (unsaid) return unsaid;
    const tickets = await findTickets(context, input.photos);
    if (isRefusal(tickets)) return tickets;

    const wasMade = order.status === 'completed' || order.status === 'shipped';
    if (wasMade)
      await setStatus(context, order.id, 'in_production', { completedAt: null, shippedAt: null, shippedOn: null });
    const { eventId, audit } = await repeat(work, input, tickets, wasMade ? 'in_production' : null);
    await tellRework(context, order, station, { rework: input.reason, note: input.note });
    const events = [audit];
    for (const other of reopenedBy(all, station, order.status, input.reopenFollowing)) {
      events.push(await reopen(work, other, eventId));
    }
    return changed({ poNumber: order.poNumber }, events);
  },
});
