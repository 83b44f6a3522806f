/** The pages of orders, for whichever route ends in one of them. */

import { OrderFormPage } from '../../views/orders/OrderFormPage.tsx';
import { OrderContent } from '../../views/orders/OrderPage.tsx';
import { PromisePlace } from '../../views/promise/PromiseLine.tsx';
import { changesOfOrder } from '../changes/queries.ts';
import { offeredFor } from '../clients/offered.ts';
import { suggestClients } from '../clients/queries.ts';
import { notFound } from '../commands/refusal.ts';
import type { Draft } from '../http/draft.ts';
import type { C } from '../http/env.ts';
import { refuse } from '../http/refuse.tsx';
import { fragment, page, wantsFragment } from '../http/reply.tsx';
import { photosOfOrder } from '../photos/queries.ts';
import { cyclesOf, reversible } from '../production/queries.ts';
import { whyNotReversible } from '../production/rules.ts';
import { timesOfOrder } from '../production/times/order-times.ts';
import { historyOfWork } from '../production/times/spells.ts';
import { activeTemplates } from '../profiles/store.ts';
import { isSoleApprover } from './approvers.ts';
import { reviewOf } from './head/review.ts';
import { findOrder, type OrderDetail } from './queries.ts';
import { isApproved, type Viewer } from './rules.ts';
import { readTimeline, type TimelineInput, timelineInput } from './timeline/timeline.ts';

export const viewerOf = (c: C): Viewer => ({ actor: c.var.actor!, can: c.var.ui.can });

export const orderAt = (c: C, po: string) => findOrder(c.var.deps.database.db, viewerOf(c), po);

type Message = { tone: 'good' | 'bad'; text: string };

/** Stations of this order whose last step this reader may still take back. */
export async function reversibleStations(c: C, order: OrderDetail) {
  const { deps, ui, actor } = c.var;
  const rows = await reversible(deps.database.db, actor!.id, ui.now, { orderId: order.id });
  return rows
    .filter((row) => !whyNotReversible(row, row.station, order.status, actor!.id, ui.now))
    .map((row) => row.station);
}

/** What of the timeline is looked at; what makes no sense is left out. */
function lookedAt(c: C): TimelineInput {
  const timeline = c.req.queries('timeline')?.join();
  const { before: after, station } = c.req.query();
  const said = Object.entries({ timeline, station, after }).filter(
    ([name, text]) => text && timelineInput.safeParse({ [name]: text }).success,
  );
  return timelineInput.parse(Object.fromEntries(said));
}

/** An order's page, or what of it a change replaces. */
export async function orderPage(c: C, po: string, message?: Message, status: 200 | 403 | 409 | 422 = 200) {
  const { deps, ui, actor } = c.var;
  const { db } = deps.database;
  const order = await orderAt(c, po);
  if (!order) return refuse(c, notFound());
  const looked = lookedAt(c);
  const hasCycles = order.stages.some((stage) => stage.cycles > 0);
  const isOwnPending = order.status === 'pending' && order.submittedBy === actor!.id;
  const [timeline, stations, cycles, photos, sole, review, changes, work] = await Promise.all([
    readTimeline(db, order.id, looked),
    reversibleStations(c, order),
    hasCycles ? cyclesOf(db, order.id) : [],
    hasCycles ? photosOfOrder(db, order.id) : [],
    isOwnPending ? isSoleApprover(db, actor!.id) : false,
    reviewOf(db, order, ui.today),
    isApproved(order.status) ? changesOfOrder(db, order.id) : [],
    order.stages.length > 0 ? historyOfWork(db, order.id) : { spells: [], events: [] },
  ]);
  const content = (
    <OrderContent
      ui={ui}
      order={order}
      timeline={timeline}
      looked={looked}
      reversible={stations}
      cycles={cycles}
      photos={photos}
      times={timesOfOrder(work, ui.now)}
      isSoleApprover={sole}
      review={review}
      changes={changes}
      message={message}
    />
  );
  if (wantsFragment(c)) return fragment(c, content, status);
  const whole = (
    <>
      <PromisePlace ui={ui} order={order} />
      {content}
    </>
  );
  return page(c, { title: order.poNumber }, whole, status);
}

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
      clients={await suggestClients(deps.database.db)}
      offered={await offeredFor(deps.database.db, draft.form, order?.deliveryPresetId)}
    />,
    draft.status,
  );
}
