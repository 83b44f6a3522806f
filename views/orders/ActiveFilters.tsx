import type { Ui } from '../../src/http/ui.ts';
import type { ListedOrder } from '../../src/orders/find/list.ts';
import { type ListInput, statusGroups } from '../../src/orders/find/list-input.ts';
import { sayMark } from '../../src/orders/marks.ts';
import type { Status } from '../../src/vocabulary/order-status.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { isFiltered, listAddress } from './list-address.ts';

interface Chip {
  text: string;
  /** What is taken off with it. */
  names: readonly (keyof ListInput)[];
}

type Said = string | undefined | false;
type Group = (typeof statusGroups)[number];

function period(ui: Ui, from: string | undefined, to: string | undefined): string {
  const day = (iso: string | undefined) => (iso ? ui.format.fullDate(iso) : '');
  return from === to ? day(from) : `${day(from)} – ${day(to)}`.trim();
}

const labelled = (label: string, value: Said) => value && `${label}: ${value}`;

function sayStatus({ t }: Ui, status: ListInput['status']): Said {
  const { list, status: words } = t.orders;
  if (status === 'all') return undefined;
  return statusGroups.includes(status as Group) ? list[status as Group]() : words[status as Status]();
}

/** What orders are: their state, their client, their sheets. */
function ofOrders(ui: Ui, input: ListInput, orders: readonly ListedOrder[]): [Said, ...Chip['names']][] {
  const { finding, orders: words } = ui.t;
  const { client, clientId, q, priority, template, badge, isRd } = input;
  const named = client ?? (clientId && (orders[0]?.client ?? finding.clientNumber({ n: clientId })));
  return [
    [q && `“${q}”`, 'q'],
    [sayStatus(ui, input.status), 'status'],
    [labelled(words.field.client(), named || undefined), 'client', 'clientId'],
    [labelled(words.field.priority(), priority && words.priority[priority]()), 'priority'],
    [labelled(finding.template(), template), 'template'],
    [labelled(finding.badge(), badge && sayMark(ui.t, badge)), 'badge'],
    [isRd !== undefined && (isRd ? finding.rdOnly() : finding.rdNone()), 'isRd'],
  ];
}

/** Where they stand on the floor. */
function ofTheFloor(ui: Ui, { station, stage, blocked, rework, urgent }: ListInput): [Said, ...Chip['names']][] {
  const { finding, production, orders: words } = ui.t;
  const at = station && stationName(station, ui.locale);
  return [
    [labelled(stage ? production.station() : words.list.station(), at), 'station'],
    [labelled(finding.stage(), stage && production.state[stage]()), 'stage'],
    [blocked && finding.blocked(), 'blocked'],
    [rework && finding.rework(), 'rework'],
    [urgent && finding.urgentOnly(), 'urgent'],
  ];
}

/** When they are due, expected, loaded, and were done. */
function ofDays(ui: Ui, input: ListInput): [Said, ...Chip['names']][] {
  const { finding, orders: words } = ui.t;
  const { loadingDate, loadingFrom, loadingTo, expectedFrom, expectedTo, onTime, dueWithin } = input;
  const { completedFrom, completedTo, shippedFrom, shippedTo } = input;
  const between = (from: string | undefined, to: string | undefined) => (from || to) && period(ui, from, to);
  const completed = between(completedFrom, completedTo);
  const shipped = between(shippedFrom, shippedTo);
  return [
    [input.overdue && finding.overdue(), 'overdue'],
    [input.expectedLate && finding.expectedLate(), 'expectedLate'],
    [labelled(words.field.expectedOn(), between(expectedFrom, expectedTo)), 'expectedFrom', 'expectedTo'],
    [labelled(finding.dueWithin(), dueWithin === undefined ? undefined : String(dueWithin)), 'dueWithin'],
    [labelled(words.field.loadingDate(), between(loadingDate, loadingDate)), 'loadingDate'],
    [labelled(words.field.loadingDate(), between(loadingFrom, loadingTo)), 'loadingFrom', 'loadingTo'],
    [input.unplanned && finding.unplanned(), 'unplanned'],
    [completed && finding.completedIn({ period: completed }), 'completedFrom', 'completedTo'],
    [shipped && finding.shippedIn({ period: shipped }), 'shippedFrom', 'shippedTo'],
    [onTime !== undefined && (onTime ? finding.inTime() : finding.tooLate()), 'onTime'],
  ];
}

function chipsOf(ui: Ui, input: ListInput, orders: readonly ListedOrder[]): Chip[] {
  const all = [...ofOrders(ui, input, orders), ...ofTheFloor(ui, input), ...ofDays(ui, input)];
  return all.flatMap(([text, ...names]) => (text ? [{ text, names }] : []));
}

/** Without it; of the states, all are left. */
const without = (input: ListInput, names: Chip['names']) =>
  listAddress(input, {
    ...Object.fromEntries(names.map((name) => [name, name === 'status' ? 'all' : ''])),
    after: '',
  });

/** What the list is narrowed down by: each can be taken off. */
export const ActiveFilters = ({ ui, input, orders }: { ui: Ui; input: ListInput; orders: readonly ListedOrder[] }) => (
  <>
    {chipsOf(ui, input, orders).map(({ text, names }) => (
      <a class="chip-off" href={without(input, names)}>
        <span>
          {text}
          <i aria-hidden="true">×</i>
          <span class="visually-hidden"> — {ui.t.finding.takeOff()}</span>
        </span>
      </a>
    ))}
    {isFiltered(input) && (
      <a class="chip-off all" href="/orders">
        {ui.t.orders.list.clear()}
      </a>
    )}
  </>
);
