import { changed, command } from '../../commands/command.ts';
import { forbidden, isRefusal, notFound, refusal } from '../../commands/refusal.ts';
import { lockOrder, type OrderRef, orderEvent } from '../../orders/commands/locked.ts';
import { isStation } from '../../vocabulary/stations.ts';
import { tellUnclosed } from '../notices.ts';
import { stagesAfter, whyNotReminded } from '../rules.ts';
import { stagesOf } from './record.ts';
import { type StageAddress, stageInAddress } from './stage-command.ts';

/** Somebody further on has the work in hands, and this stage before his own stands open: its leads are told. */
export const remindStage = command<StageAddress, OrderRef>({
  name: 'stages.remind',
  permission: ['stages.change'],
  input: stageInAddress,
  audits: ['STAGE_REMINDED'],
  async run(context, said) {
    const order = await lockOrder(context, said.po);
    if (isRefusal(order)) return order;
    const station = said.station.toUpperCase();
    if (!isStation(station)) return notFound();
    const all = await stagesOf(context.tx, order.id);
    const stage = all.find((one) => one.station === station);
    if (!stage) return refusal('conflict', 'order_not_in_work');
    if (!stagesAfter(all, station).some((after) => context.can('stages.change', { station: after.station }))) {
      return forbidden();
    }
    const why = whyNotReminded(stage, order.status);
    if (why) return refusal('conflict', why);
    await tellUnclosed(context, order, station);
    return changed({ poNumber: order.poNumber }, [orderEvent('STAGE_REMINDED', order, { new: { station } })]);
  },
});
