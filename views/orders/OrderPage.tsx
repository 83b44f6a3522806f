import type { ChangeDetail } from '../../src/changes/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Review } from '../../src/orders/head/review.ts';
import { besideStatus, marksOf } from '../../src/orders/marks.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { isApproved, whyNotEditable, whyNotPrintable } from '../../src/orders/rules.ts';
import type { TimelineInput, Timeline as TimelinePage } from '../../src/orders/timeline/timeline.ts';
import type { Photo } from '../../src/photos/queries.ts';
import type { Cycle } from '../../src/production/queries.ts';
import type { TimedStage } from '../../src/production/times/order-times.ts';
import { inRoute, type StationCode } from '../../src/vocabulary/stations.ts';
import { ChangesWaiting, mayPropose, OrderChanges } from '../changes/OrderChanges.tsx';
import { RouteStrip } from '../production/RouteStrip.tsx';
import { StageActs } from '../production/StageActs.tsx';
import { TimesTable } from '../production/TimesTable.tsx';
import { AsOf, live } from '../shared/live.tsx';
import { type Message, Told } from '../shared/Told.tsx';
import { Cycles } from './Cycles.tsx';
import { MarkForm } from './MarkForm.tsx';
import { Marks } from './Marks.tsx';
import { Materials } from './Materials.tsx';
import { NextSteps, possibleActs } from './NextSteps.tsx';
import { OrderItems } from './OrderItems.tsx';
import { SheetMaterials } from './SheetMaterials.tsx';
import { Timeline } from './Timeline.tsx';
import { TitleBlock } from './TitleBlock.tsx';

export interface OrderView {
  ui: Ui;
  order: OrderDetail;
  timeline: TimelinePage;
  /** What of it is looked at. */
  looked: TimelineInput;
  /** Stations whose last step this reader may still take back. */
  reversible: readonly StationCode[];
  cycles: readonly Cycle[];
  photos: readonly Photo[];
  /** How long its stages took, and who is at work on them. */
  times: readonly TimedStage[];
  /** Nobody else could approve what this reader submitted. */
  isSoleApprover: boolean;
  /** What the sheets say, and what is still to be said. */
  review: Review;
  /** What was proposed for it, those that are open first. */
  changes: readonly ChangeDetail[];
  /** What was done, or why not. */
  message?: Message | undefined;
}

function mayEdit(ui: Ui, order: OrderDetail): boolean {
  if (whyNotEditable(order.status)) return false;
  if (!isApproved(order.status)) return ui.can('drafts.edit', { authorId: order.createdBy });
  return ui.can('orders.edit') || ui.can('orders.prioritise');
}

/** Badges that say more than the state and the priority beside them. */
const marksBeside = (order: OrderDetail, { today }: Ui) =>
  besideStatus(marksOf(order, today), order.status).filter(
    (badge) => badge !== 'URGENT' || order.priority !== 'URGENT',
  );

const mayEditItems = (ui: Ui, order: OrderDetail) =>
  mayEdit(ui, order) && (!isApproved(order.status) || ui.can('orders.edit'));

/** The rarer acts, at the end of the head: what needs a reason has a page of its own. */
function MoreActs({ ui, order }: { ui: Ui; order: OrderDetail }) {
  const may = possibleActs(ui, order);
  const { page } = ui.t.orders;
  const links: [shown: boolean, href: string, label: string][] = [
    [mayEdit(ui, order), 'edit', page.edit()],
    [order.items.length > 0, 'sheet', ui.t.sheets.open()],
    [whyNotPrintable(order.status) === null, 'traveller', ui.t.traveller.open()],
    [may.reject, 'rejection', page.reject()],
    [may.hold, 'hold', page.hold()],
    [may.cancel, 'cancellation', page.cancel()],
    [may.delete, 'deletion', page.delete()],
  ];
  const open = links.filter(([shown]) => shown);
  if (open.length === 0 && !ui.can('orders.create')) return null;
  return (
    <nav class="acts" aria-label={order.poNumber}>
      {open.map(([, noun, label]) => (
        <a class="btn" href={`/orders/${order.poNumber}/${noun}`}>
          {label}
        </a>
      ))}
      {ui.can('orders.create') && (
        <a class="btn" href={`/orders/new?from=${order.poNumber}`}>
          {page.repeat()}
        </a>
      )}
    </nav>
  );
}

