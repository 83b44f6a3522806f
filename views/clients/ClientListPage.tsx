import type { OrderCounts } from '../../src/clients/figures.ts';
import type { ClientDetail } from '../../src/clients/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { Field } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Pages } from '../shared/Pages.tsx';
import { ClientRows } from './ClientRows.tsx';

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

/** The address of this list with another page of it. */
function addressOf({ q, inactive }: Filter, after = ''): string {
  const entries = Object.entries({ q, inactive: inactive && 'true', after });
  const kept = entries.filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length > 0 ? `/clients?${new URLSearchParams(kept)}` : '/clients';
}

const Filters = ({ ui, input }: { ui: Ui; input: Filter }) => (
  <FilterForm class="filters people" action="/clients">
    <Field
      ui={ui}
      name="q"
      type="search"
      label={ui.t.clients.list.search()}
      value={input.q}
      placeholder={ui.t.clients.list.searchHint()}
      maxlength={200}
    />
    <label class="tick">
      <input type="checkbox" name="inactive" value="true" checked={input.inactive} /> {ui.t.clients.list.inactive()}
    </label>
    <button type="submit" class="btn">
      {ui.t.orders.list.show()}
    </button>
  </FilterForm>
);

/** What the filters found: the part that htmx replaces. */
export function ClientResults({ ui, input, clients, counts, next }: ClientListView) {
  const { list } = ui.t.clients;
  const n = clients.length;
  return (
    <div id="results">
      {n === 0 ? (
        <p class="empty">
          {list.empty()} <a href="/clients">{ui.t.orders.list.clear()}</a>
        </p>
      ) : (
        <ClientRows ui={ui} clients={clients} counts={counts} />
      )}
      <Pages
        ui={ui}
        count={next ? list.countMore({ n }) : list.count({ n })}
        first={input.after ? addressOf(input) : undefined}
        next={next ? addressOf(input, next) : undefined}
      />
    </div>
  );
}

export const ClientListPage = (view: ClientListView) => (
  <>
    <header class="bar">
      <h1>{view.ui.t.clients.title()}</h1>
      {view.ui.can('clients.manage') && (
        <a class="btn first" href="/clients/new">
          {view.ui.t.clients.add()}
        </a>
      )}
    </header>
    <Filters ui={view.ui} input={view.input} />
    <ClientResults {...view} />
  </>
);
