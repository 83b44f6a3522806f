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
import { foldScan, isOutdated, LONGEST_SCAN, readScanCode, type ScanTarget } from '../../vocabulary/scan-code.ts';
import type { StageEventKind } from '../../vocabulary/stage-states.ts';
import type { StationCode } from '../../vocabulary/stations.ts';
import { nextAct, type ScanAct, scanActs, whyNotActed } from '../rules.ts';
import { resumeStage } from './block-stage.ts';
import { completeStage } from './complete-stage.ts';
import { continueStage } from './pause-stage.ts';
import { lastEvent, stagesOf } from './record.ts';
import { atWorkOn } from './spells.ts';
import { refusedBecause, type StageAddress } from './stage-command.ts';
import { startStage } from './start-stage.ts';

/** A code that comes again so soon was scanned twice by one pull of the trigger. */
const SAME_SCAN_MS = 2000;

const commands: Record<ScanAct, Command<StageAddress, OrderRef>> = {
  start: startStage,
  continuation: continueStage,
  completion: completeStage,
  resumption: resumeStage,
};
type StageScan = Exclude<ScanAct, 'continuation'>;
const kinds: Partial<Record<StageEventKind, StageScan>> = {
  started: 'start',
  completed: 'completion',
  resumed: 'resumption',
};

const already = {
  start: 'stage_already_started',
  completion: 'stage_already_completed',
  resumption: 'stage_not_blocked',
} as const satisfies Record<StageScan, ReasonKey>;

/** `act` is what the page had offered; without it the stage takes its next step. */
export const scan = z.strictObject({ code: z.string().max(LONGEST_SCAN), act: z.enum(scanActs).optional() });
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

type AtWork = Awaited<ReturnType<typeof atWorkOn>>;

/** What a scan has just done there, and whether it was this user's. */
async function justDone({ tx, actor, now }: CommandContext, order: OrderRow, station: StationCode, people: AtWork) {
  const isJust = (at: Date) => now.getTime() - at.getTime() <= SAME_SCAN_MS;
  const last = (await lastEvent(tx, order.id, station))?.event;
  const act = last && isJust(last.at) ? kinds[last.kind] : undefined;
  if (act) return { act, isOwn: last!.userId === actor.id };
  const goneOn = people.filter(({ since }) => isJust(since));
  if (goneOn.length === 0) return undefined;
  return { act: 'continuation' as const, isOwn: goneOn.some(({ userId }) => userId === actor.id) };
}

async function step(
  context: CommandContext,
  order: OrderRow,
  station: StationCode,
  said: ScanAct | undefined,
): Promise<Outcome<Scanned>> {
  const { poNumber } = order;
  if (!context.can('stages.change', { station })) return forbidden();
  const people = await atWorkOn(context.tx, { orderId: order.id, station });
  const done = await justDone(context, order, station, people);
  if (done?.isOwn && (said ?? done.act) === done.act) return unchanged({ poNumber, station, act: done.act });
  const all = await stagesOf(context.tx, order.id);
  const stage = all.find((s) => s.station === station);
  if (!stage) return refusal('conflict', 'order_not_in_work');
  const work = { context, order, stage, all };
  // two who scan at once mean the same step: the second has not come to undo the work of the first
  const same = done && !done.isOwn && !said ? done.act : undefined;
  if (same && same !== 'continuation') return await refusedBecause(work, already[same]);
  const act = said ?? same ?? nextAct(stage, order.status, people.length > 0);
  if (!act) return await refusedBecause(work, whyNotActed('start', stage, order.status) ?? 'nothing_next');
  // why it is blocked is read, and answered, before it goes on
  if (act === 'resumption' && !said) return refusal('conflict', 'stage_blocked');
  const outcome = await commands[act].run(context, { po: poNumber, station });
  return isChanged(outcome) ? changed({ poNumber, station, act }, outcome.events) : (outcome as Outcome<never>);
}

/** A scanned stage takes its next step, by the same commands as everywhere. An old sheet does nothing. */
export const scanStage = command<Scan, Scanned>({
  name: 'stages.scan',
  permission: ['stages.change'],
  input: scan,
  audits: ['STAGE_CHANGED', 'WORK_CONTINUED'],
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
