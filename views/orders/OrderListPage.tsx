import type { Ui } from '../../src/http/ui.ts';
import type { ListedOrder } from '../../src/orders/list.ts';
import { type ListInput, sorts, statusGroups } from '../../src/orders/list-input.ts';
import { priorities, statuses } from '../../src/orders/status.ts';
import { stationCodes, stationName } from '../../src/production/stations.ts';
import { Field, type Option, Select } from '../shared/Field.tsx';
import { OrderRows } from './OrderRows.tsx';

export interface ListView {
  ui: Ui;
  input: ListInput;
  orders: readonly ListedOrder[];
  next: string | null;
}

/** The address of this list with some of its parameters changed. */
export function listAddress(input: ListInput, change: Partial<Record<keyof ListInput, string>>): string {
  const { limit, ...rest } = input;
  const entries = Object.entries({ ...rest, ...(limit !== 50 && { limit }), ...change });
  const kept = entries.filter(([, value]) => value !== undefined && value !== '' && value !== false);
  return `/orders?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`;
}

function Filters({ ui, input }: { ui: Ui; input: ListInput }) {
  const { list, status, priority } = ui.t.orders;
  const statusOptions: Option[] = [
    ...statusGroups.map((group): Option => [group, list[group]()]),
    ...statuses.map((one): Option => [one, status[one]()]),
  ];
  const priorityOptions: Option[] = [
    ['', list.anyPriority()],
    ...priorities.map((one): Option => [one, priority[one]()]),
  ];
  const stationOptions: Option[] = [
    ['', list.anyStation()],
    ...stationCodes.map((code): Option => [code, stationName(code, ui.locale)]),
  ];
  return (
    <form
      class="filters"
      action="/orders"
      hx-get="/orders"
      hx-target="#results"
      hx-swap="outerMorph"
      hx-push-url="true"
      hx-trigger="change, submit, input delay:400ms from:find input[type=search]"
      hx-sync="this:replace"
    >
      <Field
        ui={ui}
        name="q"
        type="search"
        label={list.search()}
        value={input.q}
        placeholder={list.searchHint()}
        maxlength={200}
      />
      <Select ui={ui} name="status" label={list.status()} value={input.status} options={statusOptions} />
      <Select
        ui={ui}
        name="priority"
        label={ui.t.orders.field.priority()}
        value={input.priority}
        options={priorityOptions}
      />
      <Select ui={ui} name="station" label={list.station()} value={input.station} options={stationOptions} />
      <Select
        ui={ui}
        name="sort"
        label={list.sort()}
        value={input.sort}
        options={sorts.map((sort): Option => [sort, list.sorts[sort]()])}
      />
      <label class="tick">
        <input type="checkbox" name="overdue" value="true" checked={input.overdue} /> {list.overdueOnly()}
      </label>
      {input.client && <input type="hidden" name="client" value={input.client} />}
      <button type="submit" class="btn">
        {list.show()}
      </button>
    </form>
  );
}

const isFiltered = ({ status, priority, client, station, overdue, q, after }: ListInput) =>
  status !== 'open' || Boolean(priority || client || station || overdue || q || after);

function Empty({ ui, input }: { ui: Ui; input: ListInput }) {
  const { list } = ui.t.orders;
  if (isFiltered(input)) {
    return (
      <p class="empty">
        {list.empty()} <a href="/orders">{list.clear()}</a>
      </p>
    );
  }
  return (
    <p class="empty">
      {list.emptyAll()} {ui.can('orders.create') ? <a href="/orders/new">{list.emptyNext()}</a> : list.emptyWait()}
    </p>
  );
}

/** What the filters found: the part that htmx replaces. */
export function OrderResults({ ui, input, orders, next }: ListView) {
  const { list } = ui.t.orders;
  const n = orders.length;
  return (
    <div id="results">
      {input.client && (
        <p class="chips">
          <span class="mark">{list.clientFilter({ client: input.client })}</span>{' '}
          <a href={listAddress(input, { client: '', after: '' })}>{list.clear()}</a>
        </p>
      )}
      {n === 0 ? <Empty ui={ui} input={input} /> : <OrderRows ui={ui} orders={orders} />}
      <footer class="bar pages">
        <p class="as-of" role="status">
          {next ? list.countMore({ n }) : list.count({ n })} · {ui.t.shell.asOf({ time: ui.format.clock(ui.now) })}
        </p>
        <nav aria-label={ui.t.shell.nextPage()}>
          {input.after && (
            <a class="btn" href={listAddress(input, { after: '' })}>
              {ui.t.shell.previousPage()}
            </a>
          )}
          {next && (
            <a class="btn" rel="next" href={listAddress(input, { after: next })}>
              {ui.t.shell.nextPage()}
            </a>
          )}
        </nav>
      </footer>
    </div>
  );
}

export const OrderListPage = (view: ListView) => (
  <>
    <header class="bar">
      <h1>{view.ui.t.orders.title()}</h1>
      {view.ui.can('orders.create') && (
        <a class="btn first" href="/orders/new">
          {view.ui.t.shell.newOrder()}
        </a>
      )}
    </header>
    <Filters ui={view.ui} input={view.input} />
    <OrderResults {...view} />
  </>
);
