/** An order's page: the order itself, and what production, changes and photos know of it. */

import { OrderDrawing } from '../../views/files/OrderDrawing.tsx';
import { isComplete } from '../../views/orders/next/Submission.tsx';
import { OrderContent } from '../../views/orders/OrderPage.tsx';
import { possibleActs } from '../../views/orders/possible-acts.ts';
import { changesOfOrder } from '../changes/queries.ts';
import { notFound } from '../commands/refusal.ts';
import type { Db } from '../db/client.ts';
import { inOneTrip } from '../db/one-trip.ts';
import { filesOfOrder } from '../files/queries.ts';
import { type C, dbOf } from '../http/env.ts';
import { tellsOf } from '../http/kept.ts';
import type { Message, Place } from '../http/places.ts';
import { refuse } from '../http/refuse.tsx';
import { fragment, page, wantsFragment } from '../http/reply.tsx';
import type { Ui } from '../http/ui.ts';
import { isSoleApprover } from '../orders/approvers.ts';
import { orderAt } from '../orders/at.ts';
import { type Review, reviewOf } from '../orders/head/review.ts';
import type { OrderDetail } from '../orders/queries.ts';
import { isApproved } from '../orders/rules.ts';
import { readTimeline, type TimelineInput, timelineInput } from '../orders/timeline/timeline.ts';
import { photosOfOrder } from '../photos/queries.ts';
import { reworksOf } from '../production/queries.ts';
import { reversible } from '../production/reversible.ts';
import { timesOfOrder } from '../production/times/order-times.ts';
import { historyOfWork } from '../production/times/spells.ts';
import { peopleOf } from '../users/receivers.ts';
import type { Assignee } from '../vocabulary/assignee.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { type ApprovalFacts, approvalFacts } from './approval.ts';
import { isToBeAssigned, stageInWork } from './next-stage.ts';

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
  const { ui, actor } = c.var;
  const may = possibleActs(ui, order);
  if (!may.approve || (order.status === 'draft' && !isComplete({ order, review }))) return false;
  return !may.isOwn || isSoleApprover(dbOf(c), actor!.id);
}

async function approvalOf(c: C, order: OrderDetail, review: Review): Promise<ApprovalFacts | null> {
  if (!(await mayDecide(c, order, review))) return null;
  tellsOf(c, 'orders');
  const stations = review.stations?.map(({ station }) => station) ?? stationCodes;
  return approvalFacts(dbOf(c), order, stations, c.var.ui);
}

/** Those to whom this reader may give what waits first, if that is nobody's yet. */
async function crewOf(db: Db, order: OrderDetail, can: Ui['can']): Promise<readonly Assignee[]> {
  const stage = stageInWork(order, [], can);
  return stage && isToBeAssigned(stage, order, can) ? (await peopleOf(db)).membersOf(stage.station) : [];
}

/** Everything that the page tells of an order. */
async function viewOf(c: C, order: OrderDetail) {
  const { ui } = c.var;
  const looked = lookedAt(c);
  const hasReworks = order.stages.some((stage) => stage.cycles > 0);
  const [timeline, undoable, cycles, photos, review, changes, work, crew, files] = await inOneTrip(dbOf(c), (db) =>
    Promise.all([
      readTimeline(db, order.id, looked),
      reversible(c, { orderId: order.id }, db),
      hasReworks ? reworksOf(db, order.id) : [],
      hasReworks ? photosOfOrder(db, order.id) : [],
      reviewOf(db, order, ui.today),
      isApproved(order.status) ? changesOfOrder(db, order.id) : [],
      order.stages.length > 0 ? historyOfWork(db, order.id) : { spells: [], spans: [] },
      crewOf(db, order, ui.can),
      wantsFragment(c) ? [] : filesOfOrder(db, order.id),
    ]),
  );
  const times = timesOfOrder(work, ui.minute);
  const stage = stageInWork(order, times, ui.can);
  const approval = await approvalOf(c, order, review);
  const told = { timeline, looked, isWhole: asksForHistory(c), cycles, photos, times, review, changes, approval };
  const next = stage ? { stage, crew } : null;
  return { ui, order, ...told, reversible: undoable.map(({ station }) => station), next, files };
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
  return page(c, { title: order.poNumber }, whole, status);
}

/** Where nothing else was named. */
export const orderPlace: Place = {
  holds: () => true,
  show: (c, { po, message, status }) => orderPage(c, po, message, status),
};
