import { eq } from 'drizzle-orm';
import type { CommandContext } from '../../commands/command.ts';
import { isRefusal, notFound, type Refusal, refusal } from '../../commands/refusal.ts';
import { displayNameIn, lockOrder, type OrderRow } from '../../orders/commands/locked.ts';
import { orders } from '../../orders/tables.ts';
import { changeRequests } from '../tables.ts';

export type ChangeRow = typeof changeRequests.$inferSelect;

/** The change that was acted on, and the order it belongs to. */
export interface ChangeRef {
  id: number;
  poNumber: string;
}

export interface Locked {
  change: ChangeRow;
  order: OrderRow;
}

/** Locks the order and then the change, if that still waits for a decision: of two who decide at once, one is told. */
export async function lockOpen(context: CommandContext, id: number): Promise<Locked | Refusal> {
  const { tx } = context;
  const [found] = await tx
    .select({ po: orders.poNumber })
    .from(changeRequests)
    .innerJoin(orders, eq(orders.id, changeRequests.orderId))
    .where(eq(changeRequests.id, id));
  if (!found) return notFound();
  const order = await lockOrder(context, found.po);
  if (isRefusal(order)) return order;
  const [change] = await tx.select().from(changeRequests).where(eq(changeRequests.id, id)).for('update');
  if (change!.state === 'open') return { change: change!, order };
  const by = await displayNameIn(tx, change!.decidedBy ?? 0);
  return refusal('conflict', 'change_decided', { by, at: change!.decidedAt!.toISOString() });
}

type Decided = Exclude<ChangeRow['state'], 'open'>;

export async function close(context: CommandContext, { id }: ChangeRow, state: Decided, note = ''): Promise<void> {
  const { tx, actor, now } = context;
  await tx
    .update(changeRequests)
    .set({ state, decidedBy: actor.id, decidedAt: now, decisionNote: note })
    .where(eq(changeRequests.id, id));
}
