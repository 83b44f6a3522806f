/** The acts on an order, as forms. Those that ask first have a page of their own. */

import { Hono } from 'hono';
import { ReasonPage } from '../../../views/orders/ReasonPage.tsx';
import type { Result } from '../../commands/command.ts';
import { notFound, type Reason } from '../../commands/refusal.ts';
import { act } from '../../http/act.ts';
import type { C, Env } from '../../http/env.ts';
import { readForm } from '../../http/form.ts';
import { localPath } from '../../http/local-path.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { orderAt } from '../at.ts';
import { deleteDraft } from '../commands/decide.ts';
import type { OrderRef } from '../commands/locked.ts';
import { setBadges } from '../commands/set-badges.ts';
import { actOn, refusedAt } from './acting.tsx';
import { orderActs } from './acts.ts';

const asking = ['rejection', 'hold', 'cancellation', 'deletion'] as const;
type Asking = (typeof asking)[number];
const isAsking = (noun: string): noun is Asking => (asking as readonly string[]).includes(noun);

/** The page that asks before an act: what will come of it, and why. */
async function askPage(c: C, noun: Asking, filled?: { value: string; error?: Reason | undefined }) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const { ui } = c.var;
  const { reason, page: words } = ui.t.orders;
  const po = order.poNumber;
  const form = c.var.form;
  const returnTo = form ? form.returnTo : localPath(c.req.query('returnTo'));
  const title = reason[`${noun}Title`]({ po });
  const labels = {
    rejection: words.reject(),
    hold: words.hold(),
    cancellation: words.cancel(),
    deletion: words.delete(),
  };
  const content = (
    <ReasonPage
      ui={ui}
      title={title}
      text={reason[`${noun}Text`]({ n: order.items.length })}
      action={`/orders/${po}/${noun}`}
      label={labels[noun]}
      back={returnTo ?? `/orders/${po}`}
      returnTo={returnTo}
      {...(noun !== 'deletion' && { reason: filled ?? { value: '' } })}
    />
  );
  return page(c, { title }, content, filled?.error ? 422 : 200);
}

const poIn = (c: C) => ({ po: c.req.param('po')!.toUpperCase() });

export const actRoutes = new Hono<Env>();

for (const [noun, command] of Object.entries(orderActs)) {
  const key = noun as keyof typeof orderActs;
  if (isAsking(noun)) actRoutes.get(`/orders/:po/${noun}`, requiresFor(command), (c) => askPage(c, noun));
  actRoutes.post(`/orders/:po/${noun}`, requiresFor(command), (c) =>
    actOn(c, command, { key, params: poIn(c) }, (form, { fields }) =>
      isAsking(noun) && fields?.reason
        ? askPage(c, noun, { value: form.get('reason') ?? '', error: fields.reason })
        : undefined,
    ),
  );
}

actRoutes
  .post('/orders/:po/badges', requiresFor(setBadges), (c) => actOn(c, setBadges, { key: 'badges', params: poIn(c) }))
  .get('/orders/:po/deletion', requiresFor(deleteDraft), (c) => askPage(c, 'deletion'))
  .post('/orders/:po/deletion', requiresFor(deleteDraft), async (c) => {
    await readForm(c);
    const po = c.req.param('po');
    const result: Result<OrderRef> = await act(c, deleteDraft, { po });
    if (!result.ok) return refusedAt(c, po, result.refusal, undefined);
    return onTo(c, '/orders', { key: 'deletion', params: { po: result.value.poNumber } });
  });
