import type { C } from '../http/env.ts';
import type { OrderDetail } from '../orders/queries.ts';
import { reversible } from './queries.ts';
import { whyNotReversible } from './rules.ts';

/** Stations of this order whose last step this reader may still take back. */
export async function reversibleStations(c: C, order: OrderDetail) {
  const { deps, ui, actor } = c.var;
  const rows = await reversible(deps.database.db, actor!.id, ui.now, { orderId: order.id });
  return rows
    .filter((row) => !whyNotReversible(row, row.station, order.status, actor!.id, ui.now))
    .map((row) => row.station);
}
