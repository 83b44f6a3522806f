/** The acts on an order, as forms. Those that ask first have a page of their own. */

import { Hono } from 'hono';
import type { AnyCommand, Result } from '../../commands/command.ts';
import { isRefusal, notFound } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import { askPage, openedForm } from '../../http/ask.tsx';
import { again, draftOf } from '../../http/draft.ts';
import type { C, Env } from '../../http/env.ts';
import { readForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { orderAt } from '../at.ts';
import { deleteDraft } from '../commands/decide.ts';
import type { OrderRef } from '../commands/locked.ts';
import { setMarks } from '../commands/set-marks.ts';
import { actOn, refusedAt } from './acting.tsx';
import { orderActs } from './acts.ts';

const asking = ['rejection', 'hold', 'cancellation', 'deletion'] as const;
type Asking = (typeof asking)[number];
const commandOf: Record<Asking, AnyCommand> = { ...orderActs, deletion: deleteDraft };
const isAsking = (noun: string): noun is Asking => (asking as readonly string[]).includes(noun);

/** The page that asks before an act: what will come of it, and why. */
async function askAct(c: C, noun: Asking, draft = draftOf(openedForm(c), commandOf[noun])) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const { reason, page: words } = c.var.ui.t.orders;
  const po = order.poNumber;
  const labels = {
    rejection: words.reject(),
    hold: words.hold(),
    cancellation: words.cancel(),
    deletion: words.delete(),
  };
  const asked = {
    title: reason[`${noun}Title`]({ po }),
    text: reason[`${noun}Text`]({ n: order.items.length }),
    action: `/orders/${po}/${noun}`,
    label: labels[noun],
    back: draft.form.returnTo ?? `/orders/${po}`,
  };
  return askPage(c, commandOf[noun], asked, draft);
}

const poIn = (c: C) => ({ po: c.req.param('po')!.toUpperCase() });

export const actRoutes = new Hono<Env>();

for (const [noun, command] of Object.entries(orderActs)) {
  const key = noun as keyof typeof orderActs;
  if (isAsking(noun)) actRoutes.get(`/orders/:po/${noun}`, requiresFor(command), (c) => askAct(c, noun));
  actRoutes.post(`/orders/:po/${noun}`, requiresFor(command), (c) =>
    actOn(c, command, { key, params: poIn(c) }, (form, refusal) =>
      isAsking(noun) && refusal.fields?.reason
        ? again(c, draftOf(form, command), refusal, {}, (draft) => askAct(c, noun, draft))
        : undefined,
    ),
  );
}

actRoutes
  .post('/orders/:po/marks', requiresFor(setMarks), (c) => actOn(c, setMarks, { key: 'marks', params: poIn(c) }))
  .get('/orders/:po/deletion', requiresFor(deleteDraft), (c) => askAct(c, 'deletion'))
  .post('/orders/:po/deletion', requiresFor(deleteDraft), async (c) => {
    await readForm(c);
    const po = c.req.param('po');
    const result: Result<OrderRef> = await act(c, deleteDraft, { po });
    if (isRefusal(result)) return refusedAt(c, po, result, undefined);
    return onTo(c, '/orders', { key: 'deletion', params: { po: result.value.poNumber } });
  });
