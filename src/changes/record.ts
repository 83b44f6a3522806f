import type { CommandContext } from '../commands/command.ts';
import { type Content, differenceOf, isEmpty } from './difference.ts';
import { changeRequests } from './tables.ts';

interface Edited {
  order: { id: number; version: number };
  from: Content;
  to: Content;
}

/**
 * An edit of what the shop holds already, kept as a change that was approved at once: the revisions of an order are its
 * approved changes. It has no title; the reader is told in his own language what it is.
 */
export async function recordEdit(
  { tx, actor, now }: Pick<CommandContext, 'tx' | 'actor' | 'now'>,
  { order, from, to }: Edited,
): Promise<void> {
  const difference = differenceOf(from, to);
  if (isEmpty(difference)) return;
  await tx.insert(changeRequests).values({
    ...difference,
    orderId: order.id,
    title: '',
    state: 'approved',
    baseVersion: order.version,
    createdBy: actor.id,
    createdAt: now,
    decidedBy: actor.id,
    decidedAt: now,
  });
}
