import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { changed, command, unchanged } from '../../commands/command.ts';
import { isRefusal, refusal } from '../../commands/refusal.ts';
import { reference } from '../../vocabulary/bounds.ts';
import { manualBadges } from '../../vocabulary/order-status.ts';
import { orders } from '../tables.ts';
import { lockOrder, type OrderRef, orderEvent } from './locked.ts';

const input = z.strictObject({ po: reference, badges: z.array(z.enum(manualBadges)).max(10) });

/** Says which badges an order wears by hand: these and no others. The head's version stays, no word of it changed. */
export const setMarks = command<z.infer<typeof input>, OrderRef>({
  name: 'orders.badges',
  permission: ['orders.prioritise'],
  input,
  audits: ['BADGES_CHANGED'],
  async run(context, { po, badges: asked }) {
    const order = await lockOrder(context, po);
    if (isRefusal(order)) return order;
    if (order.status === 'shipped' || order.status === 'cancelled') return refusal('conflict', 'order_closed');
    const badges = manualBadges.filter((badge) => asked.includes(badge));
    if (badges.join() === order.manualBadges.join()) return unchanged({ poNumber: order.poNumber });
    await context.tx.update(orders).set({ manualBadges: badges }).where(eq(orders.id, order.id));
    await context.happened('orderChanged', { orderId: order.id });
    const event = orderEvent('BADGES_CHANGED', order, { old: { badges: order.manualBadges }, new: { badges } });
    return changed({ poNumber: order.poNumber }, [event]);
  },
});
