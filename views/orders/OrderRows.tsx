import { raw } from 'hono/html';
import type { Ui } from '../../src/http/ui.ts';
import type { Expected } from '../../src/orders/find/expected.ts';
import type { ListedOrder } from '../../src/orders/find/list.ts';
import type { Sort } from '../../src/orders/find/list-input.ts';
import { type RouteCell, readRoute } from '../../src/orders/find/route.ts';
import { besideStatus, marksOf } from '../../src/orders/marks.ts';
import { isOverdue } from '../../src/orders/rules.ts';
import { isoWeek } from '../../src/vocabulary/dates.ts';
import type { Badge, Status } from '../../src/vocabulary/order-status.ts';
import { blockedInWords } from '../production/blocked.ts';
import { miniRoute, shapes } from '../production/RouteStrip.tsx';
import { escaped } from '../shared/escaped.ts';
import { drawnMark } from './Marks.tsx';
import { statusShape } from './TitleBlock.tsx';

interface Props {
  ui: Ui;
  orders: readonly ListedOrder[];
  /** When they will be made: a column of its own. */
  expected?: Expected;
  /** The form to which the ticks belong. */
  form?: string;
  /** What the list is sorted by, and where it is sorted by something else. */
  sorted?: { by: Sort; to(sort: Sort): string };
}

/** Gives what it gave before for the same: few days and few states fill fifty rows. */
function once<T extends string>(make: (value: T) => string): (value: T) => string {
  const made = new Map<T, string>();
  return (value) => {
    const text = made.get(value) ?? make(value);
    made.set(value, text);
    return text;
  };
}

const state = (status: string, shape: string, word: string) =>
  `<span class="state" data-status="${status}"><span aria-hidden="true">${shape}</span> ${escaped(word)}</span>`;

/** What is the same in many rows, made ready once a page. */
function repeatedParts(ui: Ui) {
  const { finding } = ui.t;
  return {
    /** The day, and the week by which people plan it. */
    dayOf: once((iso) => {
      const week = escaped(finding.week({ n: isoWeek(iso) }));
      return `${escaped(ui.format.date(iso, ui.today))}<small class="week"> ${week}</small>`;
    }),
    lateOf: once((iso) => `${escaped(ui.format.date(iso, ui.today))}<small> ${escaped(finding.isOverdue())}</small>`),
    markOf: once((badge: Badge) => drawnMark(ui, badge)),
    statusOf: once((name: Status) => state(name, statusShape(name), ui.t.orders.status[name]())),
    stageStateOf: once((name: 'BLOCKED' | 'REWORK') => state(name, shapes[name], ui.t.production.state[name]())),
    ready: state('ready', '→', ui.t.marks.name.READY_TO_SHIP()),
    order: escaped(finding.order()),
    stateAndRoute: escaped(finding.stateAndRoute()),
    due: escaped(finding.due()),
    expected: escaped(finding.expected()),
    loading: escaped(finding.loading()),
    none: escaped(ui.t.shell.none()),
  };
}
type Parts = ReturnType<typeof repeatedParts>;

/** What is said as the state already: an order that is blocked or in rework is said to be. */
const said: ReadonlySet<Badge> = new Set<Badge>(['BLOCKED', 'READY_TO_SHIP']);

interface Told {
  state: string;
  marks: string;
}

/** Its state as the floor sees it, and the marks that say more. */
function tell(ui: Ui, order: ListedOrder, route: readonly RouteCell[], parts: Parts): Told {
  const badges = besideStatus(marksOf({ ...order, stages: route }, ui.today), order.status);
  const isInWork = order.status === 'approved' || order.status === 'in_production';
  const isStuck = isInWork && badges.includes('BLOCKED');
  const isRework = isInWork && !isStuck && route.some((stage) => stage.state === 'REWORK');
  const isReady = order.status === 'completed' && badges.includes('READY_TO_SHIP');
  const hidden = isStuck || isReady ? said : new Set<Badge>();
  const told = badges.filter((badge) => !hidden.has(badge)).map((badge) => parts.markOf(badge));
  const high = `<span class="mark warm">${escaped(ui.t.orders.priority.HIGH())}</span>`;
  return {
    state: isReady
      ? parts.ready
      : isStuck || isRework
        ? parts.stageStateOf(isStuck ? 'BLOCKED' : 'REWORK')
        : parts.statusOf(order.status),
    marks: (order.priority === 'HIGH' ? high : '') + told.join(''),
  };
}

/** Whose it is and on which sheets, or why it stands still. */
function under(ui: Ui, order: ListedOrder): string {
  const why = order.statusReason ?? blockedInWords(ui, order);
  if (why) return `${escaped(order.client)} · <em class="reason" title="${escaped(why)}">${escaped(why)}</em>`;
  return escaped([order.client, order.reference, order.templates].filter(Boolean).join(' · '));
}

