import type { Ui } from '../../src/http/ui.ts';
import type { Expected } from '../../src/orders/find/expected.ts';
import type { Counts } from '../../src/orders/find/figures.ts';
import type { ListedOrder } from '../../src/orders/find/list.ts';
import type { ListInput } from '../../src/orders/find/list-input.ts';
import { AsOf, live } from '../shared/live.tsx';
import { ActiveFilters } from './ActiveFilters.tsx';
import { Figures } from './Figures.tsx';
import { ListFilters } from './ListFilters.tsx';
import { exportAddress, isFiltered, listAddress } from './list-address.ts';
import { OrderRows } from './OrderRows.tsx';
import { type Outcomes, OutcomesTold } from './OutcomesTold.tsx';
import { TICKED, TickedActs } from './TickedActs.tsx';

export interface ListView {
  ui: Ui;
  input: ListInput;
  orders: readonly ListedOrder[];
  next: string | null;
  counts: Counts;
  expected: Expected;
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

/** What else there is to do with the list as it stands. */
const More = ({ ui, input }: Pick<ListView, 'ui' | 'input'>) => (
  <details class="drop end" name="drop">
    <summary class="btn">{ui.t.figures.more()}</summary>
    <div class="menu">
      <a href={exportAddress(input, 'csv')} download>
        {ui.t.finding.exportCsv()}
      </a>
      <a href={exportAddress(input, 'xlsx')} download>
        {ui.t.finding.exportXlsx()}
      </a>
      {ui.can('orders.create') && <a href="/orders/import">{ui.t.importing.open()}</a>}
      <a href="/orders/sheets">{ui.t.sheets.day.title()}</a>
    </div>
  </details>
);

/** How many there are, and what they were narrowed down by. */
function Shown({ ui, input, orders, next }: Omit<ListView, 'counts' | 'expected'>) {
  const { list } = ui.t.orders;
  const n = orders.length;
  return (
    <div class="shown">
      <span class="count" role="status">
        {next ? list.countMore({ n }) : list.count({ n })}
      </span>
      <ActiveFilters ui={ui} input={input} orders={orders} />
    </div>
  );
}

const Pages = ({ ui, input, next }: Pick<ListView, 'ui' | 'input' | 'next'>) => (
  <footer class="bar pages">
    <p class="as-of">
      <AsOf ui={ui} />
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
);

/** What the filters found: the part that htmx replaces. */
export function OrderResults(view: ListView) {
  const { ui, input, orders, counts, expected } = view;
  const sortTo = (sort: ListInput['sort']) => listAddress(input, { sort, after: '' });
  return (
    <div id="results" {...live(ui, 'orders', listAddress(input, {}))}>
      <Figures ui={ui} counts={counts} input={input} />
      <Shown {...view} />
      <More ui={ui} input={input} />
      {orders.length === 0 ? (
        <Empty ui={ui} input={input} />
      ) : (
        <OrderRows ui={ui} orders={orders} expected={expected} form={TICKED} sorted={{ by: input.sort, to: sortTo }} />
      )}
      <Pages {...view} />
    </div>
  );
}

interface PageProps extends ListView {
  templates: readonly string[];
  /** What has just been done to the orders that were ticked. */
  outcomes?: Outcomes | undefined;
}

export const OrderListPage = ({ templates, outcomes, ...view }: PageProps) => (
  <>
    {outcomes && <OutcomesTold ui={view.ui} outcomes={outcomes} />}
    <ListFilters ui={view.ui} input={view.input} templates={templates} />
    <OrderResults {...view} />
    <TickedActs ui={view.ui} input={view.input} />
  </>
);
