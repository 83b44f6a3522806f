import { html, raw } from 'hono/html';
import type { Ui } from '../../src/http/ui.ts';
import { isoWeek } from '../../src/i18n/format.ts';
import { type ListedOrder, readRoute } from '../../src/orders/list.ts';
import { isOverdue } from '../../src/orders/rules.ts';
import { miniRoute } from '../production/RouteStrip.tsx';
import { statusShape } from './TitleBlock.tsx';

type Markup = ReturnType<typeof html> | '';

/** The day, and the week by which people plan it. */
const withWeek = (ui: Ui, iso: string) =>
  html`${ui.format.date(iso, ui.today)} <small class="week">${ui.t.finding.week({ n: isoWeek(iso) })}</small>`;

function dueCell(ui: Ui, order: ListedOrder): Markup | string {
  if (!order.dueDate) return ui.t.shell.none();
  const text = withWeek(ui, order.dueDate);
  return isOverdue(order, ui.today)
    ? html`<span class="late"><small>${ui.t.production.overdue()}</small> ${text}</span>`
    : text;
}

function marks(ui: Ui, { priority, isRd }: ListedOrder): Markup {
  const rd = isRd ? html` <span class="mark rd">${ui.t.orders.rd()}</span>` : '';
  if (priority === 'NORMAL' || priority === 'LOW') return rd;
  const tone = priority === 'URGENT' ? 'hot' : 'warm';
  return html` <span class="mark ${tone}">${ui.t.orders.priority[priority]()}</span>${rd}`;
}

/** Why it stands still, where it does. */
function why(ui: Ui, { statusReason, blockedReason }: ListedOrder): Markup {
  if (statusReason) return html`<small class="reason">${statusReason}</small>`;
  return blockedReason
    ? html`<small class="reason">▲ ${ui.t.production.blocked({ reason: blockedReason })}</small>`
    : '';
}

/** Joined strings and no JSX: the fifty rows are what a list page costs. */
export function OrderRows({ ui, orders }: { ui: Ui; orders: readonly ListedOrder[] }) {
  const { field } = ui.t.orders;
  const heads = [
    field.poNumber(),
    field.client(),
    field.title(),
    field.status(),
    field.route(),
    field.dueDate(),
    field.loadingDate(),
  ];
  const [po, client, title, status, route, due, loading] = heads;
  const rows = orders.map(
    (order) => html`<tr>
<td data-h="${po}"><a class="po" href="/orders/${order.poNumber}">${order.poNumber}</a>${order.reference ? html`<small class="reference">${order.reference}</small>` : ''}</td>
<td data-h="${client}">${order.client}</td>
<td data-h="${title}">${order.title || ui.t.shell.none()}${marks(ui, order)}${why(ui, order)}</td>
<td data-h="${status}"><span class="state" data-status="${order.status}"><span aria-hidden="true">${statusShape(order.status)}</span> ${ui.t.orders.status[order.status]()}</span></td>
<td data-h="${route}">${raw(miniRoute(ui, readRoute(order.route)))}</td>
<td class="num" data-h="${due}">${dueCell(ui, order)}</td>
<td class="num" data-h="${loading}">${order.loadingDate ? withWeek(ui, order.loadingDate) : ui.t.shell.none()}</td>
</tr>`,
  );
  return html`<table class="orders">
<thead><tr>${heads.map((head, i) => html`<th scope="col"${i > 4 ? raw(' class="num"') : ''}>${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table>`;
}
