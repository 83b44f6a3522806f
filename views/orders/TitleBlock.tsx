import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import { addressIn } from '../../src/i18n/countries.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { isOverdue } from '../../src/orders/rules.ts';
import { isoWeek } from '../../src/vocabulary/dates.ts';
import type { Priority, Status } from '../../src/vocabulary/order-status.ts';
import { FloorMarks } from './Marks.tsx';

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

/** A ruled cell; a wide one takes a whole row where the sheet is narrow. */
const Cell = ({ term, in: size, children }: { term: string; in?: 'wide' | 'whole'; children?: Child }) => (
  <div class={size}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** The day, and the week by which people plan it. */
export const Day = ({ ui, iso }: { ui: Ui; iso: string | null }) =>
  iso ? (
    <>
      {ui.format.date(iso, ui.today)} <small class="week">{ui.t.finding.week({ n: isoWeek(iso) })}</small>
    </>
  ) : (
    <>{ui.t.shell.none()}</>
  );

export function DueDate({ ui, order }: { ui: Ui; order: Pick<OrderDetail, 'dueDate' | 'status'> }) {
  const day = <Day ui={ui} iso={order.dueDate} />;
  if (!isOverdue(order, ui.today)) return day;
  return (
    <span class="late">
      {day} <small>{ui.t.production.overdue()}</small>
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

/** How much there is to make, at a glance. */
function Amount({ ui, items }: { ui: Ui; items: OrderDetail['items'] }) {
  if (items.length === 0) return <>{ui.t.shell.none()}</>;
  const pieces = items.reduce((sum, item) => sum + item.quantity, 0);
  return (
    <>
      {ui.format.number(items.length)}{' '}
      <small>
        {ui.format.number(pieces)} {ui.t.orders.item.pieces()}
      </small>
    </>
  );
}

function Recipient({ ui, order }: { ui: Ui; order: OrderDetail }) {
  const contact = [order.deliveryContact, order.deliveryPhone].filter(Boolean).join(' · ');
  return (
    <>
      {order.deliveryAddress ? (
        <span class="lines">{addressIn(ui.locale, order.deliveryAddress)}</span>
      ) : (
        ui.t.shell.none()
      )}
      {contact && <small class="reference">{contact}</small>}
    </>
  );
}

interface Props {
  ui: Ui;
  order: OrderDetail;
  /** All badges, where they are not only those that the floor has to know. */
  badges?: Child;
  /** One of several on a page that has a heading of its own. */
  isOneOfMany?: boolean;
}

const Title = ({ isOneOfMany, children }: Pick<Props, 'isOneOfMany'> & { children: Child }) =>
  isOneOfMany ? <h2>{children}</h2> : <h1 tabindex={-1}>{children}</h1>;

/** The first row of the block: which drawing this is, and how far it has come. */
const Head = ({ ui, order, badges, isOneOfMany }: Props) => (
  <>
    <div class="number wide">
      <dt>{ui.t.orders.field.poNumber()}</dt>
      <dd class="po">{order.poNumber}</dd>
    </div>
    <div class="wide">
      <dt>{ui.t.orders.field.title()}</dt>
      <dd>
        <Title {...{ isOneOfMany }}>
          <span class="visually-hidden">{order.poNumber} </span>
          {order.title || ui.t.shell.none()}
        </Title>
      </dd>
    </div>
    <Cell term={ui.t.orders.field.status()}>
      <OrderStatus ui={ui} status={order.status} />
    </Cell>
    <Cell term={ui.t.orders.field.priority()}>
      <PriorityMark ui={ui} priority={order.priority} />{' '}
      {badges ?? <FloorMarks ui={ui} order={order} said={[order.priority === 'URGENT' && 'URGENT']} />}
    </Cell>
  </>
);

/** An order's head, as the title block of a drawing: the same on the screen and on paper. */
export function TitleBlock({ ui, order, badges, isOneOfMany = false }: Props) {
  const { t, format } = ui;
  const { field } = t.orders;
  const day = (iso: string | null) => (iso ? format.date(iso, ui.today) : t.shell.none());
  return (
    <dl class="title-block">
      <Head ui={ui} order={order} badges={badges} isOneOfMany={isOneOfMany} />
      <Cell term={field.client()} in="wide">
        {order.clientId ? <a href={`/clients/${order.clientId}`}>{order.client}</a> : order.client}
        {order.reference && <small class="reference">{order.reference}</small>}
      </Cell>
      <Cell term={field.deliveryAddress()} in="wide">
        <Recipient ui={ui} order={order} />
      </Cell>
      <Cell term={field.dueDate()}>
        <DueDate ui={ui} order={order} />
      </Cell>
      <Cell term={field.loadingDate()}>
        <Day ui={ui} iso={order.loadingDate} />
      </Cell>
      <Cell term={field.drawnBy()}>
        {order.authorName} <small>{format.moment(order.createdAt)}</small>
      </Cell>
      <Cell term={field.approvedBy()}>
        <Approved ui={ui} order={order} />
      </Cell>
      <Cell term={field.revision()}>{order.revision > 0 ? `R${order.revision}` : t.shell.none()}</Cell>
      <Cell term={field.items()}>
        <Amount ui={ui} items={order.items} />
      </Cell>
      {order.shippedOn && (
        <Cell term={field.shippedOn()} in="whole">
          {day(order.shippedOn)} {order.carrier && <small>{order.carrier}</small>}
        </Cell>
      )}
    </dl>
  );
}
