/** The ends of a proposal that leave the order as it is. */

import type { z } from 'zod';
import { changed, command } from '../../commands/command.ts';
import { forbidden, isRefusal } from '../../commands/refusal.ts';
import { orderEvent } from '../../orders/commands/locked.ts';
import { declining, onlyChange } from '../input.ts';
import { resolveOpened, tellDecided } from '../notices.ts';
import { type ChangeRef, close, lockOpen } from './locked.ts';

export const declineChange = command<z.infer<typeof declining>, ChangeRef>({
  name: 'changes.decline',
  permission: ['changes.decide'],
  input: declining,
  audits: ['DECLINE_CHANGE'],
  async run(context, { id, reason }) {
    const locked = await lockOpen(context, id);
    if (isRefusal(locked)) return locked;
    const { order, change } = locked;
    await close(context, change, 'declined', reason);
    await tellDecided(context, order, change, 'change_declined', reason);
    const event = orderEvent('DECLINE_CHANGE', order, { new: { change: id, changeTitle: change.title, reason } });
    return changed({ id, poNumber: order.poNumber }, [event]);
  },
});

/** Whose proposal it is takes it back. */
export const withdrawChange = command<z.infer<typeof onlyChange>, ChangeRef>({
  name: 'changes.withdraw',
  permission: ['changes.propose'],
  input: onlyChange,
  audits: ['WITHDRAW_CHANGE'],
  async run(context, { id }) {
    const locked = await lockOpen(context, id);
    if (isRefusal(locked)) return locked;
    const { order, change } = locked;
    if (change.createdBy !== context.actor.id) return forbidden();
    await close(context, change, 'withdrawn');
    await resolveOpened(context, change);
    const event = orderEvent('WITHDRAW_CHANGE', order, { new: { change: id, changeTitle: change.title } });
    return changed({ id, poNumber: order.poNumber }, [event]);
  },
});
