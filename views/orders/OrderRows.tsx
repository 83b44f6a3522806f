import { raw } from 'hono/html';
import type { Ui } from '../../src/http/ui.ts';
import type { ListedOrder } from '../../src/orders/find/list.ts';
import { readRoute } from '../../src/orders/find/route.ts';
import { besideStatus, marksOf } from '../../src/orders/marks.ts';
import { isOverdue } from '../../src/orders/rules.ts';
import { isoWeek } from '../../src/vocabulary/dates.ts';
import type { Badge } from '../../src/vocabulary/order-status.ts';
import { blockedInWords } from '../production/blocked.ts';
import { miniRoute } from '../production/RouteStrip.tsx';
import { escaped } from '../shared/escaped.ts';
import { drawnMark } from './Marks.tsx';
import { statusShape } from './TitleBlock.tsx';

/** Gives what it gave before for the same: few days and few states fill fifty rows. */
function once<T extends string>(make: (value: T) => string): (value: T) => string {
  const made = new Map<T, string>();
  return (value) => {
    const text = made.get(value) ?? make(value);
    made.set(value, text);
    return text;
  };
}

const [words, num] = [' class="words"', ' class="num"'];
const classes = ['', words, words, '', '', num, num];

/** What is the same in many rows, made ready once a page. */
function repeatedParts(ui: Ui) {
  const { field, status } = ui.t.orders;
  const { poNumber, client, title, route, dueDate, loadingDate } = field;
  const heads = [poNumber(), client(), title(), field.status(), route(), dueDate(), loadingDate()].map(escaped);
  return {
    heads,
    cells: heads.map((head, i) => `<td${classes[i] ?? ''} data-h="${head}">`),
    none: escaped(ui.t.shell.none()),
    overdue: `<small>${escaped(ui.t.production.overdue())}</small>`,
    /** The day, and the week by which people plan it. */
    dayOf: once((iso) => {
      const week = escaped(ui.t.finding.week({ n: isoWeek(iso) }));
      return `${escaped(ui.format.date(iso, ui.today))} <small class="week">${week}</small>`;
    }),
    markOf: once((badge: Badge) => drawnMark(ui, badge)),
    statusOf: once((name: ListedOrder['status']) => {
      const shape = `<span aria-hidden="true">${statusShape(name)}</span>`;
      return `<span class="state" data-status="${name}">${shape} ${escaped(status[name]())}</span>`;
    }),
  };
}

function marks(ui: Ui, order: ListedOrder, markOf: (badge: Badge) => string): string {
  const badges = marksOf({ ...order, stages: readRoute(order.route) }, ui.today);
  const told = besideStatus(badges, order.status).map((badge) => ` ${markOf(badge)}`);
  const high =
    order.priority === 'HIGH' ? ` <span class="mark warm">${escaped(ui.t.orders.priority.HIGH())}</span>` : '';
  return high + told.join('');
}

/** Why it stands still, where it does. */
function why(ui: Ui, order: ListedOrder): string {
  if (order.statusReason) return `<small class="reason">${escaped(order.statusReason)}</small>`;
  const blocked = blockedInWords(ui, order);
  return blocked ? `<small class="reason">▲ ${escaped(blocked)}</small>` : '';
}

function row(ui: Ui, order: ListedOrder, parts: ReturnType<typeof repeatedParts>): string {
  const { none, overdue, dayOf, statusOf } = parts;
  const [po, client, title, status, route, due, loading] = parts.cells;
  const number = escaped(order.poNumber);
  const reference = order.reference && `<small class="reference">${escaped(order.reference)}</small>`;
  const sheets = order.templates ? `<small class="reference">${escaped(order.templates)}</small>` : '';
  const dueDay = order.dueDate ? dayOf(order.dueDate) : none;
  return `<tr>
${po}<a class="po" href="/orders/${number}">${number}</a>${reference}</td>
${client}${escaped(order.client)}</td>
${title}${order.title ? escaped(order.title) : none}${marks(ui, order, parts.markOf)}${sheets}${why(ui, order)}</td>
${status}${statusOf(order.status)}</td>
${route}${miniRoute(ui, order.route)}</td>
${due}${isOverdue(order, ui.today) ? `<span class="late">${overdue} ${dueDay}</span>` : dueDay}</td>
${loading}${order.loadingDate ? dayOf(order.loadingDate) : none}</td>
</tr>`;
}

/** Joined strings and no JSX: the fifty rows are what a list page costs. So every text here is escaped by hand. */
export function OrderRows({ ui, orders }: { ui: Ui; orders: readonly ListedOrder[] }) {
  const parts = repeatedParts(ui);
  const heads = parts.heads.map((head, i) => `<th scope="col"${classes[i] === num ? num : ''}>${head}</th>`);
  return raw(`<table class="orders">
<thead><tr>${heads.join('')}</tr></thead>
<tbody>${orders.map((order) => row(ui, order, parts)).join('')}</tbody>
</table>`);
}
