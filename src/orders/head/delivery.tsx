/** The client and his addresses on an order's form. */

import { DeliveryFields } from '../../../views/orders/DeliveryFields.tsx';
import { withChoice, withSavedChoice } from '../../clients/delivery-form.ts';
import { offeredFor } from '../../clients/offered.ts';
import type { C } from '../../http/env.ts';
import type { PostedForm } from '../../http/form.ts';
import { fragment, wantsFragment } from '../../http/reply.tsx';
import type { OrderDetail } from '../queries.ts';
import { orderDraft } from './form.ts';
import { formAction, orderFormPage } from './form-page.tsx';

const offeredIn = (c: C, form: PostedForm, order?: OrderDetail) => offeredFor(c, form, order?.deliveryPresetId);

/** A blank form that begins with a client, where the address of the page names one. */
export async function begunFor(c: C, blank: PostedForm): Promise<PostedForm> {
  const client = c.req.query('client')?.slice(0, 200);
  if (!client) return blank;
  const form = blank.with({ added: [['client', client]] });
  return withChoice(form, await offeredIn(c, form), true);
}

/** The form with the address that its choice fills in. */
export async function withDelivery(c: C, form: PostedForm, order?: OrderDetail): Promise<PostedForm> {
  const offered = await offeredIn(c, form, order);
  return form.intent === 'update' ? withChoice(form, offered, !order) : withSavedChoice(form, offered);
}

/** What "Update" asks for: the addresses alone where a script asks, else the whole form again. */
export async function deliveryUpdate(
  c: C,
  form: PostedForm,
  order?: OrderDetail,
  isProposal = false,
): Promise<Response> {
  const draft = orderDraft(form, order);
  if (!wantsFragment(c)) return orderFormPage(c, { draft, order, isProposal });
  const action = formAction(order, isProposal);
  const offered = await offeredIn(c, form, order);
  return fragment(c, <DeliveryFields ui={c.var.ui} action={action} draft={draft} offered={offered} />);
}
