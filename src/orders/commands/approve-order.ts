import type { z } from 'zod';
import { type CommandContext, changed, command } from '../../commands/command.ts';
import { forbidden, isRefusal, type Refusal, refusal } from '../../commands/refusal.ts';
import { whyOutdated } from '../../users/outdated.ts';
import { type StationCode, stationCodes } from '../../vocabulary/stations.ts';
import { isSoleApprover } from '../approvers.ts';
import { approval } from '../head/input.ts';
import { stationsOf } from '../items/sheets.ts';
import { tellApproved } from '../notices.ts';
import { whyNotMoved } from '../rules.ts';
import { itemsOf, lockOrder, type OrderRef, type OrderRow } from './locked.ts';
import { move } from './move.ts';
import { markSubmitted, whyIncomplete } from './submit-order.ts';

/** One's own order waits for somebody else, unless there is nobody else. */
async function whyOwn(context: CommandContext, order: OrderRow): Promise<Refusal | null> {
  if (order.status === 'draft') {
    return order.createdBy === context.actor.id ? refusal('conflict', 'submit_first') : null;
  }
  if (order.submittedBy !== context.actor.id || (await isSoleApprover(context.tx, context.actor.id))) return null;
  return refusal('forbidden', 'own_order');
}

/** A day for the loading is the office's to set: it changes the head. */
const whyNotLoadedOn = ({ can }: CommandContext, { loadingDate }: z.infer<typeof approval>): Refusal | null =>
  loadingDate !== undefined && !can('orders.edit') ? forbidden() : null;

const loadedOn = (order: OrderRow, { loadingDate }: z.infer<typeof approval>) =>
  loadingDate === undefined || loadingDate === order.loadingDate
    ? {}
    : { loadingDate, version: order.version + 1, headVersion: order.version + 1 };

/**
 * Approves a pending order. On a draft of somebody else it counts as submission and approval.
 * The approver may leave some of the stations out.
 */
export const approveOrder = command<z.infer<typeof approval>, OrderRef>({
  name: 'orders.approve',
  permission: ['orders.approve'],
  input: approval,
  audits: ['SUBMIT_ORDER', 'APPROVE_ORDER', 'STAGE_CHANGED'],
  async run(context, input) {
    const order = await lockOrder(context, input.po);
    if (isRefusal(order)) return order;
    const state = whyNotMoved('approval', order.status);
    if (state) return refusal('conflict', state, { status: order.status });
    const own = whyNotLoadedOn(context, input) ?? (await whyOwn(context, order));
    if (own) return own;
    const isDraft = order.status === 'draft';
    const why =
      (await whyOutdated(context, order, input.version, 'changed_meanwhile')) ??
      (isDraft ? await whyIncomplete(context, order) : null);
    if (why) return why;

    const events = isDraft ? [await markSubmitted(context, order)] : [];
    const wanted = input.stations ?? (await stationsOf(context.tx, await itemsOf(context.tx, order.id)));
    const chosen: readonly StationCode[] = stationCodes.filter((code) => wanted.includes(code));
    const loading = loadedOn(order, input);
    const revision = order.revision + 1;
    const columns = { ...loading, approvedBy: context.actor.id, approvedAt: context.now, revision };
    const details = {
      revision,
      stations: chosen,
      ...(!isDraft && order.submittedBy === context.actor.id && { soleApprover: true }),
      ...('loadingDate' in loading && { loadingDate: loading.loadingDate }),
    };
    const pending: OrderRow = { ...order, status: 'pending' };
    events.push(await move(context, pending, 'approved', 'APPROVE_ORDER', columns, details));
    const informed = await tellApproved(context, order);
    await context.happened('orderApproved', { order, stations: chosen, informed });
    return changed({ poNumber: order.poNumber }, events);
  },
});
