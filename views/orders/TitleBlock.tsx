import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { isOverdue } from '../../src/orders/rules.ts';
import type { Priority, Status } from '../../src/orders/status.ts';

const statusShapes: Record<Status, string> = {
  draft: '✎',
  pending: '◔',
  approved: '○',
  in_production: '◑',
  on_hold: '‖',
  completed: '●',
  shipped: '■',
  rejected: '✕',
  cancelled: '✕',
};
export const statusShape = (status: Status) => statusShapes[status];

export const OrderStatus = ({ ui, status }: { ui: Ui; status: Status }) => (
  <span class="state" data-status={status}>
    <span aria-hidden="true">{statusShapes[status]}</span> {ui.t.orders.status[status]()}
  </span>
);

export const PriorityMark = ({ ui, priority }: { ui: Ui; priority: Priority }) => (
  <span class={`mark ${priority === 'URGENT' ? 'hot' : priority === 'HIGH' ? 'warm' : ''}`}>
    {ui.t.orders.priority[priority]()}
  </span>
);

const Cell = ({ term, wide, children }: { term: string; wide?: boolean; children?: Child }) => (
  <div class={wide ? 'wide' : undefined}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

export function DueDate({ ui, order }: { ui: Ui; order: Pick<OrderDetail, 'dueDate' | 'status'> }) {
  if (!order.dueDate) return <>{ui.t.shell.none()}</>;
  const text = ui.format.date(order.dueDate, ui.today);
  if (!isOverdue(order, ui.today)) return <>{text}</>;
  return (
    <span class="late">
      {text} <small>{ui.t.production.overdue()}</small>
    </span>
  );
}

function Approved({ ui, order }: { ui: Ui; order: OrderDetail }) {
  if (!order.approverName || !order.approvedAt) return <>{ui.t.shell.none()}</>;
  return (
    <>
      {order.approverName} <small>{ui.format.moment(order.approvedAt)}</small>
    </>
  );
}

/** An order's head, as the title block of a drawing: the same on the screen and on paper. */
export function TitleBlock({ ui, order }: { ui: Ui; order: OrderDetail }) {
  const { t, format } = ui;
  const { field } = t.orders;
  const day = (iso: string | null) => (iso ? format.date(iso, ui.today) : t.shell.none());
  return (
    <dl class="title-block">
      <div class="number">
        <dt>{field.poNumber()}</dt>
        <dd class="po">{order.poNumber}</dd>
      </div>
      <div class="name">
        <dt>{field.title()}</dt>
        <dd>
          <h1>
            <span class="visually-hidden">{order.poNumber} </span>
            {order.title || t.shell.none()}
          </h1>
        </dd>
      </div>
      <Cell term={field.revision()}>{order.revision > 0 ? `R${order.revision}` : t.shell.none()}</Cell>
      <Cell term={field.dueDate()}>
        <DueDate ui={ui} order={order} />
      </Cell>
      <Cell term={field.loadingDate()}>{day(order.loadingDate)}</Cell>
      <Cell term={field.status()}>
        <OrderStatus ui={ui} status={order.status} />
      </Cell>
      <Cell term={field.client()} wide>
        {order.client}
        {order.reference && <small class="reference">{order.reference}</small>}
      </Cell>
      <Cell term={field.deliveryAddress()} wide>
        {order.deliveryAddress ? <span class="lines">{order.deliveryAddress}</span> : t.shell.none()}
        {(order.deliveryContact || order.deliveryPhone) && (
          <small class="reference">{[order.deliveryContact, order.deliveryPhone].filter(Boolean).join(' · ')}</small>
        )}
      </Cell>
      <Cell term={field.priority()}>
        <PriorityMark ui={ui} priority={order.priority} />
        {order.isRd && <span class="mark rd">{t.orders.rd()}</span>}
      </Cell>
      <Cell term={field.drawnBy()}>
        {order.authorName} <small>{format.moment(order.createdAt)}</small>
      </Cell>
      <Cell term={field.approvedBy()}>
        <Approved ui={ui} order={order} />
      </Cell>
      {order.shippedOn && (
        <Cell term={field.shippedOn()}>
          {day(order.shippedOn)} {order.carrier && <small>{order.carrier}</small>}
        </Cell>
      )}
    </dl>
  );
}
