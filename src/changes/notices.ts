/** Who is told of a proposed change, and of what became of it. */

import type { CommandContext } from '../commands/command.ts';
import type { NoticeKey, Params } from '../notifications/notices.ts';
import { notify, resolveNotices } from '../notifications/notify.ts';
import type { OrderRow } from '../orders/commands/locked.ts';
import { peopleOf } from '../users/receivers.ts';
import type { ChangeRow } from './commands/locked.ts';

type Change = Pick<ChangeRow, 'id' | 'title' | 'createdBy'>;

const tell = (
  context: CommandContext,
  order: OrderRow,
  { id, title }: Change,
  key: NoticeKey,
  to: number[],
  facts: Params = {},
) =>
  notify(context, to, {
    key,
    type: 'order',
    source: { type: 'change', id },
    link: `/orders/${order.poNumber}/changes/${id}`,
    params: {
      po: order.poNumber,
      client: order.client,
      title: order.title,
      by: context.actor.displayName,
      note: title,
      ...facts,
    },
  });

export async function tellOpened(context: CommandContext, order: OrderRow, change: Change): Promise<void> {
  await tell(context, order, change, 'change_opened', (await peopleOf(context.tx)).deciders());
}

/** The author hears of it; for whoever might have decided it is over. */
export async function tellDecided(
  context: CommandContext,
  order: OrderRow,
  change: Change,
  key: 'change_approved' | 'change_declined',
  reason?: string,
): Promise<void> {
  await resolveOpened(context, change);
  await tell(context, order, change, key, [change.createdBy], reason ? { reason } : {});
}

export const resolveOpened = (context: CommandContext, { id }: Pick<Change, 'id'>): Promise<void> =>
  resolveNotices(context, ['change_opened'], { type: 'change', id });