function expectedCell(ui: Ui, { id }: ListedOrder, expected: Expected, { none }: Parts): string {
  const one = expected.get(id);
  if (!one) return none;
  const day = escaped(one.expectedOn ? ui.format.date(one.expectedOn, ui.today) : ui.t.finding.beyond());
  if (one.lateness === 'may_be_late' && one.latestOn) {
    const until = ui.t.finding.latestOn({ day: ui.format.date(one.latestOn, ui.today) });
    return `${day}<small class="warning"> ${escaped(until)}</small>`;
  }
  if (one.lateness !== 'late') return day;
  const late = one.daysLate ? `<small> ${escaped(ui.t.finding.daysLate({ n: one.daysLate }))}</small>` : '';
  return `<span class="late">${day}${late}</span>`;
}

function tick(ui: Ui, { poNumber, version }: ListedOrder, form: string): string {
  const po = escaped(poNumber);
  const words = escaped(ui.t.finding.each.tick({ po: poNumber }));
  return `<td class="pick"><label><input type="checkbox" form="${form}" name="po" value="${po}:${version}"><span class="visually-hidden">${words}</span></label></td>`;
}

function row({ ui, expected, form }: Props, order: ListedOrder, parts: Parts): string {
  const { none, dayOf } = parts;
  const po = escaped(order.poNumber);
  const { state, marks } = tell(ui, order, readRoute(order.route), parts);
  const isLate = isOverdue(order, ui.today);
  const due = order.dueDate ? (isLate ? parts.lateOf(order.dueDate) : dayOf(order.dueDate)) : none;
  return `<tr>${form ? tick(ui, order, form) : ''}
<th scope="row"><a class="po" href="/orders/${po}">${po}</a></th>
<td class="order" data-h="${parts.order}"><a href="/orders/${po}"><span class="name"><b>${order.title ? escaped(order.title) : none}</b>${marks}</span><small>${under(ui, order)}</small></a></td>
<td class="st" data-h="${parts.stateAndRoute}"><div>${state}${miniRoute(ui, order.route)}</div></td>
<td class="when due${isLate ? ' late' : ''}" data-h="${parts.due}">${due}</td>
${expected ? `<td class="when expected" data-h="${parts.expected}">${expectedCell(ui, order, expected, parts)}</td>` : ''}
<td class="when loading" data-h="${parts.loading}">${order.loadingDate ? dayOf(order.loadingDate) : none}</td>
</tr>`;
}

/** A head that sorts by its column, and the other way round where it does already. */
function head({ ui, sorted }: Props, label: string, classes: string, ways: readonly Sort[]): string {
  if (!sorted || ways.length === 0) return `<th scope="col" class="${classes}">${label}</th>`;
  const at = ways.indexOf(sorted.by);
  const next = ways[(at + 1) % ways.length]!;
  const order = sorted.by.startsWith('-') ? 'descending' : 'ascending';
  const title = escaped(ui.t.finding.sortBy({ sort: ui.t.orders.list.sorts[next]() }));
  const arrow = at < 0 ? '' : `<span aria-hidden="true"> ${at === 0 ? '↓' : '↑'}</span>`;
  return `<th scope="col" class="${classes}"${at < 0 ? '' : ` aria-sort="${order}"`}><a href="${escaped(sorted.to(next))}" title="${title}">${label}${arrow}</a></th>`;
}

function heads(props: Props, parts: Parts): string {
  const { ui, form, expected } = props;
  const pick = `<th scope="col" class="pick"><span class="visually-hidden">${escaped(ui.t.finding.each.tickHead())}</span></th>`;
  return [
    form ? pick : '',
    head(props, escaped(ui.t.orders.field.poNumber()), 'c-po', ['poNumber', '-createdAt']),
    head(props, parts.order, 'c-order', ['title', 'client']),
    `<th scope="col" class="c-st">${parts.stateAndRoute}</th>`,
    head(props, parts.due, 'num c-when', ['dueDate', '-dueDate']),
    expected ? `<th scope="col" class="num c-when">${parts.expected}</th>` : '',
    head(props, parts.loading, 'num c-load', ['loadingDate']),
  ].join('');
}

/** Joined strings and no JSX: the fifty rows are what a list page costs. So every text here is escaped by hand. */
export function OrderRows(props: Props) {
  const parts = repeatedParts(props.ui);
  const rows = props.orders.map((order) => row(props, order, parts)).join('\n');
  return raw(`<table class="orders"><thead><tr>${heads(props, parts)}</tr></thead><tbody>\n${rows}\n</tbody></table>`);
}
