import { raw } from 'hono/html';
import type { ShortList as Orders } from '../../src/dashboards/lists.ts';
import type { Ui } from '../../src/http/ui.ts';
import { readRoute } from '../../src/orders/find/route.ts';
import { besideStatus, marksOf } from '../../src/orders/marks.ts';
import { isOverdue } from '../../src/orders/rules.ts';
import { drawnMark } from '../orders/Marks.tsx';

type Order = Orders[number];

function Due({ ui, order }: { ui: Ui; order: Order }) {
  if (!order.dueDate) return null;
  const day = ui.format.date(order.dueDate, ui.today);
  return isOverdue(order, ui.today) ? (
    <span class="late">
      {ui.t.production.overdue()} {day}
    </span>
  ) : (
    <span>{day}</span>
  );
}

const Line = ({ ui, order, withState }: { ui: Ui; order: Order; withState: boolean }) => {
  const badges = marksOf({ ...order, stages: readRoute(order.route) }, ui.today);
  const told = withState ? [] : besideStatus(badges, order.status).map((badge) => ` ${drawnMark(ui, badge)}`);
  return (
    <li>
      <a class="po" href={`/orders/${order.poNumber}`}>
        {order.poNumber}
      </a>
      <span>
        {order.title || ui.t.shell.none()} <small>{order.client}</small>
        {raw(told.join(''))}
      </span>
      <span class="num">{withState ? ui.t.orders.status[order.status]() : <Due ui={ui} order={order} />}</span>
    </li>
  );
};

interface LinesProps {
  ui: Ui;
  orders: Orders;
  /** Their state instead of their due date. */
  withState?: boolean;
}

export const Lines = ({ ui, orders, withState = false }: LinesProps) => (
  <ul class="short">
    {orders.map((order) => (
      <Line ui={ui} order={order} withState={withState} />
    ))}
  </ul>
);

interface Props {
  ui: Ui;
  title: string;
  orders: Orders;
  /** What is said where there are none. */
  none: string;
  /** The list that has them all, and how many that are. */
  href: string;
  total?: number | undefined;
}

/** The first few orders of a list, and the way to the rest. */
export const ShortList = ({ ui, title, orders, none, href, total }: Props) => (
  <section>
    <h2>
      <a href={href}>{title}</a> {total !== undefined && total > 0 && <b class="num">{ui.format.number(total)}</b>}
    </h2>
    {orders.length === 0 ? <p class="empty">{none}</p> : <Lines ui={ui} orders={orders} />}
  </section>
);
