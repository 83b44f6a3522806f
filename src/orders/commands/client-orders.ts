/** What becomes of a client's orders where clients are merged or renamed. */

import { and, eq, inArray, ne } from 'drizzle-orm';
import type { ClientHappenings } from '../../clients/happenings.ts';
import type { CommandContext } from '../../commands/command.ts';
import { openStatuses } from '../../vocabulary/order-status.ts';
import { orders } from '../tables.ts';
import { keepSearchTexts } from './search-text.ts';

/**
 * Hands orders to a client. Those that are still open take his name, so that lists show one; what is over keeps the name
 * that was written. Nobody's edit is disturbed: whoever saves the old spelling says the same client.
 */
type Became = ClientHappenings['clientBecame'];

export async function handOrders({ tx, announce }: CommandContext, { from, client: to }: Became): Promise<void> {
  if (from !== to.id) await tx.update(orders).set({ clientId: to.id }).where(eq(orders.clientId, from));
  const isNamedOtherwise = and(eq(orders.clientId, to.id), ne(orders.client, to.name));
  const renamed = await tx
    .update(orders)
    .set({ client: to.name })
    .where(and(isNamedOtherwise, inArray(orders.status, [...openStatuses])))
    .returning({ id: orders.id });
  await keepSearchTexts(
    tx,
    renamed.map(({ id }) => id),
  );
  announce('orders');
  for (const { id } of renamed) announce(`order:${id}`);
}
