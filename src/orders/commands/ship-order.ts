import type { z } from 'zod';
import { changed, command } from '../../commands/command.ts';
import { isRefusal, refusal } from '../../commands/refusal.ts';
import { shipment } from '../head/input.ts';
import { tellAuthor } from '../notices.ts';
import { whyNotMoved } from '../rules.ts';
import { lockOrder, type OrderRef } from './locked.ts';
import { move } from './move.ts';

export const shipOrder = command<z.infer<typeof shipment>, OrderRef>({
  name: 'orders.ship',
  permission: ['orders.ship'],
  input: shipment,
  audits: ['SHIP_ORDER', 'STAGE_CHANGED'],
  async run(context, { po, date = context.today, carrier = '' }) {
    const order = await lockOrder(context, po);
    if (isRefusal(order)) return order;
    const state = whyNotMoved('shipment', order.status);
    if (state) return refusal('conflict', state, { status: order.status });
    await context.happened('orderShipped', { order });
    const columns = { shippedAt: context.now, shippedOn: date, carrier };
    const event = await move(context, order, 'shipped', 'SHIP_ORDER', columns, { date, ...(carrier && { carrier }) });
    await tellAuthor(context, order, 'order_shipped');
    return changed({ poNumber: order.poNumber }, [event]);
  },
});
