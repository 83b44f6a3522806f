import { eq } from 'drizzle-orm';
import type { CommandContext } from '../../commands/command.ts';
import { isRefusal, notFound, type Refusal } from '../../commands/refusal.ts';
import { lockOrder, type OrderRow } from '../../orders/commands/locked.ts';
import { orders } from '../../orders/tables.ts';
import { files } from '../tables.ts';

export type FileRow = typeof files.$inferSelect;

/** A file of an order that one may see, with the order; both are locked. */
export async function lockFile(
  context: CommandContext,
  id: number,
): Promise<{ file: FileRow; order: OrderRow } | Refusal> {
  const [found] = await context.tx
    .select({ po: orders.poNumber })
    .from(files)
    .innerJoin(orders, eq(orders.id, files.orderId))
    .where(eq(files.id, id));
  if (!found) return notFound();
  const order = await lockOrder(context, found.po);
  if (isRefusal(order)) return order;
  const [file] = await context.tx.select().from(files).where(eq(files.id, id)).for('update');
  return file && file.removedAt === null ? { file, order } : notFound();
}
