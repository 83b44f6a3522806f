import type { Ui } from '../../src/http/ui.ts';
import type { Counts } from '../../src/orders/find/figures.ts';
import type { ListedOrder } from '../../src/orders/find/list.ts';
import type { ListInput } from '../../src/orders/find/list-input.ts';
import { ListPage } from '../shared/ListPage.tsx';
import { AsOf, live } from '../shared/live.tsx';
import { Figures } from './Figures.tsx';
import { ListFilters } from './ListFilters.tsx';
import { exportAddress, isFiltered, listAddress, pastFilters } from './list-address.ts';
import { OrderRows } from './OrderRows.tsx';

export interface ListView {
  ui: Ui;
  input: ListInput;
  orders: readonly ListedOrder[];
  next: string | null;
  counts: Counts;
}

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

/** Whose orders these are, where an address says so. */
function ClientChip({ ui, input, orders }: Pick<ListView, 'ui' | 'input' | 'orders'>) {
  const { client, clientId } = input;
  if (!client && !clientId) return null;
  const named = client ?? orders[0]?.client;
  return (
    <p class="chips">
      <span class="mark">
        {named ? ui.t.orders.list.clientFilter({ client: named }) : ui.t.finding.clientNumber({ n: clientId! })}
      </span>{' '}
      <a href={listAddress(input, { client: '', clientId: '', after: '' })}>{ui.t.orders.list.clear()}</a>
    </p>
  );
}

const period = (ui: Ui, from: string | undefined, to: string | undefined) =>
  [from, to].map((day) => (day ? ui.format.fullDate(day) : '')).join(' – ');

/** Of orders that are done: when they were, and whether in time. */
function PastChip({ ui, input }: Pick<ListView, 'ui' | 'input'>) {
  const { finding } = ui.t;
  const { completedFrom, completedTo, shippedFrom, shippedTo, onTime } = input;
  const said = [
    (completedFrom || completedTo) && finding.completedIn({ period: period(ui, completedFrom, completedTo) }),
    (shippedFrom || shippedTo) && finding.shippedIn({ period: period(ui, shippedFrom, shippedTo) }),
    onTime !== undefined && (onTime ? finding.inTime() : finding.tooLate()),
  ].filter(Boolean);
  if (said.length === 0) return null;
  const without = { ...Object.fromEntries(pastFilters.map((name) => [name, ''])), after: '' };
  return (
    <p class="chips">
      {said.map((words) => (
        <span class="mark">{words}</span>
      ))}{' '}
      <a href={listAddress(input, without)}>{ui.t.orders.list.clear()}</a>
    </p>
  );
}

/** What the filters found: the part that htmx replaces. */
export function OrderResults({ ui, input, orders, next, counts }: ListView) {
  const { list } = ui.t.orders;
  const n = orders.length;
  return (
    <div id="results" {...live(ui, 'orders', listAddress(input, {}))}>
      <Figures ui={ui} counts={counts} input={input} />
      <ClientChip ui={ui} input={input} orders={orders} />
      <PastChip ui={ui} input={input} />
      {n === 0 ? <Empty ui={ui} input={input} /> : <OrderRows ui={ui} orders={orders} />}
      <footer class="bar pages">
        <p class="as-of">
          <span role="status">{next ? list.countMore({ n }) : list.count({ n })}</span> · <AsOf ui={ui} />
        </p>
        <nav aria-label={ui.t.shell.nextPage()}>
          {n > 0 && (
            <a class="btn plain" href={exportAddress(input, 'csv')} download>
              {ui.t.finding.exportCsv()}
            </a>
          )}
          {n > 0 && (
            <a class="btn plain" href={exportAddress(input, 'xlsx')} download>
              {ui.t.finding.exportXlsx()}
            </a>
          )}
          <a class="btn plain" href="/orders/sheets">
            {ui.t.sheets.day.title()}
          </a>
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

export const OrderListPage = ({ templates, ...view }: ListView & { templates: readonly string[] }) => (
  <ListPage
    title={view.ui.t.orders.title()}
    acts={
      view.ui.can('orders.create') && (
        <nav class="row" aria-label={view.ui.t.shell.newOrder()}>
          <a class="btn" href="/orders/import">
            {view.ui.t.importing.open()}
          </a>
          <a class="btn first" href="/orders/new">
            {view.ui.t.shell.newOrder()}
          </a>
        </nav>
      )
    }
    filters={<ListFilters ui={view.ui} input={view.input} templates={templates} />}
  >
    <OrderResults {...view} />
  </ListPage>
);
