import type { CommandContext } from '../commands/command.ts';
import type { Tx } from '../db/client.ts';
import { openWork } from './open-work.ts';
import { Schedule } from './schedule.ts';
import { expectedFinishes } from './tables.ts';

async function foretell(tx: Tx, orderId: number, { now, today }: CommandContext): Promise<void> {
  const { rows, learned: _, ...facts } = await openWork(tx, today);
  const row = rows.find(({ id }) => id === orderId);
  const planned = new Schedule(facts).orders.find(({ id }) => id === orderId);
  // what lies beyond the horizon is expected to nobody
  if (!row || !planned?.expectedOn) return;
  const { revision, dueDate } = row;
  const { expectedOn, bottleneck } = planned;
  await tx.insert(expectedFinishes).values({ orderId, revision, expectedOn, dueDate, bottleneck, at: now });
}

/**
 * Writes down what is expected of an order at its approval, to be held against what comes. A forecast that fails stops
 * no approval: it is undone by itself and told on standard error, and the score tells how many orders went without one.
 */
export async function keepFinish(context: CommandContext, { order }: { order: { id: number } }): Promise<void> {
  await context.tx.transaction((tx) => foretell(tx, order.id, context)).catch((error) => process.emitWarning(error));
}
