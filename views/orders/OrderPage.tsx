import type { ChangeDetail } from '../../src/changes/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { ApprovalFacts } from '../../src/order-page/approval.ts';
import type { Review } from '../../src/orders/head/review.ts';
import { besideStatus, marksOf } from '../../src/orders/marks.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import type { TimelineInput, Timeline as TimelinePage } from '../../src/orders/timeline/timeline.ts';
import type { Photo } from '../../src/photos/queries.ts';
import type { Cycle } from '../../src/production/queries.ts';
import type { TimedStage } from '../../src/production/times/order-times.ts';
import type { Assignee } from '../../src/vocabulary/assignee.ts';
import { inRoute, type StationCode } from '../../src/vocabulary/stations.ts';
import { mayPropose, OrderChanges } from '../changes/OrderChanges.tsx';
import { StageTable } from '../production/StageTable.tsx';
import { live } from '../shared/live.tsx';
import type { Message } from '../shared/Told.tsx';
import { Decision } from './approval/Decision.tsx';
import { RoutePlan } from './approval/RoutePlan.tsx';
import { Warnings } from './approval/Warnings.tsx';
import { Cycles } from './Cycles.tsx';
import { Marks } from './Marks.tsx';
import { Materials } from './Materials.tsx';
import { NextSteps } from './next/NextSteps.tsx';
import { OrderBar } from './OrderBar.tsx';
import { OrderItems } from './OrderItems.tsx';
import { mayEdit, mayEditItems } from './possible-acts.ts';
import { SheetMaterials } from './SheetMaterials.tsx';
import { Timeline } from './Timeline.tsx';
import { TitleBlock } from './TitleBlock.tsx';

export interface OrderView {
  ui: Ui;
  order: OrderDetail;
  timeline: TimelinePage;
  /** What of it is looked at. */
  looked: TimelineInput;
  /** The whole of it was asked for, or some of it by a filter. */
  isWhole: boolean;
  /** Stations whose last step this reader may still take back. */
  reversible: readonly StationCode[];
  cycles: readonly Cycle[];
  photos: readonly Photo[];
  /** How long its stages took, and who is at work on them. */
  times: readonly TimedStage[];
  /** The stage at which something should be done first, and whose it could be. */
  next: { stage: StageDetail; crew: readonly Assignee[] } | null;
  /** What the reader decides about it upon; null where he has nothing to decide. */
  approval: ApprovalFacts | null;
  /** What the sheets say, and what is still to be said. */
  review: Review;
  /** What was proposed for it, those that are open first. */
  changes: readonly ChangeDetail[];
  /** What was done, or why not. */
  message?: Message | undefined;
}

/** Badges that say more than the state and the priority beside them. */
const marksBeside = (order: OrderDetail, { today }: Ui) =>
  besideStatus(marksOf(order, today), order.status).filter(
    (badge) => badge !== 'URGENT' || order.priority !== 'URGENT',
  );

/** What everybody has to know who works on it. */
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

/** A heading, and what can be added beside it. */
const HeadRow = ({ title, link }: { title: string; link?: readonly [href: string, label: string] | false }) => (
  <div class="head-row">
    <h2>{title}</h2>
    {link && (
      <a class="no-print" href={link[0]}>
        {link[1]}
      </a>
    )}
  </div>
);

function ItemsSection({ ui, order, review, approval }: OrderView) {
  const mayAdd = mayEditItems(ui, order);
  return (
    <section>
      <HeadRow
        title={ui.t.orders.page.items()}
        link={mayAdd && [`/orders/${order.poNumber}/items/new`, ui.t.items.add()]}
      />
      <OrderItems
        ui={ui}
        order={order}
        sheets={review.sheets}
        mayEdit={mayAdd}
        mayPropose={mayPropose(ui, order) && !mayAdd}
        isUnfolded={approval !== null}
      />
    </section>
  );
}

function MaterialsSection({ ui, order, review }: OrderView) {
  if (order.materials.length === 0 && review.sheets.every((sheet) => sheet === null)) return null;
  const mayAdd = mayEdit(ui, order) && mayEditItems(ui, order);
  return (
    <section>
      <HeadRow
        title={ui.t.orders.field.materials()}
        link={mayAdd && [`/orders/${order.poNumber}/edit#materials`, ui.t.orderPage.addMaterial()]}
      />
      {order.materials.length > 0 && <Materials ui={ui} materials={order.materials} />}
      <SheetMaterials ui={ui} order={order} sheets={review.sheets} />
    </section>
  );
}

/** The sheets, and beside them all that an approver decides. */
const Approval = (view: OrderView & { approval: ApprovalFacts }) => (
  <>
    <RoutePlan ui={view.ui} facts={view.approval} />
    <div class="beside">
      <div class="read">
        <ItemsSection {...view} />
        <MaterialsSection {...view} />
      </div>
      <Decision ui={view.ui} order={view.order} review={view.review} facts={view.approval} />
    </div>
  </>
);

/** What is to be done, by stage, and of what. */
function Work(view: OrderView) {
  const { ui, order, reversible, cycles, photos, times, changes } = view;
  const stages = inRoute(order.stages.filter((stage) => stage.applies));
  return (
    <>
      <NextSteps {...view} />
      {stages.length > 0 && (
        <section>
          <h2 class="visually-hidden">{ui.t.orderPage.stages.title()}</h2>
          <StageTable {...{ ui, order, stages, reversible, times }} />
        </section>
      )}
      <ItemsSection {...view} />
      <MaterialsSection {...view} />
      {cycles.length > 0 && (
        <section id="cycles">
          <h2>{ui.t.rework.cycles()}</h2>
          <Cycles ui={ui} cycles={cycles} photos={photos} />
        </section>
      )}
      <OrderChanges ui={ui} order={order} changes={changes} />
    </>
  );
}

/** How far one has come with what waits for approval. */
function Turn({ ui, turn }: { ui: Ui; turn: ApprovalFacts['turn'] }) {
  const words = ui.t.orderPage.approval;
  if (!turn) return null;
  return (
    <>
      <span>{words.turn({ n: turn.n, all: turn.all })}</span>
      {turn.next && (
        <a href={`/orders/${turn.next}`}>
          {words.next()} <b class="po">{turn.next}</b>
        </a>
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
  const { ui, order, timeline, looked, isWhole, approval, review, changes, message } = view;
  const stages = inRoute(order.stages.filter((stage) => stage.applies));
  const topics = approval ? `order:${order.id} orders` : `order:${order.id}`;
  return (
    <div id="order" {...live(ui, topics, addressOf(ui, order))}>
      <OrderBar {...{ ui, order, changes, message }} back={approval?.turn ? 'pending' : null}>
        {approval && <Turn ui={ui} turn={approval.turn} />}
      </OrderBar>
      <Warnings ui={ui} order={order} review={review} facts={approval ?? undefined} />
      <TitleBlock
        ui={ui}
        order={order}
        isBrief={approval !== null}
        badges={<Marks ui={ui} badges={marksBeside(order, ui)} />}
      />
      <Banners ui={ui} order={order} />
      {approval ? <Approval {...view} approval={approval} /> : <Work {...view} />}
      <Timeline ui={ui} po={order.poNumber} stages={stages} input={looked} isWhole={isWhole} timeline={timeline} />
    </div>
  );
}
