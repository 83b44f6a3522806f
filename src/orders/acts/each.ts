/** One act on several orders. Each is done by itself, under a key of its own: what one refuses stops no other. */

import { z } from 'zod';
import type { Command } from '../../commands/command.ts';
import { isRefusal, type Refusal } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C } from '../../http/env.ts';
import { reference, rowNumber } from '../../vocabulary/bounds.ts';
import { isoDate } from '../../vocabulary/dates.ts';
import { approveOrder } from '../commands/approve-order.ts';
import { updateOrder } from '../commands/update-order.ts';

export const MOST_AT_ONCE = 100;

/** An order as it was shown. */
const shown = z.strictObject({ po: reference, version: rowNumber });
const shownOrders = z.array(shown).min(1).max(MOST_AT_ONCE);

export const approvals = z.strictObject({ orders: shownOrders });
export const loadingDates = z.strictObject({ orders: shownOrders, loadingDate: isoDate });

/** What came of it for one of them. */
export interface OrderOutcome {
  po: string;
  /** Why it was not done; null where it was. */
  refusal: Refusal | null;
}

async function each<V>(c: C, command: Command<never, V>, inputs: readonly { po: string }[]): Promise<OrderOutcome[]> {
  const outcomes: OrderOutcome[] = [];
  for (const input of inputs) {
    const result = await act(c, command, input, input.po);
    outcomes.push({ po: input.po, refusal: isRefusal(result) ? result : null });
  }
  return outcomes;
}

export const approveEach = (c: C, { orders }: z.output<typeof approvals>) => each(c, approveOrder as never, orders);

export const loadEach = (c: C, { orders, loadingDate }: z.output<typeof loadingDates>) =>
  each(
    c,
    updateOrder as never,
    orders.map((order) => ({ ...order, loadingDate })),
  );
