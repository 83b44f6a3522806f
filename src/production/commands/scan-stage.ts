import { eq } from 'drizzle-orm';
import { z } from 'zod';
import {
  type Command,
  type CommandContext,
  changed,
  command,
  isChanged,
  type Outcome,
  unchanged,
} from '../../commands/command.ts';
import { forbidden, isRefusal, type ReasonKey, type Refusal, refusal } from '../../commands/refusal.ts';
import type { Reader } from '../../db/client.ts';
import { lockOrder, type OrderRef, type OrderRow } from '../../orders/commands/locked.ts';
import { orders } from '../../orders/tables.ts';
import { foldScan, isOutdated, readScanCode, type ScanTarget } from '../../vocabulary/scan-code.ts';
import type { StageEventKind } from '../../vocabulary/stage-states.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import { nextAct, type ScanAct, scanActs, whyNotActed } from '../rules.ts';
import { resumeStage } from './block-stage.ts';
import { completeStage } from './complete-stage.ts';
import { lastEvent, stagesOf } from './record.ts';
import { refusedBecause, type StageAddress } from './stage-command.ts';
import { startStage } from './start-stage.ts';

/** A code that comes again so soon was scanned twice by one pull of the trigger. */
const SAME_SCAN_MS = 2000;

const commands: Record<ScanAct, Command<StageAddress, OrderRef>> = {
  start: startStage,
  completion: completeStage,
  resumption: resumeStage,
};
const kinds: Record<ScanAct, StageEventKind> = { start: 'started', completion: 'completed', resumption: 'resumed' };

const already = {
  start: 'stage_already_started',
  completion: 'stage_already_completed',
  resumption: 'stage_not_blocked',
} as const satisfies Record<ScanAct, ReasonKey>;

/** `act` is what the page had offered; without it the stage takes its next step. */
export const scan = z.strictObject({ code: z.string().max(100), act: z.enum(scanActs).optional() });
type Scan = z.infer<typeof scan>;

export interface Scanned extends OrderRef {
  station: StationCode;
  act: ScanAct;
}

/** What a code stands for, or why it cannot be told. */
export function readScan(code: string): ScanTarget | Refusal {
  const digits = foldScan(code);
  if (!digits) return refusal('invalid', 'code_misread');
  return readScanCode(digits) ?? refusal('not_found', 'code_unknown');
}

export const outdated = (target: ScanTarget, current: number): Refusal | null =>
  isOutdated(target, current) ? refusal('conflict', 'traveller_outdated', { printed: target.revision, current }) : null;

/** The PO of the order that a code stands for. */
export async function poOf(reader: Reader, orderId: number): Promise<string | undefined> {
  const [row] = await reader
    .select({ po: orders.poNumber })
    .from(orders)
    .where(eq(orders.id, orderId))
    .prepare('po_of_order')
    .execute();
  return row?.po;
}

/** What a scan has just done there, and whether it was this user's. */
async function justDone({ tx, actor, now }: CommandContext, order: OrderRow, station: StationCode) {
  const last = (await lastEvent(tx, order.id, station))?.event;
  if (!last || now.getTime() - last.at.getTime() > SAME_SCAN_MS) return undefined;
  const act = scanActs.find((done) => kinds[done] === last.kind);
  return act && { act, isOwn: last.userId === actor.id };
}

async function step(
  context: CommandContext,
  order: OrderRow,
  station: StationCode,
  said: ScanAct | undefined,
): Promise<Outcome<Scanned>> {
  const { poNumber } = order;
  if (!context.can('stages.change', { station })) return forbidden();
  const done = await justDone(context, order, station);
  if (done?.isOwn && (said ?? done.act) === done.act) return unchanged({ poNumber, station, act: done.act });
  const all = await stagesOf(context.tx, order.id);
  const stage = all.find((s) => s.station === station);
  if (!stage) return refusal('conflict', 'order_not_in_work');
  // two who scan at once mean the same step: the second has not come to undo the work of the first
  if (done && !done.isOwn && !said) return await refusedBecause({ context, order, stage, all }, already[done.act]);
  const act = said ?? nextAct(stage, order.status);
  if (!act) {
    const why = whyNotActed('start', stage, order.status) ?? 'nothing_next';
    return await refusedBecause({ context, order, stage, all }, why);
  }
  const outcome = await commands[act].run(context, { po: poNumber, station });
  return isChanged(outcome) ? changed({ poNumber, station, act }, outcome.events) : (outcome as Outcome<never>);
}

/** A scanned stage takes its next step, by the same commands as everywhere. An old sheet does nothing. */
export const scanStage = command<Scan, Scanned>({
  name: 'stages.scan',
  permission: ['stages.change'],
  input: scan,
  audits: ['STAGE_CHANGED'],
  async run(context, { code, act }) {
    const target = readScan(code);
    if (isRefusal(target)) return target;
    const po = await poOf(context.tx, target.orderId);
    const order = po ? await lockOrder(context, po) : null;
    if (!order || isRefusal(order)) return refusal('not_found', 'code_unknown');
    const old = outdated(target, order.revision);
    if (old) return old;
    if (!target.station) return refusal('conflict', 'code_of_order');
    return step(context, order, target.station, act);
  },
});
