/** An order's page: the order itself, and what production, changes and photos know of it. */

import { OrderDrawing } from '../../views/files/OrderDrawing.tsx';
import { isComplete } from '../../views/orders/next/Submission.tsx';
import { OrderContent } from '../../views/orders/OrderPage.tsx';
import { possibleActs } from '../../views/orders/possible-acts.ts';
import { changesOfOrder } from '../changes/queries.ts';
import { notFound } from '../commands/refusal.ts';
import { inOneTrip } from '../db/one-trip.ts';
import { filesOfOrder } from '../files/queries.ts';
import { type C, dbOf } from '../http/env.ts';
import { tellsOf } from '../http/kept.ts';
import type { Message, Place } from '../http/places.ts';
import { refuse } from '../http/refuse.tsx';
import { fragment, page, wantsFragment } from '../http/reply.tsx';
import { isSoleApprover } from '../orders/approvers.ts';
import { orderAt } from '../orders/at.ts';
import { type Review, reviewOf } from '../orders/head/review.ts';
import type { OrderDetail } from '../orders/queries.ts';
import { isApproved } from '../orders/rules.ts';
import { readTimeline, type TimelineInput, timelineInput } from '../orders/timeline/timeline.ts';
import { photosOfOrder } from '../photos/queries.ts';
import { reworksOf } from '../production/queries.ts';
import { reversible } from '../production/reversible.ts';
import { type TimedStage, timesOfOrder } from '../production/times/order-times.ts';
import { historyOfWork } from '../production/times/spells.ts';
import { peopleOf } from '../users/receivers.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { type ApprovalFacts, approvalFacts } from './approval.ts';
import { isToBeAssigned, type NextStage, pressingStage } from './next-stage.ts';

/** What of the timeline is looked at; what makes no sense is left out. */
function lookedAt(c: C): TimelineInput {
  const timeline = c.req
    .queries('timeline')
    ?.filter((kind) => kind !== 'all')
    .join();
  const { before: after, station } = c.req.query();
  const said = Object.entries({ timeline, station, after }).filter(
    ([name, text]) => text && timelineInput.safeParse({ [name]: text }).success,
  );
  return timelineInput.parse(Object.fromEntries(said));
}

const asksForHistory = (c: C) => ['timeline', 'station', 'before'].some((name) => c.req.query(name));

/** Whether this reader decides about the order now; of his own another does, if there is one. */
async function mayDecide(c: C, order: OrderDetail, review: Review): Promise<boolean> {
  const { ui, deps, actor } = c.var;
  const may = possibleActs(ui, order);
  if (!may.approve || (order.status === 'draft' && !isComplete({ order, review }))) return false;
  return !may.isOwn || isSoleApprover(deps.database.db, actor!.id);
}

async function approvalOf(c: C, order: OrderDetail, review: Review): Promise<ApprovalFacts | null> {
  if (!(await mayDecide(c, order, review))) return null;
  tellsOf(c, 'orders');
  const stations = review.stations?.map(({ station }) => station) ?? stationCodes;
  return approvalFacts(c.var.deps.database.db, order, stations, c.var.ui);
}

/** The stage to be looked after first, with those to whom this reader may give it. */
async function nextOf(c: C, order: OrderDetail, times: readonly TimedStage[]): Promise<NextStage | null> {
  const { can } = c.var.ui;
  if (order.status !== 'approved' && order.status !== 'in_production') return null;
  const stage = pressingStage(order.stages, times, can);
  if (!stage) return null;
  const isAsked = isToBeAssigned(stage, order, can);
  const crew = isAsked ? (await peopleOf(c.var.deps.database.db)).membersOf(stage.station) : [];
  return { stage, crew };
}

/** Everything that the page tells of an order. */
async function viewOf(c: C, order: OrderDetail) {
  const { ui } = c.var;
  const looked = lookedAt(c);
  const hasReworks = order.stages.some((stage) => stage.cycles > 0);
  const [timeline, undoable, cycles, photos, review, changes, work, files] = await inOneTrip(dbOf(c), (db) =>
    Promise.all([
      readTimeline(db, order.id, looked),
      reversible(c, { orderId: order.id }, db),
      hasReworks ? reworksOf(db, order.id) : [],
      hasReworks ? photosOfOrder(db, order.id) : [],
      reviewOf(db, order, ui.today),
      isApproved(order.status) ? changesOfOrder(db, order.id) : [],
      order.stages.length > 0 ? historyOfWork(db, order.id) : { spells: [], spans: [] },
      wantsFragment(c) ? [] : filesOfOrder(db, order.id),
    ]),
  );
  const times = timesOfOrder(work, ui.minute);
  const [next, approval] = await Promise.all([nextOf(c, order, times), approvalOf(c, order, review)]);
  const told = { timeline, looked, isWhole: asksForHistory(c), cycles, photos, times, review, changes };
  return { ui, order, ...told, reversible: undoable.map(({ station }) => station), next, approval, files };
}

/** An order's page, or what of it a change replaces. */
export async function orderPage(c: C, po: string, message?: Message, status: 200 | 403 | 409 | 422 = 200) {
  const order = await orderAt(c, po);
  if (!order) return refuse(c, notFound());
  tellsOf(c, `order:${order.id}`);
  const { files, ...view } = await viewOf(c, order);
  const content = <OrderContent {...view} message={message} />;
  if (wantsFragment(c)) return fragment(c, content, status);
  const whole = (
    <>
      {content}
      <OrderDrawing ui={c.var.ui} order={order} files={files} />
    </>
  );
  return page(c, { title: order.poNumber, printed: true }, whole, status);
}

/** Where nothing else was named. */
export const orderPlace: Place = {
  holds: () => true,
  show: (c, { po, message, status }) => orderPage(c, po, message, status),
};
