/** What is done to the orders that are ticked in the list: the list again, with what came of each. */

import { Hono } from 'hono';
import type { z } from 'zod';
import type { Outcomes } from '../../../views/orders/OutcomesTold.tsx';
import { isRefusal } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import type { C, Env } from '../../http/env.ts';
import { coerce, type PostedForm, readForm } from '../../http/form.ts';
import { statusFor } from '../../http/refuse.tsx';
import { requiresFor } from '../../http/requires.ts';
import { approveOrder } from '../commands/approve-order.ts';
import { updateOrder } from '../commands/update-order.ts';
import { orderListPage } from '../find/list-page.tsx';
import { approvals, approveEach, loadEach, loadingDates, type OrderOutcome } from './each.ts';

/** "PO-260031:7" is the order in its seventh version. */
const rowsOf = (form: PostedForm) =>
  form.all('po').flatMap((text, i): [string, string][] => {
    const [po, version] = text.split(':');
    return [
      [`orders.${i}.po`, po!],
      [`orders.${i}.version`, version ?? ''],
    ];
  });

async function onEach<I extends z.ZodType>(
  c: C,
  input: I,
  act: Outcomes['act'],
  perform: (c: C, input: z.output<I>) => Promise<OrderOutcome[]>,
) {
  const form = await readForm(c);
  const said = check(input, coerce(input, form.with({ added: rowsOf(form) })));
  if (isRefusal(said)) return orderListPage(c, { act, refusal: said, each: [] }, statusFor(said));
  const each = await perform(c, said as z.output<I>);
  const isAnyDone = each.some(({ refusal }) => refusal === null);
  return orderListPage(
    c,
    { act, each, ...(said as { loadingDate?: string }) },
    isAnyDone ? 200 : statusFor(each[0]!.refusal!),
  );
}

export const eachRoutes = new Hono<Env>()
  .post('/orders/approvals', requiresFor(approveOrder), (c) => onEach(c, approvals, 'approval', approveEach))
  .post('/orders/loading-dates', requiresFor(updateOrder), (c) => onEach(c, loadingDates, 'loading', loadEach));
