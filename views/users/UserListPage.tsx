import type { Ui } from '../../src/http/ui.ts';
import type { UserRow } from '../../src/users/create-user.ts';
import { type Section, sections } from '../../src/vocabulary/permissions.ts';
import { optionsOf, Select } from '../shared/Field.tsx';
import { FilterForm } from '../shared/FilterForm.tsx';
import { Found, ListPage, Search } from '../shared/ListPage.tsx';
import { UserRows } from './UserRows.tsx';

const AT = '/users';

interface Filter {
  q?: string | undefined;
  section?: Section | undefined;
  inactive?: boolean | undefined;
  after?: number | undefined;
}

export interface UserListView {
  ui: Ui;
  input: Filter;
  users: readonly UserRow[];
  next: string | null;
}

function Filters({ ui, input }: { ui: Ui; input: Filter }) {
  const { shell, users, orders } = ui.t;
  return (
    <FilterForm ui={ui} class="filters people" action={AT}>
      <Search ui={ui} value={input.q} hint={users.list.searchHint()} />
      <Select
        ui={ui}
        name="section"
        label={shell.section()}
        value={input.section}
        options={optionsOf(sections, shell.sections, orders.list.anyStation())}
      />
      <label class="tick">
        <input type="checkbox" name="inactive" value="true" checked={input.inactive} /> {users.list.inactive()}
      </label>
    </FilterForm>
  );
}

/** What the filters found: the part that htmx replaces. */
export function UserResults({ ui, input: { q, section, inactive, after }, users, next }: UserListView) {
  const { list } = ui.t.users;
  const n = users.length;
  return (
    <Found
      {...{ ui, next }}
      path={AT}
      asked={{ q, section, inactive, after }}
      isEmpty={n === 0}
      empty={list.empty()}
      count={next ? list.countMore({ n }) : list.count({ n })}
    >
      <UserRows ui={ui} users={users} />
    </Found>
  );
}

export const UserListPage = (view: UserListView) => (
  <ListPage
    title={view.ui.t.users.title()}
    acts={
      <a class="btn first" href="/users/new">
        {view.ui.t.users.add()}
      </a>
    }
    filters={<Filters ui={view.ui} input={view.input} />}
  >
    <UserResults {...view} />
  </ListPage>
);