function Banners({ ui, order }: { ui: Ui; order: OrderDetail }) {
  return (
    <>
      {order.isRd && (
        <div class="banner rd">
          <strong>{ui.t.orders.page.rdBanner()}</strong>
          {order.rdNotes && <p class="lines">{order.rdNotes}</p>}
        </div>
      )}
      {order.statusReason && (
        <div class="banner stop">
          <strong>{ui.t.orders.status[order.status]()}</strong>
          <p class="lines">{order.statusReason}</p>
        </div>
      )}
      {order.notes && (
        <div class="banner">
          <strong>{ui.t.orders.field.notes()}</strong>
          <p class="lines">{order.notes}</p>
        </div>
      )}
    </>
  );
}

/** Where this page is found again, with the part of the history that is looked at. */
function addressOf({ url }: Ui, { poNumber }: OrderDetail): string {
  const path = `/orders/${poNumber}`;
  return url.pathname === path ? path + url.search : path;
}

/** Everything about one order; a change of it returns this whole. */
export function OrderContent(view: OrderView) {
  const { ui, order, timeline, looked, reversible, cycles, photos, times, isSoleApprover, review, changes, message } =
    view;
  const stages = inRoute(order.stages.filter((stage) => stage.applies));
  const { page } = ui.t.orders;
  return (
    <div id="order" {...live(ui, `order:${order.id}`, addressOf(ui, order))}>
      <div class="told">
        <a href="/orders">
          <span aria-hidden="true">←</span> {ui.t.shell.orders()}
        </a>
        <Told ui={ui} message={message} />
        <AsOf ui={ui} />
      </div>
      <TitleBlock ui={ui} order={order} badges={<Marks ui={ui} badges={marksBeside(order, ui)} />} />
      <Banners ui={ui} order={order} />
      <ChangesWaiting ui={ui} changes={changes} />
      <NextSteps ui={ui} order={order} isSoleApprover={isSoleApprover} review={review} />
      <MoreActs ui={ui} order={order} />
      <MarkForm ui={ui} order={order} />
      <section>
        <h2>{page.route()}</h2>
        {stages.length > 0 ? <RouteStrip ui={ui} stages={stages} /> : <p class="empty">{page.noRoute()}</p>}
        <StageActs ui={ui} order={order} stages={stages} reversible={reversible} times={times} />
      </section>
      <section>
        <h2>{page.items()}</h2>
        <OrderItems
          ui={ui}
          order={order}
          sheets={review.sheets}
          mayEdit={mayEditItems(ui, order)}
          mayPropose={mayPropose(ui, order) && !mayEditItems(ui, order)}
        />
      </section>
      {(order.materials.length > 0 || review.sheets.some((sheet) => sheet !== null)) && (
        <section>
          <h2>{ui.t.orders.field.materials()}</h2>
          {order.materials.length > 0 && <Materials ui={ui} materials={order.materials} />}
          <SheetMaterials ui={ui} order={order} sheets={review.sheets} />
        </section>
      )}
      {cycles.length > 0 && (
        <section id="cycles">
          <h2>{ui.t.rework.cycles()}</h2>
          <Cycles ui={ui} cycles={cycles} photos={photos} />
        </section>
      )}
      <TimesTable ui={ui} times={times} />
      <OrderChanges ui={ui} order={order} changes={changes} />
      <Timeline ui={ui} po={order.poNumber} stages={stages} input={looked} timeline={timeline} />
    </div>
  );
}
