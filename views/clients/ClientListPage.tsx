import type { OrderCounts } from '../../src/clients/figures.ts';
import type { ClientDetail } from '../../src/clients/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Found, ListPage, Search } from '../shared/ListPage.tsx';
import { ClientRows } from './ClientRows.tsx';

const AT = '/clients';

interface Filter {
  q?: string | undefined;
  inactive?: boolean | undefined;
  after?: number | undefined;
}

export interface ClientListView {
  ui: Ui;
  input: Filter;
  clients: readonly ClientDetail[];
  counts: ReadonlyMap<number, OrderCounts>;
  next: string | null;
}

const Filters = ({ ui, input }: { ui: Ui; input: Filter }) => (
  <FilterForm ui={ui} class="filters people" action={AT}>
    <Search ui={ui} value={input.q} label={ui.t.clients.list.search()} hint={ui.t.clients.list.searchHint()} />
    <label class="tick">
      <input type="checkbox" name="inactive" value="true" checked={input.inactive} /> {ui.t.clients.list.inactive()}
    </label>
  </FilterForm>
);

/** What the filters found: the part that htmx replaces. */
export function ClientResults({ ui, input: { q, inactive, after }, clients, counts, next }: ClientListView) {
  const { list } = ui.t.clients;
  const n = clients.length;
  return (
    <Found
      {...{ ui, next }}
      path={AT}
      asked={{ q, inactive, after }}
      isEmpty={n === 0}
      empty={list.empty()}
      count={next ? list.countMore({ n }) : list.count({ n })}
    >
      <ClientRows ui={ui} clients={clients} counts={counts} />
    </Found>
  );
}

export const ClientListPage = (view: ClientListView) => (
  <ListPage
    title={view.ui.t.clients.title()}
    acts={
      (view.ui.can('orders.create') || view.ui.can('clients.manage')) && (
        <a class="btn first" href="/clients/new">
          {view.ui.t.clients.add()}
        </a>
      )
    }
    filters={<Filters ui={view.ui} input={view.input} />}
  >
    <ClientResults {...view} />
  </ListPage>
);
