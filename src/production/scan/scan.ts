/** What a scanned code tells this reader. Reading changes nothing. */

import { isRefusal, type Refusal, refusal } from '../../commands/refusal.ts';
import type { C } from '../../http/env.ts';
import { orderMeant } from '../../orders/find/meant.ts';
import { findOrder, type OrderDetail, type StageDetail } from '../../orders/queries.ts';
import type { ScanTarget } from '../../vocabulary/scan-code.ts';
import { outdated, poOf, readScan } from '../commands/scan-stage.ts';
import { atWorkOn } from '../commands/spells.ts';
import { nextAct, type ScanAct } from '../rules.ts';

export interface Reading {
  target: ScanTarget;
  order: OrderDetail;
  /** Undefined where the code is the whole order's. */
  stage: StageDetail | undefined;
  /** That the sheet is an old one. */
  outdated: Refusal | null;
  /** What a scan would do now, if this reader may. */
  next: ScanAct | null;
}

/** A code, or the PO of an order as people write it. */
export async function readCode(c: C, typed: string): Promise<Reading | Refusal> {
  const target = readScan(typed);
  if (isRefusal(target)) {
    const order = target.reason === 'code_misread' ? await orderMeant(c, typed) : undefined;
    return order ? readingOf(order) : target;
  }
  const { deps, ui, actor } = c.var;
  const { db } = deps.database;
  const po = await poOf(db, target.orderId);
  const order = po ? await findOrder(db, { actor: actor!, can: ui.can }, po) : undefined;
  if (!order) return refusal('not_found', 'code_unknown');
  const stage = order.stages.find((s) => s.station === target.station);
  const old = outdated(target, order.revision);
  if (!stage || old || !ui.can('stages.change', { station: stage.station })) {
    return { target, order, stage, outdated: old, next: null };
  }
  const people = await atWorkOn(db, { orderId: order.id, station: stage.station });
  return { target, order, stage, outdated: null, next: nextAct(stage, order.status, people.length > 0) };
}

const readingOf = (order: OrderDetail): Reading => ({
  target: { orderId: order.id, station: null, revision: order.revision },
  order,
  stage: undefined,
  outdated: null,
  next: null,
});
