import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type CommandContext, changed, command, type Outcome } from '../../commands/command.ts';
import { forbidden, isRefusal, notFound, refusal } from '../../commands/refusal.ts';
import { lockOrder, type OrderRow, orderEvent } from '../../orders/commands/locked.ts';
import { attachPhotos, findTickets } from '../../photos/attach.ts';
import { photoTickets } from '../../photos/ticket.ts';
import { reference } from '../../vocabulary/bounds.ts';
import type { LogKind } from '../../vocabulary/stage-states.ts';
import { isStation, type StationCode } from '../../vocabulary/stations.ts';
import { prose, requiredProse } from '../../vocabulary/texts.ts';
import { tellMentioned } from '../notices.ts';
import { whyNotWorkedAt } from '../rules.ts';
import { stages, stationLog } from '../tables.ts';
import { announceOpenStations, announceStation } from '../touched.ts';
import { stagesOf } from './record.ts';
import { refusedBecause } from './stage-command.ts';

const text = requiredProse(2000);

export const logNote = z.strictObject({
  po: reference,
  station: reference.optional(),
  text,
  photos: photoTickets,
});
export const logReport = z.strictObject({
  po: reference,
  station: reference,
  text: prose(2000).default(''),
  progress: z.int().min(0).max(100),
  photos: photoTickets,
});

export interface Logged {
  poNumber: string;
  id: number;
}

interface Entry {
  station: StationCode | null;
  kind: LogKind;
  progress: number | null;
  text: string;
}

async function write(
  context: CommandContext,
  order: OrderRow,
  entry: Entry,
  tickets: readonly string[] | undefined,
): Promise<Outcome<Logged>> {
  const { tx, actor, now } = context;
  const found = await findTickets(context, tickets);
  if (isRefusal(found)) return found;
  const [row] = await tx
    .insert(stationLog)
    .values({ orderId: order.id, ...entry, userId: actor.id, at: now })
    .returning({ id: stationLog.id });
  const photos = await attachPhotos(context, order.id, { logId: row!.id }, found);
  if (entry.station) announceStation(context, entry.station);
  await announceOpenStations(context, order.id);
  await tellMentioned(context, order, entry.station, entry.text);
  const audit = orderEvent('LOG_ADDED', order, {
    new: {
      ...(entry.station && { station: entry.station }),
      ...(entry.progress !== null && { progress: entry.progress }),
      log: entry.text,
      ...(photos.length > 0 && { photos }),
    },
  });
  return changed({ poNumber: order.poNumber, id: row!.id }, [audit]);
}

/** The order with its stages, and the one that is meant, if one is. */
async function find(context: CommandContext, po: string, code: string | undefined) {
  const order = await lockOrder(context, po);
  if (isRefusal(order)) return order;
  const station = code?.toUpperCase();
  if (station !== undefined && !isStation(station)) return notFound();
  if (!context.can('stages.change', station === undefined ? {} : { station })) return forbidden();
  const all = await stagesOf(context.tx, order.id);
  if (all.length === 0) return refusal('conflict', 'order_not_in_work');
  const stage = all.find((one) => one.station === station);
  return stage?.applies === false ? refusal('conflict', 'stage_not_needed') : { order, all, stage };
}

/** Words about the work at a station, or about the whole order. */
export const addNote = command<z.infer<typeof logNote>, Logged>({
  name: 'log.note',
  permission: ['stages.change'],
  input: logNote,
  audits: ['LOG_ADDED'],
  async run(context, said) {
    const found = await find(context, said.po, said.station);
    if (isRefusal(found)) return found;
    const station = found.stage?.station ?? null;
    return write(context, found.order, { station, kind: 'note', progress: null, text: said.text }, said.photos);
  },
});

/** How far a stage is that is being worked at. It stays in its state. */
export const reportProgress = command<z.infer<typeof logReport>, Logged>({
  name: 'log.progress',
  permission: ['stages.change'],
  input: logReport,
  audits: ['LOG_ADDED'],
  async run(context, { po, station, progress, text, photos }) {
    const found = await find(context, po, station);
    if (isRefusal(found)) return found;
    const { order, all } = found;
    const stage = found.stage!;
    const why = whyNotWorkedAt(stage, order.status);
    if (why) return await refusedBecause({ context, order, stage, all }, why);
    await context.tx
      .update(stages)
      .set({ progress })
      .where(and(eq(stages.orderId, order.id), eq(stages.station, stage.station)));
    return write(context, order, { station: stage.station, kind: 'progress', progress, text }, photos);
  },
});
