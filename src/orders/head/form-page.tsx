/** The form of an order's head and lines, for whichever route ends in it. */

import { OrderFormPage } from '../../../views/orders/OrderFormPage.tsx';
import { offeredFor } from '../../clients/offered.ts';
import { strangerNamed } from '../../clients/strangers.ts';
import type { Draft } from '../../http/draft.ts';
import type { C } from '../../http/env.ts';
import { page } from '../../http/reply.tsx';
import { activeTemplates } from '../../profiles/store.ts';
import type { OrderDetail } from '../queries.ts';
import { isApproved } from '../rules.ts';

interface FormView {
  draft: Draft;
  order?: OrderDetail | undefined;
  /** What is written is proposed, and not saved. */
  isProposal?: boolean | undefined;
}

/** Where the form is posted. */
export function formAction(order: OrderDetail | undefined, isProposal = false): string {
  if (!order) return '/orders/new';
  return isProposal ? `/orders/${order.poNumber}/changes/new` : `/orders/${order.poNumber}/edit`;
}

function modeOf(order: OrderDetail | undefined, isFull: boolean, isProposal = false) {
  if (!order) return 'new';
  if (isProposal) return 'proposal';
  if (!isFull) return 'priority';
  return isApproved(order.status) ? 'approved' : 'draft';
}

/** The form of a new order, or of one that is there, in whatever state it has come to. */
export async function orderFormPage(c: C, { draft, order, isProposal }: FormView) {
  const { deps, ui } = c.var;
  const { changes, orders } = ui.t;
  const edits = isProposal ? changes.proposeTitle : orders.editTitle;
  const title = order ? edits({ po: order.poNumber }) : orders.newTitle();
  const revision = order && isApproved(order.status) ? order.revision + 1 : 0;
  const full = !revision || isProposal || ui.can('orders.edit');
  const said =
    revision && !isProposal ? { title: orders.form.makesRevision({ revision }), tone: 'warn' as const } : undefined;
  return page(
    c,
    { title },
    <OrderFormPage
      ui={ui}
      title={title}
      draft={{ ...draft, notice: draft.notice ?? said }}
      mode={modeOf(order, full, isProposal)}
      isPoFree={!order?.submittedAt}
      action={formAction(order, isProposal)}
      back={order ? `/orders/${order.poNumber}` : '/orders'}
      templates={full && !isProposal ? await activeTemplates(deps.database.db) : []}
      stranger={await strangerNamed(c, draft.form.get('client') ?? '')}
      offered={await offeredFor(c, draft.form, order?.deliveryPresetId)}
    />,
    draft.status,
  );
}
