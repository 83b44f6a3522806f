import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import { addressIn } from '../../src/i18n/countries.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { isOverdue } from '../../src/orders/rules.ts';
import { dayIn, isoWeek } from '../../src/vocabulary/dates.ts';
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

interface CellProps {
  term: string;
  in?: string;
  children?: Child;
}

/** A ruled cell; a wide one takes a whole row where the sheet is narrow. */
const Cell = ({ term, in: where, children }: CellProps) => (
  <div class={where}>
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

/** The hour stands in the history. */
const dayOf = (ui: Ui, at: Date) => ui.format.date(dayIn(ui.zone, at), ui.today);

function Approved({ ui, order }: { ui: Ui; order: OrderDetail }) {
  if (!order.approverName || !order.approvedAt) return <>{ui.t.shell.none()}</>;
  return (
    <>
      {order.approverName} <small>{dayOf(ui, order.approvedAt)}</small>
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
      {order.deliveryAddress
        ? addressIn(ui.locale, order.deliveryAddress)
            .split(/\s*\n\s*/)
            .join(', ')
        : ui.t.shell.none()}
      {contact && <small class="reference">{contact}</small>}
      {order.deliveryNotes && <small class="reference lines">{order.deliveryNotes}</small>}
    </>
  );
}

/** The day of the loading, and whether that is too late. */
function LoadingDate({ ui, order: { dueDate, loadingDate } }: { ui: Ui; order: OrderDetail }) {
  const isLate = dueDate !== null && loadingDate !== null && loadingDate > dueDate;
  return (
    <>
      <Day ui={ui} iso={loadingDate} />
      {isLate && (
        <small class="warn">
          <span aria-hidden="true">▲</span> {ui.t.orderPage.afterDue()}
        </small>
      )}
    </>
  );
}

interface Props {
  ui: Ui;
  order: OrderDetail;
  /** What is to be decided alone: by whom and how far is said beside it. */
  isBrief?: boolean;
  /** All badges, where they are not only those that the floor has to know. */
  badges?: Child;
  /** One of several on a page that has a heading of its own. */
  isOneOfMany?: boolean;
}

const Title = ({ isOneOfMany, children }: Pick<Props, 'isOneOfMany'> & { children: Child }) =>
  isOneOfMany ? <h2>{children}</h2> : <h1 tabindex={-1}>{children}</h1>;

const DueCell = ({ ui, order }: Pick<Props, 'ui' | 'order'>) => (
  <Cell term={ui.t.orders.field.dueDate()} in="t-date">
    <DueDate ui={ui} order={order} />
  </Cell>
);

/** Who drew it and who approved it, as the foot of a drawing says. */
const Signed = ({ ui, order }: Pick<Props, 'ui' | 'order'>) => (
  <>
    <Cell term={ui.t.orders.field.drawnBy()}>
      {order.authorName} <small>{dayOf(ui, order.createdAt)}</small>
    </Cell>
    <Cell term={ui.t.orders.field.approvedBy()}>
      <Approved ui={ui} order={order} />
    </Cell>
    <Cell term={ui.t.orders.field.revision()}>{order.revision > 0 ? `R${order.revision}` : ui.t.shell.none()}</Cell>
  </>
);

/** The first row of the block: which drawing this is, and how far it has come. */
const Head = ({ ui, order, badges, isBrief, isOneOfMany }: Props) => (
  <>
    <div class="number">
      <dt>{ui.t.orders.field.poNumber()}</dt>
      <dd class="po">{order.poNumber}</dd>
    </div>
    <div class="t-title wide">
      <dt>{ui.t.orders.field.title()}</dt>
      <dd>
        <Title {...{ isOneOfMany }}>
          <span class="visually-hidden">{order.poNumber} </span>
          {order.title || ui.t.shell.none()}
        </Title>
      </dd>
    </div>
    {isBrief ? (
      <DueCell ui={ui} order={order} />
    ) : (
      <Cell term={ui.t.orders.field.status()} in="t-state">
        <OrderStatus ui={ui} status={order.status} />
      </Cell>
    )}
    <Cell term={ui.t.orders.field.priority()}>
      <PriorityMark ui={ui} priority={order.priority} />{' '}
      {badges ?? <FloorMarks ui={ui} order={order} said={[order.priority === 'URGENT' && 'URGENT']} />}
    </Cell>
  </>
);

/** An order's head, as the title block of a drawing: the same on the screen and on paper. */
export function TitleBlock(props: Props) {
  const { ui, order, isBrief } = props;
  const { field } = ui.t.orders;
  const day = (iso: string | null) => (iso ? ui.format.date(iso, ui.today) : ui.t.shell.none());
  return (
    <dl class="title-block">
      <Head {...props} />
      <Cell term={field.client()}>
        {order.clientId ? <a href={`/clients/${order.clientId}`}>{order.client}</a> : order.client}
        {order.reference && <small class="reference">{order.reference}</small>}
      </Cell>
      <Cell term={field.deliveryAddress()} in="wide">
        <Recipient ui={ui} order={order} />
      </Cell>
      {!isBrief && <DueCell ui={ui} order={order} />}
      <Cell term={field.loadingDate()} in="t-date">
        <LoadingDate ui={ui} order={order} />
      </Cell>
      {!isBrief && <Signed ui={ui} order={order} />}
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
