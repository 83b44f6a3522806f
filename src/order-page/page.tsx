/** An order's page: the order itself, and what production, changes and photos know of it. */

import { OrderDrawing } from '../../views/files/OrderDrawing.tsx';
import { FinishPlace } from '../../views/finishes/FinishLine.tsx';
import { OrderContent } from '../../views/orders/OrderPage.tsx';
import { changesOfOrder } from '../changes/queries.ts';
import { notFound } from '../commands/refusal.ts';
import { filesOfOrder } from '../files/queries.ts';
import type { C } from '../http/env.ts';
import { tellsOf } from '../http/kept.ts';
import type { Message, Place } from '../http/places.ts';
import { refuse } from '../http/refuse.tsx';
import { fragment, page, wantsFragment } from '../http/reply.tsx';
import { isSoleApprover } from '../orders/approvers.ts';
import { orderAt } from '../orders/at.ts';
import { reviewOf } from '../orders/head/review.ts';
import { isApproved } from '../orders/rules.ts';
import { readTimeline, type TimelineInput, timelineInput } from '../orders/timeline/timeline.ts';
import { photosOfOrder } from '../photos/queries.ts';
import { reworksOf } from '../production/queries.ts';
import { reversible } from '../production/reversible.ts';
import { timesOfOrder } from '../production/times/order-times.ts';
import { historyOfWork } from '../production/times/spells.ts';

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
  tellsOf(c, `order:${order.id}`);
  const looked = lookedAt(c);
  const hasReworks = order.stages.some((stage) => stage.cycles > 0);
  const isOwnPending = order.status === 'pending' && ui.isSelf(order.submittedBy);
  const [timeline, undoable, cycles, photos, sole, review, changes, work] = await Promise.all([
    readTimeline(db, order.id, looked),
    reversible(c, { orderId: order.id }),
    hasReworks ? reworksOf(db, order.id) : [],
    hasReworks ? photosOfOrder(db, order.id) : [],
    isOwnPending ? isSoleApprover(db, actor!.id) : false,
    reviewOf(db, order, ui.today),
    isApproved(order.status) ? changesOfOrder(db, order.id) : [],
    order.stages.length > 0 ? historyOfWork(db, order.id) : { spells: [], spans: [] },
  ]);
  const content = (
    <OrderContent
      ui={ui}
      order={order}
      timeline={timeline}
      looked={looked}
      reversible={undoable.map(({ station }) => station)}
      cycles={cycles}
      photos={photos}
      times={timesOfOrder(work, ui.minute)}
      isSoleApprover={sole}
      review={review}
      changes={changes}
      message={message}
    />
  );
  if (wantsFragment(c)) return fragment(c, content, status);
  const whole = (
    <>
      <FinishPlace ui={ui} order={order} />
      {content}
      <OrderDrawing ui={ui} order={order} files={await filesOfOrder(db, order.id)} />
    </>
  );
  return page(c, { title: order.poNumber, printed: true }, whole, status);
}

/** Where nothing else was named. */
export const orderPlace: Place = {
  holds: () => true,
  show: (c, { po, message, status }) => orderPage(c, po, message, status),
};
