import {
  categoriesOf,
  categoryName,
  groupName,
  isKeptAsColour,
  type MaterialGroup,
  materialGroups,
} from '../../src/catalogue/categories.ts';
import type { Kind } from '../../src/catalogue/list.ts';
import type { MaterialRow } from '../../src/catalogue/snapshot.ts';
import type { Ui } from '../../src/http/ui.ts';
import { addressWith } from '../shared/address.ts';
import { fieldId, type Option, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { ListPage, Search } from '../shared/ListPage.tsx';
import { MaterialCard } from './MaterialCard.tsx';
import { catalogueShares } from './shares.ts';

interface Filter {
  q?: string | undefined;
  category?: Kind | undefined;
  state?: 'inactive' | 'all' | undefined;
  after?: string | undefined;
}

export interface MaterialsView {
  ui: Ui;
  input: Filter;
  /** All that the filter finds. */
  found: readonly MaterialRow[];
}

/** The address of this list with something else asked of it. */
function addressOf({ after: _, ...input }: Filter, change: Filter = {}): string {
  return addressWith('/materials', { ...input, ...change });
}

/** Every group, and under it its categories. */
function CategoryChoice({ ui, value = '' }: { ui: Ui; value?: string | undefined }) {
  const { list } = ui.t.catalogue;
  const option = (code: string, label: string) => (
    <option value={code} selected={code === value}>
      {label}
    </option>
  );
  return (
    <div class="field">
      <label for={fieldId('category')}>{list.category()}</label>
      <select id={fieldId('category')} name="category">
        {option('', list.anyCategory())}
        {materialGroups.map((group) => (
          <optgroup label={groupName(group, ui.locale)}>
            {option(group, list.all({ group: groupName(group, ui.locale) }))}
            {categoriesOf(group)
              .filter((code) => !isKeptAsColour(code))
              .map((code) => option(code, categoryName(code, ui.locale)))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function Filters({ ui, input }: Pick<MaterialsView, 'ui' | 'input'>) {
  const { list } = ui.t.catalogue;
  const states: Option[] = [
    ['', list.active()],
    ['inactive', list.inactive()],
    ['all', list.both()],
  ];
  return (
    <FilterForm ui={ui} class="filters catalogue" action="/materials">
      <Search ui={ui} value={input.q} label={list.search()} hint={list.searchHint()} />
      <CategoryChoice ui={ui} value={input.category} />
      <Select ui={ui} name="state" label={list.state()} value={input.state} options={states} />
    </FilterForm>
  );
}

interface GroupProps extends MaterialsView {
  group: MaterialGroup;
  rows: readonly MaterialRow[];
  /** How many of the group the filter finds. */
  total: number;
  next: string | null;
}

/** A group with its cards; where there are too many for one page, the way to them. */
function Group({ ui, input, group, rows, total, next }: GroupProps) {
  const { list } = ui.t.catalogue;
  return (
    <details class="group" open={rows.length > 0}>
      <summary>
        <h2>{groupName(group, ui.locale)}</h2> <span class="count">{ui.format.number(total)}</span>
      </summary>
      {rows.length > 0 && (
        <ul class="cards">
          {rows.map((row) => (
            <MaterialCard ui={ui} row={row} />
          ))}
        </ul>
      )}
      {next !== null && (
        <p class="rest">
          <a class="btn" href={addressOf(input, { category: input.category ?? group, ...(next && { after: next }) })}>
            {next ? ui.t.shell.nextPage() : list.showGroup({ n: total })}
          </a>
        </p>
      )}
    </details>
  );
}

/** What the filters found: the part that htmx replaces. */
export function MaterialResults({ ui, input, found }: MaterialsView) {
  const { list } = ui.t.catalogue;
  return (
    <div id="results">
      {found.length === 0 ? (
        <p class="empty">
          {list.empty()} <a href="/materials">{ui.t.orders.list.clear()}</a>
        </p>
      ) : (
        <>
          {catalogueShares(found, input.after).map((share) => (
            <Group ui={ui} input={input} found={found} {...share} />
          ))}
          <p class="as-of" role="status">
            {list.found({ n: found.length })}
          </p>
        </>
      )}
    </div>
  );
}

export const MaterialsPage = (view: MaterialsView) => {
  const { catalogue } = view.ui.t;
  return (
    <ListPage
      title={catalogue.title()}
      acts={
        <p class="acts">
          <a class="btn" href="/colours">
            {catalogue.list.byColour()}
          </a>
          {view.ui.can('catalogue.manage') && (
            <a class="btn first" href="/materials/new">
              {catalogue.add()}
            </a>
          )}
        </p>
      }
      filters={<Filters ui={view.ui} input={view.input} />}
    >
      <MaterialResults {...view} />
    </ListPage>
  );
};
