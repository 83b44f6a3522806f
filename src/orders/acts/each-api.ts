import { z } from 'zod';
import type { AnyCommand } from '../../commands/command.ts';
import { isRefusal } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import type { C } from '../../http/env.ts';
import { publicRefusal } from '../../http/refuse.tsx';
import { yields } from '../../openapi/endpoint.ts';
import { whyNotJson } from '../../openapi/refusal.ts';
import { approveOrder } from '../commands/approve-order.ts';
import { updateOrder } from '../commands/update-order.ts';
import { approvals, approveEach, loadEach, loadingDates, type OrderOutcome } from './each.ts';

export const outcomesJson = z.strictObject({
  outcomes: z.array(
    z.strictObject({
      po: z.string(),
      error: whyNotJson.nullable().describe('Why it was not done; null where it was'),
    }),
  ),
});

function onEach<I extends z.ZodObject>(
  path: string,
  summary: string,
  command: AnyCommand,
  body: I,
  perform: (c: C, input: z.output<I>) => Promise<OrderOutcome[]>,
) {
  return yields(
    ['POST', path],
    summary,
    command,
    outcomesJson,
    async ({ c }, said) => {
      const input = check(body, said);
      if (isRefusal(input)) return input;
      const outcomes = (await perform(c, input as z.output<I>)).map(({ po, refusal }) => ({
        po,
        error: refusal && publicRefusal(c, refusal).error,
      }));
      return { value: { outcomes } };
    },
    { body },
  );
}

export const eachEndpoints = [
  onEach('/orders/approvals', 'Approve several orders, each by itself', approveOrder, approvals, approveEach),
  onEach(
    '/orders/loading-dates',
    'Set the loading date of several orders, each by itself',
    updateOrder,
    loadingDates,
    loadEach,
  ),
];
